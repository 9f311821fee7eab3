package io.github.accelmaven.report;

import io.github.accelmaven.history.HistoryQuery;
import io.github.accelmaven.history.SessionRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Builds of a history for other programs. Thread-safe: it has no state. */
public final class HistoryExport {

    private HistoryExport() {}

    /**
     * As RFC 4180 has it: a line of names, and one for each build; times in milliseconds.
     *
     * @param answer it may hold no build
     */
    public static List<String> csv(HistoryQuery.Answer answer) {
        List<String> lines = new ArrayList<>();
        lines.add("session_id,timestamp,project,profile,command,outcome,time_ms,total_time_ms,hit_rate,saved_ms,commit,"
                + "branch,os,cores,ci");
        answer.rows().forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(HistoryQuery.Row row) {
        SessionRecord session = row.session();
        return String.join(
                ",",
                quoted(session.id()),
                session.timestamp().toString(),
                quoted(session.build().project()),
                quoted(session.build().profile()),
                quoted(session.build().command()),
                session.isSuccess() ? "SUCCESS" : "FAILURE",
                Long.toString(row.took().toMillis()),
                Long.toString(session.total().toMillis()),
                String.format(Locale.ROOT, "%.3f", session.cache().hitRate()),
                Long.toString(session.cache().saved().toMillis()),
                session.git().map(SessionRecord.Git::commit).orElse(""),
                quoted(session.git().map(SessionRecord.Git::branch).orElse("")),
                quoted(session.machine().os()),
                Integer.toString(session.machine().cores()),
                quoted(session.machine().ci()));
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    /**
     * An array of objects with the fields of the history, without {@code goals}, in {@code time_ms} the time that was asked
     * for.
     *
     * @param answer it may hold no build
     */
    public static List<String> json(HistoryQuery.Answer answer) {
        List<String> lines = new ArrayList<>();
        lines.add("[");
        int left = answer.rows().size();
        for (HistoryQuery.Row row : answer.rows()) {
            left--;
            lines.add("  " + row.json() + (left == 0 ? "" : ","));
        }
        lines.add("]");
        return lines;
    }
}
