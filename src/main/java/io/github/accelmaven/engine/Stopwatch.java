package io.github.accelmaven.engine;

import java.time.Duration;

/** Measures wall time from its creation on, by the monotonic clock. */
final class Stopwatch {

    private final long start = System.nanoTime();

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What was saved by a reuse in the place of a run; nothing when it took longer. */
    static Duration saved(Duration run, Duration reuse) {
        Duration saved = run.minus(reuse);
        return saved.isNegative() ? Duration.ZERO : saved;
    }
}
