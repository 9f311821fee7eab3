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
     * A quantile; see {@link Quantiles#quantile}. There is at least one number.
     *
     * @param part from 0 to 1
     */
    public double quantile(double part) {
        return Quantiles.quantile(Arrays.copyOf(numbers, size), part);
    }
}
