package io.github.accelmaven.maven;

import io.github.accelmaven.cache.CacheLevel;
import io.github.accelmaven.cache.disk.DiskLevel;
import io.github.accelmaven.cache.disk.DiskSettings;
import io.github.accelmaven.cache.memory.MemoryLevel;
import io.github.accelmaven.maven.settings.BuildSettings;
import java.time.Clock;
import java.util.List;

/** The levels of a build's cache, nearest first. */
final class CacheLevels {

    /** Outlives a build where the JVM does, so that the next build finds what this one stored. */
    private static final MemoryLevel MEMORY = MemoryLevel.ofUsualSize();

    private CacheLevels() {}

    static void clearMemory() {
        MEMORY.clear();
    }

    static List<CacheLevel> of(BuildSettings settings) {
        return List.of(
                MEMORY,
                new DiskLevel(
                        new DiskSettings(settings.cacheDirectory(), settings.maxSize(), settings.ttl()),
                        Clock.systemUTC()));
    }
}
