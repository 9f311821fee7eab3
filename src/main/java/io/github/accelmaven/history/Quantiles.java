package io.github.accelmaven.history;

import java.util.Arrays;

/** Quantiles of samples. Thread-safe: it has no state. */
public final class Quantiles {

    private Quantiles() {}

    /** The middle value, or the mean of the two in the middle; the sample is not empty. */
    public static double median(double[] sample) {
        return quantile(sample, 0.5);
    }

    /**
     * A quantile by linear interpolation between the two values around it, type 7 of Hyndman and Fan (The American
     * Statistician 50, 1996), which is what most programs show.
     *
     * @param sample in any order, not empty
     * @param part from 0 to 1, as 0.95
     */
    public static double quantile(double[] sample, double part) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double position = part * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
