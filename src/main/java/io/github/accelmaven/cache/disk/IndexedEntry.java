package io.github.accelmaven.cache.disk;

import io.github.accelmaven.cache.StoredEntry;
import io.github.accelmaven.fingerprint.Digest;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What the index knows of an entry.
 *
 * @param key its key
 * @param unit the unit that made it
 * @param size the bytes of the entry and its blobs
 * @param created when it was stored
 */
record IndexedEntry(Digest key, String unit, long size, Instant created) {

    static IndexedEntry of(StoredEntry stored, long entrySize) {
        return new IndexedEntry(
                stored.entry().key(),
                stored.entry().unit(),
                entrySize + stored.blobSize(),
                stored.entry().origin().created());
    }

    /** The module of a unit: {@code groupId:artifactId}. */
    static String moduleOf(String unit) {
        int space = unit.indexOf(' ');
        return space < 0 ? unit : unit.substring(0, space);
    }

    /** The key of the newest of these entries that the unit made. */
    static Optional<Digest> newest(Collection<IndexedEntry> entries, String unit) {
        return entries.stream()
                .filter(entry -> entry.unit().equals(unit))
                .max(Comparator.comparing(IndexedEntry::created))
                .map(IndexedEntry::key);
    }
}
