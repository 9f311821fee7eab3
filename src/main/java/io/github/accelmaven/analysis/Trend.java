package io.github.accelmaven.analysis;

import io.github.accelmaven.history.Sample;
import java.time.Duration;
import java.util.List;

/** Whether the last builds of a series took longer than those before. */
public sealed interface Trend {

    /** They did not, or there are too few to tell. */
    record Steady() implements Trend {}

    /**
     * They did.
     *
     * @param isCertain whether enough builds say so; else it is possible
     * @param builds how many builds, the last ones, are slower
     * @param before the median of those before
     * @param after the median of those builds
     * @param probability how probable such a difference is when nothing changed, from 0 to 1
     */
    record Slower(boolean isCertain, int builds, Duration before, Duration after, double probability) implements Trend {

        /** By how much, as a part of the time before. */
        public double growth() {
            return (double) after.toMillis() / Math.max(1, before.toMillis()) - 1;
        }
    }

    /** From how many builds on a regression is certain. */
    int CERTAIN = 5;

    /** From how many builds on it is possible. */
    int POSSIBLE = 3;

    /** How many builds they are compared with, those before them. */
    int BEFORE = 20;

    /** How many there must be at least: with fewer, no difference of five builds is improbable enough. */
    int FEWEST_BEFORE = 5;

    /** A smaller difference is none that anybody would look into. */
    double LEAST_GROWTH = 0.05;

    /** A more probable difference may be chance. */
    double MOST_PROBABLE = 0.01;

    /** How many builds of a series {@link #of} looks at, the last ones. */
    int LOOKED_AT = CERTAIN + BEFORE;

    /**
     * That of a series. The last five builds are slower when their median is more than 5 % above the median of the twenty
     * before, and {@link MannWhitney} gives less than 0.01; the last four or three are possibly slower by the same measure.
     *
     * @param millis the times of builds that can be compared, the oldest first
     */
    static Trend of(List<Double> millis) {
        for (int builds = CERTAIN; builds >= POSSIBLE; builds--) {
            int from = millis.size() - builds;
            if (from < FEWEST_BEFORE) {
                continue;
            }
            List<Double> after = millis.subList(from, millis.size());
            List<Double> before = millis.subList(Math.max(0, from - BEFORE), from);
            double probability = MannWhitney.greater(numbers(after), numbers(before));
            Sample then = Sample.of(before);
            Sample now = Sample.of(after);
            if (now.median() > then.median() * (1 + LEAST_GROWTH) && probability < MOST_PROBABLE) {
                return new Slower(builds >= CERTAIN, builds, then.medianTime(), now.medianTime(), probability);
            }
        }
        return new Steady();
    }

    private static double[] numbers(List<Double> millis) {
        return millis.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
