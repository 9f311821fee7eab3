package io.github.accelmaven.analysis;

import java.util.Arrays;

/**
 * The test of Mann and Whitney (Annals of Mathematical Statistics 18, 1947): whether numbers of one group tend to be larger
 * than those of another. It asks for nothing but independence, while times of builds are anything but normally distributed.
 *
 * <p>The probability is exact, for equal numbers too: of all ways to deal the ranks out to the two groups, those are counted
 * in which the first group has at least the rank sum that it has. Equal numbers share the mean of their ranks. Thread-safe: it
 * has no state.
 */
public final class MannWhitney {

    private MannWhitney() {}

    /**
     * How probable it is that the first group ranks as high as it does, or higher, when both are of one kind.
     *
     * @param first one number or more
     * @param second one number or more; counting takes time with the cube of all numbers, so that there are at most some
     *     hundred of them
     * @return from 0 to 1; a small value says that the first ones are larger
     */
    public static double greater(double[] first, double[] second) {
        int[] ranks = doubledRanks(first, second);
        int sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += ranks[i];
        }
        double[] ways = ways(ranks, first.length);
        double all = 0;
        double asHigh = 0;
        for (int i = 0; i < ways.length; i++) {
            all += ways[i];
            asHigh += i >= sum ? ways[i] : 0;
        }
        return asHigh / all;
    }

    /** Twice the ranks, which makes whole numbers of means; those of the first group come first. */
    private static int[] doubledRanks(double[] first, double[] second) {
        double[] numbers = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, numbers, first.length, second.length);
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int[] ranks = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            int below = 0;
            int equal = 0;
            for (double other : sorted) {
                below += other < numbers[i] ? 1 : 0;
                equal += other == numbers[i] ? 1 : 0;
            }
            ranks[i] = 2 * below + equal + 1;
        }
        return ranks;
    }

    /** In how many ways so many of the ranks have each sum. */
    private static double[] ways(int[] ranks, int chosen) {
        int largest = Arrays.stream(ranks).sum();
        double[][] ways = new double[chosen + 1][largest + 1];
        ways[0][0] = 1;
        for (int rank : ranks) {
            for (int count = chosen; count > 0; count--) {
                for (int sum = largest; sum >= rank; sum--) {
                    ways[count][sum] += ways[count - 1][sum - rank];
                }
            }
        }
        return ways[chosen];
    }
}
