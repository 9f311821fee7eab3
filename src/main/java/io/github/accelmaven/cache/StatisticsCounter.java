package io.github.accelmaven.cache;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a session asked of the cache. Thread-safe. */
final class StatisticsCounter {

    private final Map<String, LongAdder> hits = new ConcurrentHashMap<>();
    private final LongAdder misses = new LongAdder();
    private final LongAdder stores = new LongAdder();
    private final LongAdder savedNanos = new LongAdder();

    void hit(String level) {
        hitsOf(level).increment();
    }

    void miss() {
        misses.increment();
    }

    /** A hit turned out to be none. */
    void hitWasAMiss(String level) {
        hitsOf(level).decrement();
        misses.increment();
    }

    void stored() {
        stores.increment();
    }

    void saved(Duration duration) {
        savedNanos.add(duration.toNanos());
    }

    CacheStatistics read() {
        Map<String, Long> counts = new TreeMap<>();
        hits.forEach((level, count) -> counts.put(level, count.sum()));
        return new CacheStatistics(counts, misses.sum(), stores.sum(), Duration.ofNanos(savedNanos.sum()));
    }

    private LongAdder hitsOf(String level) {
        return hits.computeIfAbsent(level, name -> new LongAdder());
    }
}
