package io.github.accelmaven.history;

/**
 * How much times of builds like each other vary: what is within is neither faster nor slower. Immutable.
 *
 * @param millis how far a single time may be away from the median by chance; 0 when too few builds tell
 */
public record Noise(double millis) {

    /** Fewer builds say nothing of how much times vary. */
    public static final int FEWEST = 3;

    /** Less than that part of the time before is no change that anybody would look into. */
    private static final double LEAST_PART = 0.05;

    /** Nor is less than that, in milliseconds. */
    private static final double LEAST_MILLIS = 10;

    /** How many standard deviations: 95 of 100 times are nearer where they are normally distributed. */
    private static final double DEVIATIONS = 2;

    /** Makes a standard deviation of a median deviation (Rousseeuw and Croux, J. Am. Stat. Assoc. 88, 1993). */
    private static final double OF_MEDIAN_DEVIATION = 1.4826;

    /** Of builds of which nothing is known. */
    public static final Noise NONE = new Noise(0);

    /** That of some times, in milliseconds. */
    public static Noise of(Sample times) {
        return times.size() < FEWEST ? NONE : new Noise(DEVIATIONS * OF_MEDIAN_DEVIATION * times.medianDeviation());
    }

    /**
     * Whether a time is another one, and not the same again by chance.
     *
     * @param before in milliseconds
     * @param after in milliseconds
     */
    public boolean isExceeded(double before, double after) {
        return Math.abs(after - before) > around(before);
    }

    /** How far a time may be away from the one before and still be the same, both in milliseconds. */
    public double around(double before) {
        return Math.max(millis, Math.max(LEAST_MILLIS, LEAST_PART * before));
    }
}
