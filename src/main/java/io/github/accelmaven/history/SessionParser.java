package io.github.accelmaven.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads lines that {@link SessionWriter} wrote, in this version or an earlier one. Thread-safe. */
final class SessionParser {

    /** A year: what says more is no time of a build. */
    private static final long LONGEST_MILLIS = 366L * 24 * 60 * 60 * 1000;

    private static final JsonFactory JSON = new JsonFactory();

    private final Detail detail;

    SessionParser(Detail detail) {
        this.detail = detail;
    }

    /** How much of a line is read. */
    enum Detail {
        /** Up to the counters: what was built, when, where, and how long it took. */
        HEAD("counters"),
        /** Up to the work units. */
        PHASES("goals"),
        ALL("");

        private final String end;

        Detail(String end) {
            this.end = end;
        }
    }

    /** What became of a line. */
    sealed interface Line {
        /** It tells of a session. */
        record Known(SessionRecord session) implements Line {}

        /** A newer accel wrote it. */
        record Newer(int schema) implements Line {}

        /** It is no line of a history. */
        record Damaged() implements Line {}
    }

    /** Reads some of the bytes. */
    Line read(byte[] bytes, int from, int length) {
        try (JsonParser json = JSON.createParser(bytes, from, length)) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            return new Reading(json, endsAsWritten(bytes, from + length)).line();
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with it, others of the file are not touched by that.
            return new Line.Damaged();
        }
    }

    /** Only a line with its end may be read in part: one that was cut off is damaged, however much of it there is. */
    private static boolean endsAsWritten(byte[] bytes, int end) {
        return end >= 2 && bytes[end - 2] == ']' && bytes[end - 1] == '}';
    }

    static void expect(boolean condition) throws IOException {
        if (!condition) {
            throw new IOException("the line is no session");
        }
    }

    /** One line while it is read. */
    private final class Reading {

        private final JsonParser json;
        private final boolean isWhole;
        private int schema;
        private @Nullable String id;
        private @Nullable Instant timestamp;
        private String project = "";
        private String profile = "";
        private String command = "";
        private boolean isSuccess;
        private SessionRecord.Machine machine = new SessionRecord.Machine("", 0, "", "", "", "");
        private SessionRecord.@Nullable Metrics metrics;
        private SessionRecord.CacheUse cache = new SessionRecord.CacheUse(0, 0, 0, 0, Duration.ZERO, Map.of());
        private Optional<SessionRecord.Git> git = Optional.empty();
        private final Map<String, Long> counters = new LinkedHashMap<>();
        private final Map<String, SessionRecord.PhaseTime> phases = new LinkedHashMap<>();
        private List<String> notReached = List.of();
        private final List<SessionRecord.UnitTime> goals = new ArrayList<>();

        Reading(JsonParser json, boolean isWhole) {
            this.json = json;
            this.isWhole = isWhole;
        }

        Line line() throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                // Where fields stand in another order, all are read.
                if (isWhole && name.equals(detail.end) && metrics != null) {
                    return known();
                }
                field(name);
                if (schema > SessionWriter.SCHEMA) {
                    return new Line.Newer(schema);
                }
            }
            expect(json.currentToken() == JsonToken.END_OBJECT);
            return known();
        }

        private Line known() throws IOException {
            SessionRecord.Metrics known = metrics;
            String session = id;
            Instant began = timestamp;
            if (schema == 0 || session == null || began == null || known == null) {
                return new Line.Damaged();
            }
            return new Line.Known(new SessionRecord(
                    session,
                    began,
                    new SessionRecord.Build(project, profile, command),
                    isSuccess,
                    machine,
                    known,
                    cache,
                    git,
                    counters,
                    phases,
                    notReached,
                    goals));
        }

        private void field(String name) throws IOException {
            switch (name) {
                case "session_id" -> id = json.getText();
                case "schema" -> schema = json.getIntValue();
                case "timestamp" -> timestamp = instant(json.getText());
                case "project" -> project = json.getText();
                case "profile" -> profile = json.getText();
                case "command" -> command = json.getText();
                case "outcome" -> isSuccess = json.getText().equals("SUCCESS");
                case "machine" -> machine = machine(new LineFields(json));
                case "metrics" -> metrics = metrics(new LineFields(json));
                case "cache" -> cache = cache(new LineFields(json));
                case "git" -> git = Optional.of(git(new LineFields(json)));
                case "counters" -> new LineFields(json).forEachNumber(counters::put);
                case "phases" -> phases();
                case "not_reached" -> notReached = LineFields.texts(json);
                case "goals" -> goals();
                default -> json.skipChildren();
            }
        }

        private void phases() throws IOException {
            expect(json.currentToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                LineFields fields = new LineFields(json);
                phases.put(
                        name,
                        new SessionRecord.PhaseTime(
                                fields.given("start_ms"),
                                fields.millis("duration_ms"),
                                fields.is("cache_hit"),
                                fields.outcome()));
            }
        }

        private void goals() throws IOException {
            expect(json.currentToken() == JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                LineFields fields = new LineFields(json);
                goals.add(new SessionRecord.UnitTime(
                        fields.text("module"),
                        fields.text("goal"),
                        fields.text("execution"),
                        fields.millis("start_ms"),
                        fields.millis("duration_ms"),
                        fields.outcome(),
                        fields.text("reason"),
                        fields.text("failure"),
                        fields.millis("saved_ms"),
                        (int) fields.number("worker")));
            }
            expect(json.currentToken() == JsonToken.END_ARRAY);
        }
    }

    private static Instant instant(String text) throws IOException {
        try {
            return LineTime.of(text);
        } catch (DateTimeException e) {
            throw new IOException("no time", e);
        }
    }

    private static SessionRecord.Machine machine(LineFields fields) {
        return new SessionRecord.Machine(
                fields.text("os"),
                (int) fields.number("cores"),
                fields.text("jdk"),
                fields.text("maven"),
                fields.text("accel"),
                fields.text("ci"));
    }

    private static SessionRecord.Metrics metrics(LineFields fields) throws IOException {
        long total = fields.number("total_time_ms");
        expect(fields.has("total_time_ms") && total >= 0 && total < LONGEST_MILLIS);
        return new SessionRecord.Metrics(
                fields.millis("total_time_ms"),
                fields.number("memory_mb"),
                fields.number("file_count"),
                fields.number("output_size_kb"),
                fields.millis("cpu_ms"),
                (int) fields.number("workers"),
                fields.fraction("parallelism"));
    }

    private static SessionRecord.CacheUse cache(LineFields fields) {
        Map<String, Long> byLevel = new LinkedHashMap<>();
        fields.inner().ifPresent(levels -> levels.forEachNumber(byLevel::put));
        return new SessionRecord.CacheUse(
                fields.number("hit_count"),
                fields.number("miss_count"),
                fields.number("loaded_kb"),
                fields.number("stored_kb"),
                fields.millis("saved_ms"),
                byLevel);
    }

    private static SessionRecord.Git git(LineFields fields) {
        return new SessionRecord.Git(fields.text("commit"), fields.text("branch"), fields.is("dirty"));
    }
}
