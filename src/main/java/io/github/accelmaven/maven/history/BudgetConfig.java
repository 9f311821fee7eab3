package io.github.accelmaven.maven.history;

import io.github.accelmaven.analysis.Budget;
import io.github.accelmaven.config.SettingValues;
import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.config.TomlSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads {@code [budget]} of an {@code accel.toml}. Not thread-safe. */
public final class BudgetConfig {

    /** The key of the table. */
    public static final String KEY = "budget";

    private static final String TOTAL = "total";
    private static final String LAST = "last";
    private static final String TOLERANCE = "tolerance";

    private static final List<Budget.Statistic> QUANTILES =
            List.of(Budget.Statistic.P50, Budget.Statistic.P90, Budget.Statistic.P95);

    private static final int MOST_BUILDS = 10_000;

    private final List<Budget.Limit> limits = new ArrayList<>();

    private BudgetConfig() {}

    /** What a file says; what is wrong is noted in the document. Empty when it has no such table. */
    public static Optional<Budget> read(TomlDocument document) {
        return document.root().section(KEY).map(section -> new BudgetConfig().read(section));
    }

    private Budget read(TomlSection section) {
        int last = last(section);
        int tolerance = percent(section, TOLERANCE).orElse(Budget.TOLERANCE);
        time(section, TOTAL, Budget.Quantity.TOTAL, "");
        times(section, "phase", Budget.Quantity.PHASE);
        times(section, "goal", Budget.Quantity.GOAL);
        times(section, "module", Budget.Quantity.MODULE);
        percent(section, "hit-rate").ifPresent(value -> ofTheBuild(Budget.Quantity.HIT_RATE, "", value));
        size(section, "memory", Budget.Quantity.MEMORY);
        size(section, "output", Budget.Quantity.OUTPUT);
        section.complainOfUnknownKeys();
        if (section.keys().stream().allMatch(key -> limitsNothing(section, key))) {
            section.problem("It limits nothing", "Write for example total = \"60s\"");
        }
        return new Budget(last, tolerance, limits);
    }

    private static boolean limitsNothing(TomlSection section, String key) {
        return key.equals(LAST)
                || key.equals(TOLERANCE)
                || (!key.equals(TOTAL)
                        && section.isSection(key)
                        && section.section(key).orElseThrow().keys().isEmpty());
    }

    private static int last(TomlSection section) {
        Optional<Long> last = section.number(LAST);
        if (last.isPresent() && (last.get() < 1 || last.get() > MOST_BUILDS)) {
            section.problem(
                    LAST,
                    last.get() + " is no number of builds",
                    "Write a whole number from 1 to " + MOST_BUILDS + ", as in last = 20");
            return Budget.LAST;
        }
        return last.map(Long::intValue).orElse(Budget.LAST);
    }

    private void times(TomlSection section, String key, Budget.Quantity quantity) {
        section.section(key).ifPresent(table -> table.keys().forEach(name -> time(table, name, quantity, name)));
    }

    private void time(TomlSection section, String key, Budget.Quantity quantity, String name) {
        if (section.isSection(key)) {
            section.section(key).ifPresent(quantiles -> quantiles(quantiles, quantity, name));
        } else {
            millis(section, key).ifPresent(value -> ofTheBuild(quantity, name, value));
        }
    }

    private void quantiles(TomlSection section, Budget.Quantity quantity, String name) {
        for (Budget.Statistic statistic : QUANTILES) {
            millis(section, statistic.key())
                    .ifPresent(value -> limits.add(new Budget.Limit(quantity, name, statistic, value)));
        }
        section.complainOfUnknownKeys();
        if (section.keys().isEmpty()) {
            section.problem("It limits nothing", "Write for example { p95 = \"60s\" }");
        }
    }

    private void ofTheBuild(Budget.Quantity quantity, String name, long value) {
        limits.add(new Budget.Limit(quantity, name, Budget.Statistic.OF_THE_BUILD, value));
    }

    private static OptionalLong millis(TomlSection section, String key) {
        Optional<String> given =
                section.string(key, "a time in quotes, as in \"30s\", or { p50 = \"30s\", p95 = \"60s\" }");
        if (given.isEmpty()) {
            return OptionalLong.empty();
        }
        long millis = SettingValues.isTime(given.get())
                ? SettingValues.time(key, given.get()).toMillis()
                : 0;
        if (millis == 0) {
            section.problem(key, "'" + given.get() + "' is no time", "Write for example \"30s\" or \"2m\"");
            return OptionalLong.empty();
        }
        return OptionalLong.of(millis);
    }

    private void size(TomlSection section, String key, Budget.Quantity quantity) {
        Optional<String> given = section.string(key);
        if (given.isEmpty()) {
            return;
        }
        long bytes = SettingValues.isSize(given.get()) ? SettingValues.bytes(key, given.get()) : 0;
        if (bytes == 0) {
            section.problem(key, "'" + given.get() + "' is no size", "Write for example \"500 MB\" or \"2 GB\"");
            return;
        }
        ofTheBuild(quantity, "", bytes);
    }

    private static OptionalInt percent(TomlSection section, String key) {
        Optional<String> given = section.stringOrNumber(key, "\"10 %\", or 10");
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt percent = SettingValues.percent(given.get());
        if (percent.isEmpty()) {
            section.problem(
                    key,
                    "'" + given.get() + "' is no part in percent",
                    "Write a whole number from 0 to 100, as in \"10 %\"");
        }
        return percent;
    }
}
