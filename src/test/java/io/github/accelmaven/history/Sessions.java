package io.github.accelmaven.history;

import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions for tests. */
public final class Sessions {

    public static final Instant MORNING = Instant.parse("2026-03-02T08:15:30.120Z");

    public static final SessionRecord.Machine DESK =
            new SessionRecord.Machine("Linux amd64", 8, "17.0.15", "3.9.16", "0.1.0", "");

    private Sessions() {}

    /** One with everything. */
    public static SessionRecord full(String id) {
        return new SessionRecord(
                id,
                MORNING,
                new SessionRecord.Build("com.acme:shop", "default", "accel:build -DskipTests=true"),
                true,
                new SessionRecord.Machine("Linux amd64", 8, "17.0.15", "3.9.16", "0.1.0", "Jenkins"),
                new SessionRecord.Metrics(
                        Duration.ofMillis(12_345), 412, 1_234, 56_789, Duration.ofMillis(23_456), 4, 1.875),
                new SessionRecord.CacheUse(8, 2, 120, 340, Duration.ofMillis(2_000), Map.of("in_place", 8L)),
                Optional.of(new SessionRecord.Git("0123456789abcdef", "main", true)),
                Map.of("files_staged", 7L),
                Map.of(
                        "build",
                        new SessionRecord.PhaseTime(
                                Optional.of(Duration.ofMillis(1_100)),
                                Duration.ofMillis(11_000),
                                false,
                                Outcome.EXECUTED)),
                List.of(
                        new SessionRecord.UnitTime(
                                "core",
                                "compiler:compile",
                                "default-compile",
                                Duration.ofMillis(900),
                                Duration.ofMillis(4_200),
                                Outcome.EXECUTED,
                                "src/main/java/\"A\".java changed: \\ and\n\ttab, ü, 🎉 and \u0001",
                                Duration.ZERO,
                                1),
                        new SessionRecord.UnitTime(
                                "web/setup",
                                "command",
                                "",
                                Duration.ofMillis(5),
                                Duration.ofMillis(7),
                                Outcome.UP_TO_DATE,
                                "nothing changed",
                                Duration.ofMillis(2_000),
                                0)));
    }

    /** One of many, of which only the time and the hits matter. */
    public static SessionRecord plain(String id, Instant timestamp, long millis, int hits, int misses) {
        return new SessionRecord(
                id,
                timestamp,
                new SessionRecord.Build("com.acme:shop", "default", "accel:build"),
                true,
                DESK,
                new SessionRecord.Metrics(Duration.ofMillis(millis), 300, 100, 1_000, Duration.ofMillis(millis), 2, 1),
                new SessionRecord.CacheUse(hits, misses, 0, 0, Duration.ZERO, Map.of()),
                Optional.empty(),
                Map.of(),
                Map.of(),
                List.of());
    }

    /** One of which only the work units matter. */
    public static SessionRecord withUnits(SessionRecord.UnitTime... units) {
        SessionRecord plain = plain("units", MORNING, 1_000, 0, units.length);
        return with(plain, plain.metrics(), plain.cache(), List.of(units));
    }

    /** The same, but for its time. */
    public static SessionRecord took(SessionRecord session, long millis) {
        SessionRecord.Metrics metrics = session.metrics();
        return with(
                session,
                new SessionRecord.Metrics(
                        Duration.ofMillis(millis),
                        metrics.memoryMegabytes(),
                        metrics.files(),
                        metrics.outputKilobytes(),
                        metrics.cpu(),
                        metrics.workers(),
                        metrics.parallelism()),
                session.cache(),
                session.goals());
    }

    /** The same, but for its workers. */
    public static SessionRecord workers(SessionRecord session, int workers) {
        SessionRecord.Metrics metrics = session.metrics();
        return with(
                session,
                new SessionRecord.Metrics(
                        metrics.total(),
                        metrics.memoryMegabytes(),
                        metrics.files(),
                        metrics.outputKilobytes(),
                        metrics.cpu(),
                        workers,
                        metrics.parallelism()),
                session.cache(),
                session.goals());
    }

    /** The same, but for what was in the cache. */
    public static SessionRecord hits(SessionRecord session, int hits, int misses) {
        return with(
                session,
                session.metrics(),
                new SessionRecord.CacheUse(hits, misses, 0, 0, Duration.ZERO, Map.of()),
                session.goals());
    }

    /** The same, but for the processors of its machine. */
    public static SessionRecord cores(SessionRecord session, int cores) {
        return new SessionRecord(
                session.id(),
                session.timestamp(),
                session.build(),
                session.isSuccess(),
                new SessionRecord.Machine("Linux amd64", cores, "17.0.15", "3.9.16", "0.1.0", ""),
                session.metrics(),
                session.cache(),
                session.git(),
                session.counters(),
                session.phases(),
                session.goals());
    }

    /** The same with one counter. */
    public static SessionRecord counted(SessionRecord session, Counter counter, long amount) {
        return new SessionRecord(
                session.id(),
                session.timestamp(),
                session.build(),
                session.isSuccess(),
                session.machine(),
                session.metrics(),
                session.cache(),
                session.git(),
                Map.of(counter.key(), amount),
                session.phases(),
                session.goals());
    }

    /** The same with one phase. */
    public static SessionRecord phase(SessionRecord session, String name, long millis) {
        return new SessionRecord(
                session.id(),
                session.timestamp(),
                session.build(),
                session.isSuccess(),
                session.machine(),
                session.metrics(),
                session.cache(),
                session.git(),
                session.counters(),
                Map.of(name, new SessionRecord.PhaseTime(Duration.ofMillis(millis), false, Outcome.EXECUTED)),
                session.goals());
    }

    /** The same with another reason. */
    public static SessionRecord.UnitTime because(SessionRecord.UnitTime unit, String reason) {
        return new SessionRecord.UnitTime(
                unit.module(),
                unit.goal(),
                unit.execution(),
                unit.start(),
                unit.took(),
                unit.outcome(),
                reason,
                unit.saved(),
                unit.worker());
    }

    /** The same with another outcome. */
    public static SessionRecord.UnitTime outcome(SessionRecord.UnitTime unit, Outcome outcome) {
        return new SessionRecord.UnitTime(
                unit.module(),
                unit.goal(),
                unit.execution(),
                unit.start(),
                unit.took(),
                outcome,
                unit.reason(),
                unit.saved(),
                unit.worker());
    }

    private static SessionRecord with(
            SessionRecord session,
            SessionRecord.Metrics metrics,
            SessionRecord.CacheUse cache,
            List<SessionRecord.UnitTime> units) {
        return new SessionRecord(
                session.id(),
                session.timestamp(),
                session.build(),
                session.isSuccess(),
                session.machine(),
                metrics,
                cache,
                session.git(),
                session.counters(),
                session.phases(),
                units);
    }

    /** A work unit that ran. */
    public static SessionRecord.UnitTime unit(String module, String goal, long start, long millis, int worker) {
        return unit(module, goal, start, millis, worker, Outcome.EXECUTED);
    }

    /** A work unit of which only the outcome and the time matter. */
    public static SessionRecord.UnitTime unit(String module, String goal, Outcome outcome, long millis) {
        return unit(module, goal, 0, millis, 0, outcome);
    }

    private static SessionRecord.UnitTime unit(
            String module, String goal, long start, long millis, int worker, Outcome outcome) {
        return new SessionRecord.UnitTime(
                module,
                goal,
                "default",
                Duration.ofMillis(start),
                Duration.ofMillis(millis),
                outcome,
                "no entry",
                Duration.ZERO,
                worker);
    }
}
