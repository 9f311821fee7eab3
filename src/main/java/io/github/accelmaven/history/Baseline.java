package io.github.accelmaven.history;

import java.time.Duration;
import java.util.Optional;

/**
 * What the time of a build is held against.
 *
 * @param time the median of the last builds like it, or the time of the one that is pinned
 * @param isPinned whether a user chose it
 * @param noise how much times of builds like it vary
 */
public record Baseline(Duration time, boolean isPinned, Noise noise) {

    /** How many builds before one are usual, the last of them. */
    public static final int BUILDS = 20;

    /** From how many on they tell what is usual. */
    public static final int FEWEST = 3;

    /**
     * What is usual; empty when there are too few builds to tell.
     *
     * @param millis the times of the builds before that are like one, {@value #BUILDS} at most
     */
    public static Optional<Baseline> usual(Sample millis) {
        return millis.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new Baseline(millis.medianTime(), false, Noise.of(millis)));
    }
}
