package io.github.accelmaven.history;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The line of a session: one JSON object, UTF-8. Readers pass over fields that they do not know, and rely on the order only
 * as far as {@link RecentBuilds} says:
 *
 * <pre>
 * session_id     text, unique
 * schema         number, this is {@value #SCHEMA}
 * timestamp      text, ISO-8601 in UTC, milliseconds
 * project        text, groupId:artifactId of the top-level project
 * profile        text, the class of thresholds
 * command        text, secrets masked
 * outcome        SUCCESS or FAILURE
 * machine        {os, cores, ci, jdk, maven, accel}; ci is empty on a desk
 * metrics        {total_time_ms, memory_mb, file_count, output_size_kb, cpu_ms, workers, parallelism}
 * cache          {hit_rate, hit_count, miss_count, loaded_kb, stored_kb, saved_ms, by_level: {name: hits}}
 * git            {commit, branch, dirty}; absent where there is none, branch absent when none is checked out
 * counters       {name: amount}
 * phases         {name: {start_ms, duration_ms, cache_hit, outcome}}; start_ms is absent for what is a sum
 * not_reached    [module]; absent when all modules were reached
 * goals          [{module, goal, execution, start_ms, duration_ms, outcome, reason, failure, saved_ms, worker}];
 *                execution is absent for what is no goal of Maven, failure for what did not fail or said nothing
 * </pre>
 *
 * <p>Durations are wall times by the monotonic clock, sizes decimal.
 */
final class SessionWriter {

    static final int SCHEMA = 1;

    private SessionWriter() {}

    /** The bytes of the line, the line feed at its end included. */
    static byte[] line(SessionRecord session) {
        JsonLine json = new JsonLine().object();
        withoutGoals(json, session);
        json.array("goals");
        session.goals().forEach(unit -> unit(json, unit));
        return json.endArray().endObject().bytes();
    }

    /** The same without goals, and with a time, as a text without line feeds. */
    static String object(SessionRecord session, Duration took) {
        JsonLine json = new JsonLine().object();
        withoutGoals(json, session);
        return new String(json.field("time_ms", took.toMillis()).endObject().bytes(), StandardCharsets.UTF_8).trim();
    }

    private static void withoutGoals(JsonLine json, SessionRecord session) {
        head(json, session);
        git(json, session);
        json.object("counters");
        session.counters().forEach(json::field);
        json.endObject().object("phases");
        session.phases().forEach((name, phase) -> phase(json.object(name), phase));
        json.endObject();
        if (!session.notReached().isEmpty()) {
            json.array("not_reached");
            session.notReached().forEach(json::element);
            json.endArray();
        }
    }

    private static void phase(JsonLine json, SessionRecord.PhaseTime phase) {
        phase.start().ifPresent(start -> json.field("start_ms", start.toMillis()));
        json.field("duration_ms", phase.took().toMillis())
                .field("cache_hit", phase.cacheHit())
                .field("outcome", phase.outcome().name())
                .endObject();
    }

    /** The beginning of the line, up to what the cache gave. */
    static byte[] head(SessionRecord session) {
        JsonLine json = new JsonLine().object();
        head(json, session);
        return json.endObject().bytes();
    }

    private static void head(JsonLine json, SessionRecord session) {
        json.field("session_id", session.id())
                .field("schema", SCHEMA)
                .field("timestamp", session.timestamp().toString())
                .field("project", session.build().project())
                .field("profile", session.build().profile())
                .field("command", session.build().command())
                .field("outcome", session.isSuccess() ? "SUCCESS" : "FAILURE");
        machine(json, session.machine());
        SessionRecord.Metrics metrics = session.metrics();
        json.object("metrics")
                .field("total_time_ms", metrics.total().toMillis())
                .field("memory_mb", metrics.memoryMegabytes())
                .field("file_count", metrics.files())
                .field("output_size_kb", metrics.outputKilobytes())
                .field("cpu_ms", metrics.cpu().toMillis())
                .field("workers", metrics.workers())
                .field("parallelism", metrics.parallelism())
                .endObject();
        SessionRecord.CacheUse cache = session.cache();
        json.object("cache")
                .field("hit_rate", cache.hitRate())
                .field("hit_count", cache.hits())
                .field("miss_count", cache.misses())
                .field("loaded_kb", cache.loadedKilobytes())
                .field("stored_kb", cache.storedKilobytes())
                .field("saved_ms", cache.saved().toMillis())
                .object("by_level");
        cache.byLevel().forEach(json::field);
        json.endObject().endObject();
    }

    private static void machine(JsonLine json, SessionRecord.Machine machine) {
        json.object("machine")
                .field("os", machine.os())
                .field("cores", machine.cores())
                .field("ci", machine.ci())
                .field("jdk", machine.jdk())
                .field("maven", machine.maven())
                .field("accel", machine.accel())
                .endObject();
    }

    private static void git(JsonLine json, SessionRecord session) {
        session.git().ifPresent(git -> {
            json.object("git").field("commit", git.commit());
            if (!git.branch().isEmpty()) {
                json.field("branch", git.branch());
            }
            json.field("dirty", git.dirty()).endObject();
        });
    }

    private static void unit(JsonLine json, SessionRecord.UnitTime unit) {
        json.object().field("module", unit.module()).field("goal", unit.goal());
        if (!unit.execution().isEmpty()) {
            json.field("execution", unit.execution());
        }
        json.field("start_ms", unit.start().toMillis())
                .field("duration_ms", unit.took().toMillis())
                .field("outcome", unit.outcome().name())
                .field("reason", unit.reason());
        if (!unit.failure().isEmpty()) {
            json.field("failure", unit.failure());
        }
        json.field("saved_ms", unit.saved().toMillis())
                .field("worker", unit.worker())
                .endObject();
    }
}
