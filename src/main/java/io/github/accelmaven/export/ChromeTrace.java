package io.github.accelmaven.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.accelmaven.history.SessionRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * A session in the Trace Event Format, as a JSON object, which Perfetto and {@code chrome://tracing} show: a lane for each
 * worker with its work units, and lanes above them for the phases. Times are in microseconds from the beginning of the
 * session. Thread-safe: it has no state.
 */
public final class ChromeTrace {

    private static final int PROCESS = 1;

    /** Lanes of workers have numbers from here on; those of phases stand above. */
    private static final int FIRST_WORKER = 101;

    private ChromeTrace() {}

    /** A phase that has a place in time. */
    private record Placed(String name, Duration start, SessionRecord.PhaseTime phase) {}

    /**
     * Writes a session; the stream stays open.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(SessionRecord session, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("displayTimeUnit", "ms");
            about(json, session);
            json.writeArrayFieldStart("traceEvents");
            name(json, "process_name", 0, "accel " + session.build().project());
            phases(json, session);
            units(json, session);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void about(JsonGenerator json, SessionRecord session) throws IOException {
        json.writeObjectFieldStart("otherData");
        json.writeStringField("session_id", session.id());
        json.writeStringField("timestamp", session.timestamp().toString());
        json.writeStringField("project", session.build().project());
        json.writeStringField("command", session.build().command());
        json.writeStringField("outcome", session.isSuccess() ? "SUCCESS" : "FAILURE");
        json.writeStringField(
                "machine", session.machine().os() + ", " + session.machine().cores() + " cores");
        json.writeEndObject();
    }

    private static void phases(JsonGenerator json, SessionRecord session) throws IOException {
        Lanes lanes = new Lanes();
        TreeSet<Integer> named = new TreeSet<>();
        for (Placed placed : placed(session.phases())) {
            int lane = lanes.of(placed.start(), placed.phase().took());
            if (named.add(lane)) {
                name(json, "thread_name", lane + 1, lane == 0 ? "phases" : "phases " + (lane + 1));
            }
            begin(json, placed.name(), "phase", placed.start(), placed.phase().took(), lane + 1);
            json.writeStringField("outcome", placed.phase().outcome().name());
            end(json);
        }
    }

    private static List<Placed> placed(Map<String, SessionRecord.PhaseTime> phases) {
        return phases.entrySet().stream()
                .filter(phase -> !phase.getKey().equals("total"))
                .flatMap(phase -> phase.getValue().start().stream()
                        .map(start -> new Placed(phase.getKey(), start, phase.getValue())))
                .sorted(Comparator.comparing(Placed::start))
                .toList();
    }

    private static void units(JsonGenerator json, SessionRecord session) throws IOException {
        TreeSet<Integer> workers = new TreeSet<>();
        session.goals().forEach(unit -> workers.add(unit.worker()));
        for (int worker : workers) {
            name(json, "thread_name", FIRST_WORKER + worker, "worker " + (worker + 1));
        }
        for (SessionRecord.UnitTime unit : session.goals()) {
            begin(
                    json,
                    unit.module() + " " + unit.goal(),
                    "goal",
                    unit.start(),
                    unit.took(),
                    FIRST_WORKER + unit.worker());
            json.writeStringField("module", unit.module());
            json.writeStringField("goal", unit.unit());
            json.writeStringField("outcome", unit.outcome().name());
            json.writeStringField("reason", unit.reason());
            if (!unit.failure().isEmpty()) {
                json.writeStringField("failure", unit.failure());
            }
            json.writeNumberField("saved_ms", unit.saved().toMillis());
            end(json);
        }
    }

    /** What a process or a lane is called. */
    private static void name(JsonGenerator json, String what, int lane, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", what);
        json.writeStringField("ph", "M");
        json.writeNumberField("pid", PROCESS);
        json.writeNumberField("tid", lane);
        json.writeObjectFieldStart("args");
        json.writeStringField("name", name);
        end(json);
    }

    /** A complete event, up to its arguments. */
    private static void begin(JsonGenerator json, String name, String category, Duration start, Duration took, int lane)
            throws IOException {
        // What ends where another one begins must not overlap it by a rounded microsecond.
        long from = micros(start);
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("cat", category);
        json.writeStringField("ph", "X");
        json.writeNumberField("ts", from);
        json.writeNumberField("dur", micros(start.plus(took)) - from);
        json.writeNumberField("pid", PROCESS);
        json.writeNumberField("tid", lane);
        json.writeObjectFieldStart("args");
    }

    private static void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }

    private static long micros(Duration time) {
        return TimeUnit.NANOSECONDS.toMicros(time.toNanos());
    }
}
