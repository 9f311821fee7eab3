package io.github.accelmaven.analysis;

import java.util.List;
import java.util.Optional;

/**
 * How builds keep a budget. Immutable.
 *
 * @param budget the budget
 * @param builds how many builds quantiles go over, at most those that the budget asks for
 * @param lines one for each limit, those that fail last
 */
public record BudgetResult(Budget budget, int builds, List<Line> lines) {

    public BudgetResult {
        lines = List.copyOf(lines);
    }

    /** What was found for a limit. */
    public sealed interface Finding {

        /** Whether the limit is kept. */
        boolean isKept();
    }

    /**
     * There is a number to compare.
     *
     * @param actual in the unit of the quantity
     * @param overage by how many percent of the limit it is missed, rounded up; 0 when it is not
     * @param builds how many builds it is of
     * @param isKept whether it is within the tolerance
     */
    public record Measured(double actual, long overage, int builds, boolean isKept) implements Finding {}

    /**
     * This build has no such thing, but another one of the project had: this one only did less.
     *
     * @param why as in {@code not in this build}
     */
    public record Absent(String why) implements Finding {

        @Override
        public boolean isKept() {
            return true;
        }
    }

    /**
     * No build of the project has anything of that name: it is a mistake, or has another name now.
     *
     * @param nearest the name that was probably meant
     */
    public record Unknown(Optional<String> nearest) implements Finding {

        @Override
        public boolean isKept() {
            return false;
        }
    }

    /**
     * A limit, and what was found for it.
     *
     * @param limit the limit
     * @param finding what was found
     */
    public record Line(Budget.Limit limit, Finding finding) {}

    /** Those that fail. */
    public List<Line> failing() {
        return lines.stream().filter(line -> !line.finding().isKept()).toList();
    }

    /** Whether quantiles go over fewer builds than the budget asks for. */
    public boolean hasTooFewBuilds() {
        return builds < budget.last()
                && lines.stream().anyMatch(line -> line.limit().statistic() != Budget.Statistic.OF_THE_BUILD);
    }
}
