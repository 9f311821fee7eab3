package io.github.accelmaven.cache;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a cache was asked, and how it answered. Immutable.
 *
 * @param hits how many entries each level gave, by the name of the level
 * @param misses how many keys no level had a usable entry for
 * @param stores how many entries were stored
 * @param saved the time that the hits saved
 */
public record CacheStatistics(SortedMap<String, Long> hits, long misses, long stores, Duration saved) {

    /** Nothing was asked. */
    public static final CacheStatistics NONE = new CacheStatistics(Map.of(), 0, 0, Duration.ZERO);

    public CacheStatistics {
        hits = Collections.unmodifiableSortedMap(new TreeMap<>(hits));
    }

    public CacheStatistics(Map<String, Long> hits, long misses, long stores, Duration saved) {
        this(new TreeMap<>(hits), misses, stores, saved);
    }

    /** The hits of all levels. */
    public long totalHits() {
        return hits.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The share of hits among all lookups, from 0 to 1; 0 when there was none. */
    public double hitRate() {
        long hits = totalHits();
        return hits == 0 ? 0 : (double) hits / (hits + misses);
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return totalHits() == 0 && misses == 0 && stores == 0 && saved.isZero();
    }

    /** Both together. */
    public CacheStatistics plus(CacheStatistics other) {
        SortedMap<String, Long> sum = new TreeMap<>(hits);
        other.hits.forEach((level, count) -> sum.merge(level, count, Long::sum));
        return new CacheStatistics(sum, misses + other.misses, stores + other.stores, saved.plus(other.saved));
    }
}
