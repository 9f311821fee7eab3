package io.github.accelmaven.engine;

import java.time.Duration;

/**
 * Whether a result is worth a place in the cache. A result that takes longer to restore than to make only fills the
 * cache: fat jars are the usual case. Thread-safe: it has no state.
 */
final class StoreDecision {

    /** What opening, checking and renaming one more file costs; measured on a local disk, rounded up. */
    private static final Duration PER_FILE = Duration.ofNanos(150_000);

    /** How fast bytes are read, checked and written back; measured on a local disk, rounded down. */
    private static final long BYTES_PER_MILLISECOND = 250_000;

    private StoreDecision() {}

    static boolean isWorthStoring(Duration took, int files, long bytes) {
        return took.compareTo(restoreEstimate(files, bytes)) > 0;
    }

    static Duration restoreEstimate(int files, long bytes) {
        return PER_FILE.multipliedBy(files).plusMillis(bytes / BYTES_PER_MILLISECOND);
    }
}
