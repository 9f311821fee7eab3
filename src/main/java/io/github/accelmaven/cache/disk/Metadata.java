package io.github.accelmaven.cache.disk;

import io.github.accelmaven.cache.CacheStatistics;
import io.github.accelmaven.fingerprint.Digest;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a disk cache keeps book of. Immutable. It is a convenience: the files of the store are the truth, and whoever
 * trusts the index is ready to find an entry gone.
 *
 * @param bytes how many bytes the store has, about: what a killed session wrote is not in it
 * @param measured when the files of the store were last looked at to know that
 * @param statistics what all sessions counted
 * @param since when counting began
 * @param entries the entries, by key
 */
record Metadata(
        long bytes, Instant measured, CacheStatistics statistics, Instant since, Map<Digest, IndexedEntry> entries) {

    Metadata {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    static Metadata empty(Instant now) {
        return new Metadata(0, now, CacheStatistics.NONE, now, Map.of());
    }

    /** The key of the newest entry of a unit. */
    Optional<Digest> newestOf(String unit) {
        return IndexedEntry.newest(entries.values(), unit);
    }

    /** These books with what a session counted. */
    Metadata counting(CacheStatistics session) {
        return new Metadata(bytes, measured, statistics.plus(session), since, entries);
    }

    /** These books with what a session changed. */
    Metadata changed(SessionChanges.Summary changes) {
        Map<Digest, IndexedEntry> merged = new LinkedHashMap<>(entries);
        changes.removed().forEach(merged::remove);
        merged.putAll(changes.added());
        return new Metadata(Math.max(0, bytes + changes.bytes()), measured, statistics, since, merged);
    }

    /** These books after the files of the store have been looked at. */
    Metadata measured(long count, Instant now, Collection<Digest> gone) {
        Map<Digest, IndexedEntry> left = new LinkedHashMap<>(entries);
        gone.forEach(left::remove);
        return new Metadata(count, now, statistics, since, left);
    }
}
