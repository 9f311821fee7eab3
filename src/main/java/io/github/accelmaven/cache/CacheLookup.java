package io.github.accelmaven.cache;

/** What the cache answers to a key. */
public sealed interface CacheLookup {

    /**
     * There is an entry. Its bytes may still turn out to be missing or damaged when it is restored.
     *
     * @param stored the entry, and where its bytes lie
     * @param level the name of the level that had it
     */
    record Hit(StoredEntry stored, String level) implements CacheLookup {

        public Entry entry() {
            return stored.entry();
        }
    }

    /** No level has a usable entry. */
    record Miss() implements CacheLookup {}

    /**
     * There is nobody to ask.
     *
     * @param reason why, as a sentence without a closing full stop
     */
    record Disabled(String reason) implements CacheLookup {}
}
