package io.github.accelmaven.report;

import io.github.accelmaven.analysis.Cause;
import io.github.accelmaven.analysis.Recommendation;
import io.github.accelmaven.analysis.Series;
import io.github.accelmaven.analysis.Trend;
import io.github.accelmaven.history.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an analysis found, in sentences. Thread-safe: it has no state. */
public final class Findings {

    private Findings() {}

    /** Whether the last builds of a series are slower, and by what; empty when they are not. */
    public static List<String> trend(Series series) {
        List<String> lines = new ArrayList<>();
        if (series.trend() instanceof Trend.Slower slower) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s: the last %d builds like it take %s, %d %% more than those before (%s; p = %s)",
                    slower.isCertain() ? "Regression" : "Possible regression",
                    slower.builds(),
                    Times.of(slower.after()),
                    Math.round(100 * slower.growth()),
                    Times.of(slower.before()),
                    probability(slower.probability())));
            List<Cause> causes = series.causes(slower);
            causes.forEach(cause -> lines.add("  " + sentence(cause)));
            if (causes.isEmpty()) {
                lines.add("  The history does not tell why: no goal takes longer, and there is no more to do");
            }
        }
        return lines;
    }

    private static String probability(double probability) {
        return probability < 0.001 ? "below 0.001" : String.format(Locale.ROOT, "%.3f", probability);
    }

    private static String sentence(Cause cause) {
        if (cause instanceof Cause.SlowerGoal goal) {
            return goal.unit() + " takes " + Times.of(goal.after()) + ", " + Times.of(goal.before()) + " before";
        }
        if (cause instanceof Cause.LowerHitRate rate) {
            return "the hit rate fell from " + percent(rate.before()) + " to " + percent(rate.after()) + "; "
                    + rate.unit() + " ran: " + rate.reason();
        }
        if (cause instanceof Cause.MoreWork more) {
            return more.after() + " " + more.what() + ", " + more.before() + " before";
        }
        Cause.FewerWorkers fewer = (Cause.FewerWorkers) cause;
        return fewer.after() + (fewer.after() == 1 ? " worker, " : " workers, ") + fewer.before() + " before";
    }

    private static String percent(double part) {
        return Math.round(100 * part) + " %";
    }

    /** What would make a build faster, two lines each; empty when there is nothing to say. */
    public static List<String> advice(List<Recommendation> recommendations) {
        List<String> lines = new ArrayList<>();
        for (Recommendation one : recommendations) {
            lines.add(one.what());
            lines.add("  " + one.fix() + " (saves up to " + Times.of(one.saving()) + ")");
        }
        return lines;
    }
}
