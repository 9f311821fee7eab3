package io.github.accelmaven.maven;

import io.github.accelmaven.cache.CacheLevel;
import io.github.accelmaven.cache.disk.DiskLevel;
import io.github.accelmaven.cache.disk.DiskSettings;
import io.github.accelmaven.cache.memory.MemoryLevel;
import io.github.accelmaven.maven.settings.BuildSettings;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The levels of a build's cache, nearest first. */
final class CacheLevels {

    /** Outlives a build where the JVM does, so that the next build finds what this one stored. */
    private static final MemoryLevel MEMORY = MemoryLevel.ofUsualSize();

    private static final AtomicBoolean IS_NEEDED = new AtomicBoolean();

    private CacheLevels() {}

    static void clearMemory() {
        MEMORY.clear();
    }

    /**
     * The levels for a build. The first one in a JVM, mostly its only one, keeps nothing in memory, which it needs for
     * better things; where others follow, they take from disk what it stored.
     */
    static List<CacheLevel> of(BuildSettings settings) {
        CacheLevel disk = new DiskLevel(
                new DiskSettings(settings.cacheDirectory(), settings.maxSize(), settings.ttl()), Clock.systemUTC());
        return IS_NEEDED.getAndSet(true) ? List.of(MEMORY, disk) : List.of(disk);
    }
}
