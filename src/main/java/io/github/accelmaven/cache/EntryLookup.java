package io.github.accelmaven.cache;

/** What one cache level answers to a key. */
public sealed interface EntryLookup {

    /** The level has an entry, and it is intact; whether the blobs are there is not known. */
    record Found(StoredEntry stored) implements EntryLookup {}

    /** The level has no entry. */
    record Absent() implements EntryLookup {}

    /**
     * The level had an entry that cannot be read, and has set it aside.
     *
     * @param reason what is wrong with it, as a clause that can stand after "because"
     */
    record Damaged(String reason) implements EntryLookup {}
}
