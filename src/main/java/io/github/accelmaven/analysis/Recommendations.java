package io.github.accelmaven.analysis;

import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.event.Reasons;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what would make a build faster, from the line of one session. What it saves is an estimate of the most that it can:
 * where several workers are at it, only the part of the critical path counts. Immutable.
 */
public final class Recommendations {

    /** Less than that part of the build is not worth anybody's time. */
    private static final double LEAST_PART = 0.05;

    /** Nor is less than that. */
    private static final Duration LEAST = Duration.ofMillis(200);

    /** How many are named. */
    private static final int MOST = 5;

    /** From that part of the critical path on, one module is what a build waits for. */
    private static final double LARGE_MODULE = 0.4;

    /** Of two modules, the other one waits because it needs the first. */
    private static final int FEWEST_MODULES = 3;

    /** From that part of the build on, Maven's own start is what it takes. */
    private static final double LONG_START = 0.3;

    /** The part of Maven's start that goes with the options of {@code accel:init}; see the page on benchmarks. */
    private static final double START_SAVED = 0.27;

    /** How many modules are built at once unless users say otherwise; more gain little. */
    private static final int USUAL_WORKERS = 4;

    private static final Set<String> TESTS = Set.of("surefire:test", "failsafe:integration-test");

    private final SessionRecord session;
    private final Setting setting;
    private final CriticalPath path;

    private Recommendations(SessionRecord session, Setting setting) {
        this.session = session;
        this.setting = setting;
        this.path = CriticalPath.of(session);
    }

    /**
     * The recommendations, the most valuable first; none when there is nothing to say, or when the session failed: it did
     * not do all of its work, and what was short of it held nothing up.
     *
     * @param session with its work units
     * @param setting where it ran
     */
    public static List<Recommendation> of(SessionRecord session, Setting setting) {
        return session.isSuccess() ? new Recommendations(session, setting).find() : List.of();
    }

    private List<Recommendation> find() {
        List<Recommendation> all = new ArrayList<>();
        all.addAll(goalsThatAlwaysRun());
        all.addAll(oneWorker());
        all.addAll(largeModule());
        all.addAll(blockedWorkers());
        all.addAll(smallCache());
        all.addAll(start());
        all.removeIf(one -> one.saving().compareTo(LEAST) < 0
                || one.saving().toMillis() < LEAST_PART * session.total().toMillis());
        all.sort(Comparator.comparing(Recommendation::saving).reversed());
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    private int workers() {
        return Math.max(1, session.metrics().workers());
    }

    private List<Recommendation> goalsThatAlwaysRun() {
        Map<String, List<SessionRecord.UnitTime>> byGoal = new LinkedHashMap<>();
        for (SessionRecord.UnitTime unit : session.goals()) {
            if (unit.outcome() == Outcome.ALWAYS_RUNS && (hasNoRule(unit) || TESTS.contains(unit.goal()))) {
                byGoal.computeIfAbsent(unit.goal(), none -> new ArrayList<>()).add(unit);
            }
        }
        return byGoal.values().stream().map(this::alwaysRuns).toList();
    }

    private static boolean hasNoRule(SessionRecord.UnitTime unit) {
        return unit.reason().startsWith(Reasons.NO_RULE) || unit.reason().startsWith(Reasons.OTHER_VERSIONS);
    }

    private Recommendation alwaysRuns(List<SessionRecord.UnitTime> units) {
        SessionRecord.UnitTime first = units.get(0);
        String where = units.size() == 1 ? first.module() : units.size() + " modules";
        return new Recommendation(
                first.goal() + " in " + where + " runs in every build: " + first.reason(),
                hasNoRule(first)
                        ? "Run 'mvn accel:doctor', which proposes a rule for accel.toml"
                        : "Run 'mvn accel:doctor', which says what to change",
                waitedFor(units));
    }

    /** How much of the build passes while it waits for these units. */
    private Duration waitedFor(List<SessionRecord.UnitTime> units) {
        Set<SessionRecord.UnitTime> wanted = new HashSet<>(units);
        List<SessionRecord.UnitTime> counted = workers() == 1 ? session.goals() : path.units();
        return sum(counted.stream().filter(wanted::contains).toList());
    }

    private static Duration sum(List<SessionRecord.UnitTime> units) {
        return units.stream().map(SessionRecord.UnitTime::took).reduce(Duration.ZERO, Duration::plus);
    }

    private List<Recommendation> oneWorker() {
        int possible = Math.min(USUAL_WORKERS, session.machine().cores());
        Map<String, Duration> modules = modules(session.goals());
        if (workers() > 1 || possible == 1 || modules.size() < 2) {
            return List.of();
        }
        Duration all = sum(session.goals());
        Duration atLeast = max(all.dividedBy(possible), longest(modules).getValue());
        return List.of(new Recommendation(
                "One module is built after the other, on " + session.machine().cores() + " cores",
                "Leave -T1, accel.jobs=1 and accel.parallel=false away",
                all.minus(atLeast)));
    }

    private List<Recommendation> largeModule() {
        Map<String, Duration> modules = modules(path.units());
        if (workers() == 1 || modules(session.goals()).size() < FEWEST_MODULES) {
            return List.of();
        }
        Map.Entry<String, Duration> longest = longest(modules);
        double part =
                (double) longest.getValue().toMillis() / Math.max(1, path.took().toMillis());
        if (part < LARGE_MODULE) {
            return List.of();
        }
        // Two halves side by side, as long as there is a worker for each, and something to do for the others.
        Duration idle =
                max(Duration.ZERO, path.took().minus(sum(session.goals()).dividedBy(workers())));
        Duration halved = min(longest.getValue().dividedBy(2), idle);
        return List.of(new Recommendation(
                "The others wait for " + longest.getKey() + ", " + Math.round(100 * part) + " % of the critical path ("
                        + Times.of(longest.getValue()) + " of " + Times.of(path.took()) + ")",
                "Split " + longest.getKey()
                        + ", or let fewer modules depend on it, so that other workers have something" + " to do",
                min(halved, workAfter(longest.getKey()))));
    }

    /** What other modules had to do once the goals of one on the critical path had ended. */
    private Duration workAfter(String module) {
        Duration end = path.units().stream()
                .filter(unit -> unit.module().equals(module))
                .map(CriticalPath::end)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return sum(session.goals().stream()
                .filter(unit -> !unit.module().equals(module)
                        && !unit.outcome().isHit()
                        && unit.start().compareTo(end) >= 0)
                .toList());
    }

    private List<Recommendation> blockedWorkers() {
        long millis = counted(Counter.BLOCKED_MILLIS);
        return List.of(new Recommendation(
                "Workers waited " + Times.of(Duration.ofMillis(millis)) + " for goals that must run alone",
                "Run 'mvn accel:doctor', which names the plugins that are not thread-safe",
                Duration.ofMillis(millis).dividedBy(workers())));
    }

    private List<Recommendation> smallCache() {
        long evicted = counted(Counter.ENTRIES_EVICTED);
        long results = session.cache().hits() + session.cache().misses();
        return evicted == 0 || results == 0
                ? List.of()
                : List.of(new Recommendation(
                        "The cache is too small: " + evicted + " entries went that this build had just used",
                        "Let it hold more than it does, 1GB unless set: -Daccel.cache.maxSize=2GB, or that property in the POM",
                        sum(ran()).multipliedBy(Math.min(evicted, results)).dividedBy(results)));
    }

    private List<SessionRecord.UnitTime> ran() {
        return session.goals().stream()
                .filter(unit -> unit.outcome() == Outcome.EXECUTED)
                .toList();
    }

    private long counted(Counter counter) {
        return session.counters().getOrDefault(counter.key(), 0L);
    }

    /** One for the start, whatever is to be done about it: two of them would tell the same time twice. */
    private List<Recommendation> start() {
        Duration start = MavenStart.of(session).orElse(Duration.ZERO);
        if (start.toMillis() < LONG_START * session.total().toMillis()) {
            return List.of();
        }
        String what = "Maven's own start is " + Times.of(start) + " of " + Times.of(session.total());
        boolean nothingRan = session.cache().hits() > 0 && session.cache().misses() == 0;
        if (nothingRan && !setting.isExtension()) {
            return List.of(new Recommendation(
                    what + ", and nothing had to run",
                    setting.isTuned()
                            ? "Run 'mvn accel:init', with which accel answers before Maven reads POM files"
                            : "Run 'mvn accel:init -Daccel.init.jvm=true', with which accel answers before Maven reads POM"
                                    + " files, and which writes options for a fast start",
                    session.total().minus(start)));
        }
        return setting.isTuned()
                ? List.of()
                : List.of(new Recommendation(
                        what,
                        "Run 'mvn accel:init -Daccel.init.jvm=true', which writes options for a fast start",
                        Duration.ofMillis(Math.round(START_SAVED * start.toMillis()))));
    }

    private static Map<String, Duration> modules(List<SessionRecord.UnitTime> units) {
        Map<String, Duration> modules = new LinkedHashMap<>();
        units.forEach(unit -> modules.merge(unit.module(), unit.took(), Duration::plus));
        return modules;
    }

    private static Map.Entry<String, Duration> longest(Map<String, Duration> modules) {
        return modules.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
