package io.github.accelmaven.cache.disk;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a disk cache lies, and how much it may take.
 *
 * @param directory the directory, usually {@code ~/.m2/accel}; created when something is stored
 * @param maxBytes how large it may grow; above 85 % of that the least recently used goes, until 70 % are left
 * @param timeToCollect how long a session may spend on deleting
 */
public record DiskSettings(Path directory, long maxBytes, Duration timeToCollect) {

    /** One gibibyte. */
    public static final long USUAL_MAX_BYTES = 1L << 30;

    private static final Duration USUAL_TIME = Duration.ofSeconds(2);

    /** A cache of that size, whose collection takes two seconds at most. */
    public DiskSettings(Path directory, long maxBytes) {
        this(directory, maxBytes, USUAL_TIME);
    }

    long highWater() {
        return maxBytes / 100 * 85;
    }

    long lowWater() {
        return maxBytes / 100 * 70;
    }
}
