package io.github.accelmaven.engine;

import java.time.Duration;

/** Measures wall time from its creation on, by the monotonic clock. */
final class Stopwatch {

    private final long start = System.nanoTime();

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
