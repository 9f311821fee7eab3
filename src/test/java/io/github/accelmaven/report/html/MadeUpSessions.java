package io.github.accelmaven.report.html;

import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.history.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Builds that never were, the same for the same seed: modules that some workers take one after the other, each with the same
 * goals. Not thread-safe.
 */
public final class MadeUpSessions {

    private static final Instant MORNING = Instant.parse("2026-03-02T08:15:30.120Z");
    private static final int WORKERS = 4;

    private static final List<String> GOALS = List.of(
            "enforcer:enforce",
            "resources:resources",
            "compiler:compile",
            "resources:testResources",
            "compiler:testCompile",
            "surefire:test",
            "jar:jar",
            "source:jar-no-fork",
            "spotbugs:check",
            "install:install");

    private static final List<Integer> WEIGHTS = List.of(3, 12, 400, 6, 260, 900, 70, 40, 320, 30);

    private final Random random;
    private final long[] busyUntil = new long[WORKERS];
    private final List<SessionRecord.UnitTime> units = new ArrayList<>();

    private MadeUpSessions(long seed) {
        this.random = new Random(seed);
    }

    /** A build of so many modules with ten goals each. */
    public static SessionRecord of(String id, int modules, long seed) {
        MadeUpSessions made = new MadeUpSessions(seed);
        for (int module = 0; module < modules; module++) {
            made.module(module);
        }
        return made.session(id, seed);
    }

    private void module(int module) {
        int worker = 0;
        for (int other = 1; other < WORKERS; other++) {
            worker = busyUntil[other] < busyUntil[worker] ? other : worker;
        }
        boolean isChanged = random.nextInt(3) > 0;
        for (int goal = 0; goal < GOALS.size(); goal++) {
            goal(String.format("module-%03d", module), goal, worker, isChanged);
        }
    }

    private void goal(String module, int goal, int worker, boolean isChanged) {
        Outcome outcome = outcome(goal, isChanged);
        int weight = 1 + WEIGHTS.get(goal) / 2 + random.nextInt(WEIGHTS.get(goal));
        int took = outcome.isHit() || outcome == Outcome.SKIPPED ? 1 + random.nextInt(8) : weight;
        long start = 400 + busyUntil[worker];
        busyUntil[worker] += took + random.nextInt(4);
        units.add(new SessionRecord.UnitTime(
                module,
                GOALS.get(goal),
                "default-" + GOALS.get(goal).replaceAll(".*:", ""),
                Duration.ofMillis(start),
                Duration.ofMillis(took),
                outcome,
                reason(outcome, module),
                Duration.ofMillis(outcome.isHit() ? weight : 0),
                worker));
    }

    private Outcome outcome(int goal, boolean isChanged) {
        if (GOALS.get(goal).equals("install:install")) {
            return Outcome.ALWAYS_RUNS;
        }
        if (isChanged) {
            return random.nextInt(5) == 0 ? Outcome.FROM_CACHE : Outcome.EXECUTED;
        }
        return random.nextInt(20) == 0 ? Outcome.SKIPPED : Outcome.UP_TO_DATE;
    }

    private String reason(Outcome outcome, String module) {
        return switch (outcome) {
            case EXECUTED -> module + "/src/main/java/com/acme/shop/Class" + random.nextInt(900) + ".java changed";
            case ALWAYS_RUNS -> "it has effects outside the build tree";
            case FROM_CACHE -> "from the disk cache, stored by session 20260301-1712" + random.nextInt(60);
            case SKIPPED -> "skip is set";
            default -> "nothing changed";
        };
    }

    private SessionRecord session(String id, long seed) {
        long end = 0;
        for (long until : busyUntil) {
            end = Math.max(end, until);
        }
        long busy = units.stream().mapToLong(unit -> unit.took().toMillis()).sum();
        Duration total = Duration.ofMillis(end + 600);
        Map<String, Long> byLevel = new LinkedHashMap<>();
        byLevel.put("in_place", outcomes(Outcome.UP_TO_DATE));
        byLevel.put("memory", 0L);
        byLevel.put("disk", outcomes(Outcome.FROM_CACHE));
        return new SessionRecord(
                id,
                MORNING.plus(Duration.ofMinutes(seed)),
                new SessionRecord.Build("com.acme:shop", "default", "accel:build"),
                true,
                new SessionRecord.Machine("Linux amd64", 8, "17.0.15", "3.9.16", "0.1.0", ""),
                new SessionRecord.Metrics(
                        total,
                        412,
                        12L * units.size(),
                        95L * units.size(),
                        Duration.ofMillis(busy + 2_000),
                        WORKERS,
                        busy / (double) total.toMillis()),
                cacheUse(byLevel),
                Optional.of(new SessionRecord.Git("1b6a1a0a9e77e0c2f10123456789abcdef012345", "main", true)),
                Map.of("files_staged", 7L),
                phases(total, busy),
                units);
    }

    private SessionRecord.CacheUse cacheUse(Map<String, Long> byLevel) {
        Duration saved = units.stream().map(SessionRecord.UnitTime::saved).reduce(Duration.ZERO, Duration::plus);
        long hits = byLevel.values().stream().mapToLong(Long::longValue).sum();
        return new SessionRecord.CacheUse(hits, outcomes(Outcome.EXECUTED), 4_812, 10_240, saved, byLevel);
    }

    private long outcomes(Outcome outcome) {
        return units.stream().filter(unit -> unit.outcome() == outcome).count();
    }

    private static Map<String, SessionRecord.PhaseTime> phases(Duration total, long busy) {
        Map<String, SessionRecord.PhaseTime> phases = new LinkedHashMap<>();
        phases.put("setup", phase(Duration.ofMillis(380)));
        phases.put("cache_check", phase(Duration.ofMillis(busy / 20)));
        phases.put("save", phase(Duration.ofMillis(busy / 30)));
        phases.put("build", phase(total.minusMillis(500)));
        phases.put("total", phase(total));
        return phases;
    }

    private static SessionRecord.PhaseTime phase(Duration took) {
        return new SessionRecord.PhaseTime(took, false, Outcome.EXECUTED);
    }
}
