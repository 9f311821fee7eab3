package io.github.accelmaven.report;

import io.github.accelmaven.history.Baseline;
import io.github.accelmaven.history.HistoryQuery;
import io.github.accelmaven.history.Sample;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Status;
import io.github.accelmaven.history.Thresholds;
import io.github.accelmaven.history.Times;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Builds of a history in aligned lines, the last one at the end, and below them how the times went, and how those of the
 * builds like the last one are spread. Immutable.
 *
 * @param zone in which times are shown
 * @param classes thresholds by the names of their classes; a build of another class has no status
 * @param unicode whether the output shows more than the characters of a language
 */
public record HistoryTable(ZoneId zone, Map<String, Thresholds> classes, boolean unicode) {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int LONGEST_COMMAND = 40;

    public HistoryTable {
        classes = Map.copyOf(classes);
    }

    /**
     * The lines.
     *
     * @param query what was asked
     * @param answer it holds at least one build
     */
    public List<String> lines(HistoryQuery query, HistoryQuery.Answer answer) {
        TextTable table =
                new TextTable("when", "project", "profile", "command", ">time", ">hits", ">saved", "status", "session");
        for (HistoryQuery.Row row : answer.rows()) {
            SessionRecord session = row.session();
            table.row(
                    WHEN.format(session.timestamp().atZone(zone)),
                    artifactId(session.build().project()),
                    session.build().profile(),
                    shortened(session.build().command()),
                    Times.of(row.took()),
                    hits(row),
                    query.isOfUnits() || session.cache().saved().isZero()
                            ? "-"
                            : Times.of(session.cache().saved()),
                    status(query, row),
                    session.id());
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(course(answer));
        answer.alike()
                .filter(alike -> alike.millis().size() >= Baseline.FEWEST)
                .ifPresent(alike -> lines.add(spread(alike)));
        return lines;
    }

    private static String artifactId(String project) {
        return project.substring(project.lastIndexOf(':') + 1);
    }

    private static String shortened(String command) {
        return command.length() <= LONGEST_COMMAND ? command : command.substring(0, LONGEST_COMMAND - 3) + "...";
    }

    private static String hits(HistoryQuery.Row row) {
        return row.hitRate().isEmpty() ? "-" : Math.round(100 * row.hitRate().getAsDouble()) + " %";
    }

    private String status(HistoryQuery query, HistoryQuery.Row row) {
        if (!row.session().isSuccess()) {
            return Status.failed(unicode);
        }
        Thresholds thresholds = classes.get(row.session().build().profile());
        // Thresholds are those of whole builds.
        if (thresholds == null || query.isOfUnits()) {
            return "-";
        }
        Status status = thresholds.status(row.took());
        return status.label(unicode);
    }

    private String course(HistoryQuery.Answer answer) {
        int all = answer.builds();
        int shown = answer.rows().size();
        return (all == 1 ? "1 build" : all + " builds")
                + (all > shown ? ", the last " + shown + ": " : "   ")
                + Sparkline.of(
                        answer.rows().stream()
                                .mapToDouble(row -> (double) row.took().toMillis())
                                .toArray(),
                        unicode);
    }

    private static String spread(HistoryQuery.Alike alike) {
        Sample millis = alike.millis();
        return millis.size() + " builds like the last successful one ("
                + shortened(alike.kind().build().command())
                + ", hit rate " + alike.kind().band().words()
                + "): p50 " + quantile(millis, 0.5) + ", p90 " + quantile(millis, 0.9) + ", p95 "
                + quantile(millis, 0.95);
    }

    private static String quantile(Sample millis, double part) {
        return Times.of(millis.time(part));
    }
}
