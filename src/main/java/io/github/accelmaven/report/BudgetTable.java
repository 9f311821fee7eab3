package io.github.accelmaven.report;

import io.github.accelmaven.analysis.Budget;
import io.github.accelmaven.analysis.BudgetResult;
import io.github.accelmaven.history.Times;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How builds keep a budget, in aligned lines, those that fail last. Immutable.
 *
 * @param unicode whether the output shows more than the characters of a language
 */
public record BudgetTable(boolean unicode) {

    /** In hundredths of a second, times of fewer milliseconds look alike. */
    private static final double SHORT = 100;

    private static final double KILO = 1e3;
    private static final double MEGA = 1e6;
    private static final double GIGA = 1e9;

    /** A line of heads, and one for each limit. */
    public List<String> lines(BudgetResult result) {
        TextTable table = new TextTable("what", ">builds", ">budget", ">actual", ">overage", "");
        for (BudgetResult.Line line : result.lines()) {
            Budget.Limit limit = line.limit();
            String budget = amount(limit.quantity(), (double) limit.value());
            if (line.finding() instanceof BudgetResult.Measured found) {
                table.row(
                        limit.label(),
                        Integer.toString(found.builds()),
                        budget,
                        amount(limit.quantity(), found.actual()),
                        overage(found, limit.quantity()),
                        verdict(found.isKept()));
            } else if (line.finding() instanceof BudgetResult.Absent absent) {
                table.row(limit.label(), "-", budget, "-", "-", absent.why());
            } else {
                table.row(
                        limit.label(),
                        "-",
                        budget,
                        "-",
                        "-",
                        verdict(false) + ", there is no such "
                                + limit.quantity().words());
            }
        }
        return table.lines();
    }

    private String verdict(boolean isKept) {
        if (isKept) {
            return "pass";
        }
        return unicode ? "\u274C fail" : "fail";
    }

    private static String overage(BudgetResult.Measured found, Budget.Quantity quantity) {
        if (found.overage() == 0) {
            return "-";
        }
        return (quantity == Budget.Quantity.HIT_RATE ? "-" : "+") + found.overage() + " %";
    }

    /** A limit that fails, as in {@code total took 61.2 s, 36 % over its 45.0 s}. */
    public static String sentence(BudgetResult.Line line) {
        Budget.Limit limit = line.limit();
        String budget = amount(limit.quantity(), (double) limit.value());
        if (line.finding() instanceof BudgetResult.Measured found) {
            String side = limit.quantity() == Budget.Quantity.HIT_RATE ? " % below " : " % over ";
            return limit.label() + " is " + amount(limit.quantity(), found.actual()) + ", " + found.overage() + side
                    + budget;
        }
        if (line.finding() instanceof BudgetResult.Unknown unknown) {
            return "no build has a " + limit.quantity().words() + " '" + limit.name() + "'"
                    + unknown.nearest()
                            .map(name -> " (did you mean '" + name + "'?)")
                            .orElse("");
        }
        return limit.label() + " is " + budget + " or better";
    }

    private static String amount(Budget.Quantity quantity, double value) {
        return switch (quantity.unit()) {
            case MILLISECONDS ->
                value < SHORT ? Math.round(value) + " ms" : Times.of(Duration.ofMillis(Math.round(value)));
            case PERCENT -> Math.round(value) + " %";
            case BYTES -> bytes(value);
        };
    }

    private static String bytes(double bytes) {
        if (bytes >= GIGA) {
            return String.format(Locale.ROOT, "%.2f GB", bytes / GIGA);
        }
        return bytes >= MEGA
                ? String.format(Locale.ROOT, "%.1f MB", bytes / MEGA)
                : String.format(Locale.ROOT, "%.1f kB", bytes / KILO);
    }
}
