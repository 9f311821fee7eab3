package io.github.accelmaven.export;

import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Times;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A session in Markdown, as GitHub Actions show it on the page of a run. How long it is depends on no session: lists are
 * short, and texts are cut off. Thread-safe: it has no state.
 */
final class StepSummary {

    private static final int MOST_SLOW = 5;
    private static final int MOST_REASONS = 10;

    private static final Set<Outcome> RAN = Set.of(Outcome.EXECUTED, Outcome.ALWAYS_RUNS, Outcome.FAILED);

    private StepSummary() {}

    /** The summary; it begins and ends with an empty line, since others write into the same file. */
    static String of(SessionRecord session) {
        StringBuilder text = new StringBuilder();
        text.append("\n### Accel: ")
                .append(MarkdownText.of(session.build().project()))
                .append(session.isSuccess() ? " built in " : " failed after ")
                .append(Times.of(session.total()))
                .append("\n\n")
                .append(MarkdownText.of(session.build().command()))
                .append("\n\n");
        figures(text, session);
        outcomes(text, session.goals());
        slowest(text, session.goals());
        reasons(text, session.goals());
        return text.append('\n').toString();
    }

    private static void figures(StringBuilder text, SessionRecord session) {
        SessionRecord.CacheUse cache = session.cache();
        boolean isNone = cache.hits() + cache.misses() == 0;
        text.append("| time | hit rate | saved | workers |\n|---:|---:|---:|---:|\n");
        row(
                text,
                Times.of(session.total()),
                isNone ? "-" : Math.round(100 * cache.hitRate()) + " %",
                Times.of(cache.saved()),
                Integer.toString(session.metrics().workers()));
    }

    private static void outcomes(StringBuilder text, List<SessionRecord.UnitTime> units) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        units.forEach(unit -> counts.merge(unit.outcome(), 1, Integer::sum));
        if (!counts.isEmpty()) {
            text.append("\n| outcome | goals |\n|---|---:|\n");
            counts.forEach((outcome, count) -> row(text, "`" + outcome + "`", Integer.toString(count)));
        }
    }

    private static void slowest(StringBuilder text, List<SessionRecord.UnitTime> units) {
        List<SessionRecord.UnitTime> slow = ran(units)
                .sorted(Comparator.comparing(SessionRecord.UnitTime::took).reversed())
                .limit(MOST_SLOW)
                .toList();
        if (!slow.isEmpty()) {
            text.append("\n| slowest | module | time |\n|---|---|---:|\n");
            slow.forEach(unit ->
                    row(text, MarkdownText.of(unit.unit()), MarkdownText.of(unit.module()), Times.of(unit.took())));
        }
    }

    private static void reasons(StringBuilder text, List<SessionRecord.UnitTime> units) {
        List<SessionRecord.UnitTime> all = ran(units)
                .sorted(Comparator.comparing(unit -> unit.outcome() != Outcome.FAILED))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        text.append("\n| ran | module | because |\n|---|---|---|\n");
        all.stream()
                .limit(MOST_REASONS)
                .forEach(
                        unit -> row(text, MarkdownText.of(unit.unit()), MarkdownText.of(unit.module()), because(unit)));
        if (all.size() > MOST_REASONS) {
            text.append("\nand ").append(all.size() - MOST_REASONS).append(" more\n");
        }
    }

    private static Stream<SessionRecord.UnitTime> ran(List<SessionRecord.UnitTime> units) {
        return units.stream().filter(unit -> RAN.contains(unit.outcome()));
    }

    private static String because(SessionRecord.UnitTime unit) {
        String reason = MarkdownText.of(unit.reason());
        return switch (unit.outcome()) {
            case FAILED ->
                "failed"
                        + (unit.failure().isEmpty() ? "" : ": " + MarkdownText.of(unit.failure()))
                        + "; ran because " + reason;
            case ALWAYS_RUNS -> "always runs, " + reason;
            default -> reason;
        };
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
