package io.github.accelmaven.history;

/**
 * How much of a build was in the cache. Builds of different bands do different work, and their times say nothing about each
 * other.
 */
public enum HitRateBand {
    /** Less than a quarter: as good as cold. */
    COLD(0.25, "below 25 %"),
    /** Less than three quarters. */
    HALF(0.75, "25 % to below 75 %"),
    /** Less than all. */
    WARM(1, "75 % to below 100 %"),
    /** Nothing had to run that could be reused. */
    FULL(2, "100 %");

    private final double below;
    private final String words;

    HitRateBand(double below, String words) {
        this.below = below;
        this.words = words;
    }

    /** The hit rates of its builds, for people. */
    public String words() {
        return words;
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
