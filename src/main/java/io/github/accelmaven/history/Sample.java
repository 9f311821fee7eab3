package io.github.accelmaven.history;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

/** Many numbers, of which quantiles are asked. Not thread-safe. */
public final class Sample {

    private static final double HALF = 0.5;

    private double[] numbers = new double[16];
    private int size;

    /** One of some numbers. */
    public static Sample of(Collection<Double> numbers) {
        Sample sample = new Sample();
        numbers.forEach(sample::add);
        return sample;
    }

    /** Takes one more. */
    public void add(double number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size] = number;
        size++;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /**
     * A quantile by linear interpolation between the two numbers around it, type 7 of Hyndman and Fan (The American
     * Statistician 50, 1996), which is what most programs show. There is at least one number.
     *
     * @param part from 0 to 1, as 0.5 for the median
     */
    public double quantile(double part) {
        Arrays.sort(numbers, 0, size);
        double position = part * (size - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, size - 1);
        return numbers[below] + (position - below) * (numbers[above] - numbers[below]);
    }

    /**
     * The same of times, which are held in milliseconds. There is at least one.
     *
     * @param part from 0 to 1, as 0.5 for the median
     */
    public Duration time(double part) {
        return Duration.ofMillis(Math.round(quantile(part)));
    }

    /** What half of the numbers do not exceed. There is at least one number. */
    public double median() {
        return quantile(HALF);
    }

    /** The same of times, which are held in milliseconds. There is at least one. */
    public Duration medianTime() {
        return time(HALF);
    }

    /** The median of how far the numbers are from their median. There is at least one number. */
    public double medianDeviation() {
        double median = median();
        Sample deviations = new Sample();
        for (int i = 0; i < size; i++) {
            deviations.add(Math.abs(numbers[i] - median));
        }
        return deviations.median();
    }
}
