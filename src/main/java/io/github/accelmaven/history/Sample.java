package io.github.accelmaven.history;

import java.util.Arrays;

/** Many numbers, of which quantiles are asked. Not thread-safe. */
public final class Sample {

    private double[] numbers = new double[64];
    private int size;

    void add(double number) {
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
}
