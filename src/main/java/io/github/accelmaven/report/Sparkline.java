package io.github.accelmaven.report;

import java.util.Arrays;

/** A row of numbers as a line of bars, one character each. Thread-safe: it has no state. */
final class Sparkline {

    private static final String BARS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
    private static final String PLAIN = "_.-=+*#@";

    private Sparkline() {}

    /**
     * The line; a bar is as high as its number is between nothing and the largest one.
     *
     * @param numbers none is negative
     * @param unicode whether bars can be shown; else characters that look ever darker
     */
    static String of(double[] numbers, boolean unicode) {
        String bars = unicode ? BARS : PLAIN;
        double largest = Arrays.stream(numbers).max().orElse(0);
        StringBuilder line = new StringBuilder(numbers.length);
        for (double number : numbers) {
            int height = largest == 0 ? 0 : (int) Math.ceil(number / largest * bars.length()) - 1;
            line.append(bars.charAt(Math.max(0, height)));
        }
        return line.toString();
    }
}
