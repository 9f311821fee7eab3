package io.github.accelmaven.cache.disk;

import io.github.accelmaven.fingerprint.Digest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What this session added to a store and took from it, until it is written to the index. Thread-safe. */
final class SessionChanges {

    /**
     * The changes at one moment.
     *
     * @param added the entries stored, by key
     * @param removed the keys of the entries removed and not stored again
     * @param bytes how many bytes the store has gained, or lost if negative
     */
    record Summary(Map<Digest, IndexedEntry> added, Set<Digest> removed, long bytes) {

        boolean isEmpty() {
            return added.isEmpty() && removed.isEmpty() && bytes == 0;
        }
    }

    private final Map<Digest, IndexedEntry> added = new HashMap<>();
    private final Set<Digest> removed = new HashSet<>();
    private long bytes;

    synchronized void added(IndexedEntry entry) {
        removed.remove(entry.key());
        added.put(entry.key(), entry);
    }

    synchronized void removed(Digest key) {
        added.remove(key);
        removed.add(key);
    }

    synchronized void grew(long count) {
        bytes += count;
    }

    /** The key of the entry of that unit that this session stored last. */
    synchronized Optional<Digest> newestOf(String unit) {
        return IndexedEntry.newest(added.values(), unit);
    }

    /** The changes; counting starts anew. */
    synchronized Summary drain() {
        Summary summary = new Summary(Map.copyOf(added), Set.copyOf(removed), bytes);
        added.clear();
        removed.clear();
        bytes = 0;
        return summary;
    }
}
