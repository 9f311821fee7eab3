package io.github.accelmaven.report;

import io.github.accelmaven.analysis.Comparison;
import io.github.accelmaven.analysis.Comparison.Change;
import io.github.accelmaven.analysis.Comparison.Direction;
import io.github.accelmaven.analysis.Item;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What took longer or shorter, in aligned lines: the whole and the phases, then the modules and goals that changed, those
 * with the largest change first. Immutable.
 *
 * @param most how many modules and how many goals are shown
 */
public record ComparisonTable(int most) {

    private static final int MOST_OUTCOMES = 10;

    /** The lines of the times. */
    public List<String> times(Comparison comparison) {
        TextTable table = new TextTable("", "what", ">before", ">after", ">change", ">%", "");
        for (Item.Kind kind : Item.Kind.values()) {
            rows(comparison, kind).forEach(change -> row(table, change));
        }
        List<String> lines = new ArrayList<>(table.lines());
        for (Item.Kind kind : List.of(Item.Kind.MODULE, Item.Kind.GOAL)) {
            rest(comparison, kind).ifPresent(lines::add);
        }
        return lines;
    }

    private List<Change> rows(Comparison comparison, Item.Kind kind) {
        return kind == Item.Kind.MODULE || kind == Item.Kind.GOAL
                ? comparison.changed(kind).stream().limit(most).toList()
                : comparison.items().stream()
                        .filter(change -> change.item().kind() == kind)
                        .toList();
    }

    private static void row(TextTable table, Change change) {
        table.row(
                change.item().equals(Item.TOTAL) ? "" : word(change.item().kind()),
                change.item().name(),
                Times.of(change.before()),
                Times.of(change.after()),
                signed(change.difference()),
                percent(change),
                change.direction() == Direction.UNCHANGED
                        ? "-"
                        : change.direction().name().toLowerCase(Locale.ROOT));
    }

    private static String word(Item.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String signed(Duration difference) {
        String sign = difference.isNegative() ? "-" : "+";
        return difference.isZero() ? Times.of(difference) : sign + Times.of(difference.abs());
    }

    private static String percent(Change change) {
        double part = 100.0 * change.difference().toMillis() / change.before().toMillis();
        return change.before().isZero() ? "" : String.format(Locale.ROOT, "%+d %%", Math.round(part));
    }

    private Optional<String> rest(Comparison comparison, Item.Kind kind) {
        long all = comparison.items().stream()
                .filter(change -> change.item().kind() == kind)
                .count();
        long changed = comparison.changed(kind).size();
        if (all == 0) {
            return Optional.empty();
        }
        String more = changed > most ? "; the " + most + " largest changes are shown" : "";
        return Optional.of(changed + " of " + all + " " + word(kind) + "s changed" + more);
    }

    /** The lines of the work units that ended otherwise, each with what changed; empty when there are none. */
    public List<String> outcomes(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        comparison.outcomes().stream().limit(MOST_OUTCOMES).forEach(change -> {
            lines.add(Item.of(change.after()).name() + ": " + change.before().outcome() + " -> "
                    + change.after().outcome() + ", " + why(change.after()));
        });
        int rest = comparison.outcomes().size() - MOST_OUTCOMES;
        if (rest > 0) {
            lines.add("and " + rest + " more");
        }
        return lines;
    }

    private static String why(SessionRecord.UnitTime unit) {
        return unit.failure().isEmpty() ? unit.reason() : unit.failure();
    }
}
