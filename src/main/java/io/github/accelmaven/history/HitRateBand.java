package io.github.accelmaven.history;

/**
 * How much of a build was in the cache. Builds of different bands do different work, and their times say nothing about each
 * other.
 */
public enum HitRateBand {
    /** Less than a quarter: as good as cold. */
    COLD(0.25),
    /** Less than three quarters. */
    HALF(0.75),
    /** Less than all. */
    WARM(1),
    /** Nothing had to run that could be reused. */
    FULL(2);

    private final double below;

    HitRateBand(double below) {
        this.below = below;
    }

    /**
     * The band of a build.
     *
     * @param hitRate from 0 to 1
     */
    public static HitRateBand of(double hitRate) {
        for (HitRateBand band : values()) {
            if (hitRate < band.below) {
                return band;
            }
        }
        return FULL;
    }
}
