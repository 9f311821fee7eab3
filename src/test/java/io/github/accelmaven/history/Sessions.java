package io.github.accelmaven.history;

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

    private static final String NO_ENTRY = "no entry";

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

    /** One that is like another, but for what the builder is told. */
    public static SessionBuilder like(SessionRecord other) {
        return new SessionBuilder(other);
    }

    /** One of which only the work units matter, and what else the builder is told. */
    public static SessionBuilder ofUnits(SessionRecord.UnitTime... units) {
        return like(plain("units", MORNING, 1_000, 0, 0)).units(units);
    }

    /** One of which only the work units matter. */
    public static SessionRecord withUnits(SessionRecord.UnitTime... units) {
        return ofUnits(units).build();
    }

    /** A work unit that ran. */
    public static SessionRecord.UnitTime unit(String module, String goal, long start, long millis, int worker) {
        return unit(module, goal, start, millis, worker, Outcome.EXECUTED, NO_ENTRY);
    }

    /** A work unit of which only the outcome and the time matter. */
    public static SessionRecord.UnitTime unit(String module, String goal, Outcome outcome, long millis) {
        return unit(module, goal, outcome, millis, NO_ENTRY);
    }

    /** A work unit of which only the outcome with its reason and the time matter. */
    public static SessionRecord.UnitTime unit(String module, String goal, Outcome outcome, long millis, String reason) {
        return unit(module, goal, 0, millis, 0, outcome, reason);
    }

    /** A work unit. */
    public static SessionRecord.UnitTime unit(
            String module, String goal, long start, long millis, int worker, Outcome outcome, String reason) {
        return new SessionRecord.UnitTime(
                module,
                goal,
                "default",
                Duration.ofMillis(start),
                Duration.ofMillis(millis),
                outcome,
                reason,
                Duration.ZERO,
                worker);
    }
}
