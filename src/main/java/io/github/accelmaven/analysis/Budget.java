package io.github.accelmaven.analysis;

import java.util.List;
import java.util.Locale;

/**
 * What a project allows its builds. Immutable.
 *
 * @param last over how many builds quantiles go
 * @param tolerance by how many percent of a limit it may be missed
 * @param limits in the order of the file
 */
public record Budget(int last, int tolerance, List<Limit> limits) {

    /** Over how many builds quantiles go unless somebody says otherwise. */
    public static final int LAST = 20;

    /** By how many percent a limit may be missed unless somebody says otherwise. */
    public static final int TOLERANCE = 10;

    public Budget {
        limits = List.copyOf(limits);
    }

    /** What a limit is counted in. */
    public enum Unit {
        MILLISECONDS,
        PERCENT,
        BYTES
    }

    /** What of a build is limited. */
    public enum Quantity {
        /** The time of the build. */
        TOTAL("total", Unit.MILLISECONDS),
        /** The time of a phase. */
        PHASE("phase", Unit.MILLISECONDS),
        /** The time of a goal in all modules together. */
        GOAL("goal", Unit.MILLISECONDS),
        /** The time of all work units of a module together. */
        MODULE("module", Unit.MILLISECONDS),
        /** The share of hits; the only one that is not to be less. */
        HIT_RATE("hit rate", Unit.PERCENT),
        /** The most memory that the process had. */
        MEMORY("memory", Unit.BYTES),
        /** The size of what lies in place of what goals made. */
        OUTPUT("output", Unit.BYTES);

        private final String words;
        private final Unit unit;

        Quantity(String words, Unit unit) {
            this.words = words;
            this.unit = unit;
        }

        /** What people call it. */
        public String words() {
            return words;
        }

        /** What it is counted in. */
        public Unit unit() {
            return unit;
        }
    }

    /** Which number of several builds is compared. */
    public enum Statistic {
        /** That of the build that is judged. */
        OF_THE_BUILD(1),
        /** The median of the last builds. */
        P50(0.5),
        /** What nine of ten of the last builds keep. */
        P90(0.9),
        /** What nineteen of twenty of the last builds keep. */
        P95(0.95);

        private final double part;

        Statistic(double part) {
            this.part = part;
        }

        /** Which quantile it is, from 0 to 1. */
        public double part() {
            return part;
        }

        /** The key in a file, as in {@code p95}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One number that is not to be exceeded, or undercut where it is the rate of hits.
     *
     * @param quantity of what
     * @param name of the phase, goal or module; empty for what there is only one of
     * @param statistic of which builds
     * @param value the number, in the unit of the quantity; more than 0, but for the rate of hits
     */
    public record Limit(Quantity quantity, String name, Statistic statistic, long value) {

        /** What people call it, as in {@code goal compiler:compile p95}. */
        public String label() {
            return quantity.words()
                    + (name.isEmpty() ? "" : " " + name)
                    + (statistic == Statistic.OF_THE_BUILD ? "" : " " + statistic.key());
        }
    }
}
