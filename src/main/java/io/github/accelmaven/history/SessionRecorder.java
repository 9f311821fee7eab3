package io.github.accelmaven.history;

import io.github.accelmaven.event.Activity;
import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.event.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Gathers what happens in a session for its line in the history. Thread-safe. */
public final class SessionRecorder implements EventSink {

    private final long begin;
    private final LongSupplier clock;
    private final List<Finished> units = new ArrayList<>();
    private final Map<Counter, Long> counters = new EnumMap<>(Counter.class);
    private final Map<Activity, Duration> spent = new EnumMap<>(Activity.class);
    private final Map<Activity, Duration> starts = new EnumMap<>(Activity.class);
    private final Map<String, SessionRecord.PhaseTime> phases = new LinkedHashMap<>();

    /** @param begin when the session began, by {@link System#nanoTime} */
    public SessionRecorder(long begin) {
        this(begin, System::nanoTime);
    }

    SessionRecorder(long begin, LongSupplier clock) {
        this.begin = begin;
        this.clock = clock;
    }

    /** A unit that ended, and the thread that had it. */
    private record Finished(Event.UnitFinished event, Thread thread) {

        long start() {
            return event.ended() - event.took().toNanos();
        }
    }

    /**
     * What was gathered.
     *
     * @param cache what the cache gave
     * @param busy the time that units took together
     * @param counters by their names
     * @param phases by their names
     * @param goals in the order of their ends
     */
    public record Gathered(
            SessionRecord.CacheUse cache,
            Duration busy,
            Map<String, Long> counters,
            Map<String, SessionRecord.PhaseTime> phases,
            List<SessionRecord.UnitTime> goals) {}

    @Override
    public synchronized void emit(Event event) {
        if (event instanceof Event.UnitFinished unit) {
            units.add(new Finished(unit, Thread.currentThread()));
        } else if (event instanceof Event.Counted counted) {
            counters.merge(counted.counter(), counted.amount(), Long::sum);
        } else if (event instanceof Event.Spent some) {
            spent.merge(some.activity(), some.time(), Duration::plus);
            // A session begins with its setup, whose time is told some milliseconds later.
            starts.putIfAbsent(
                    some.activity(),
                    some.activity() == Activity.SETUP ? Duration.ZERO : before(some.ended(), some.time()));
        } else if (event instanceof Event.PhaseFinished phase) {
            phases.put(
                    phase.phase(),
                    new SessionRecord.PhaseTime(
                            Optional.of(before(clock.getAsLong(), phase.took())),
                            phase.took(),
                            phase.outcome().isHit(),
                            phase.outcome()));
        }
    }

    /** When something began, from the beginning of the session. */
    private Duration before(long ended, Duration took) {
        return Duration.ofNanos(Math.max(0, ended - begin - took.toNanos()));
    }

    /** What was gathered so far. */
    public synchronized Gathered gathered() {
        Map<String, Long> counted = new LinkedHashMap<>();
        counters.forEach((counter, amount) -> counted.put(counter.key(), amount));
        Duration busy = units.stream().map(unit -> unit.event().took()).reduce(Duration.ZERO, Duration::plus);
        return new Gathered(cacheUse(), busy, counted, allPhases(), goals());
    }

    /** A phase of the user goes before an activity of the same name: it is the one that people know. */
    private Map<String, SessionRecord.PhaseTime> allPhases() {
        Map<String, SessionRecord.PhaseTime> all = new LinkedHashMap<>();
        boolean failed = units.stream().anyMatch(unit -> unit.event().outcome() == Outcome.FAILED);
        spent.forEach((activity, time) -> all.put(
                activity.key(),
                new SessionRecord.PhaseTime(
                        activity.isOneStretch() ? Optional.ofNullable(starts.get(activity)) : Optional.empty(),
                        time,
                        false,
                        failed && activity == Activity.BUILD ? Outcome.FAILED : Outcome.EXECUTED)));
        all.putAll(phases);
        return all;
    }

    private SessionRecord.CacheUse cacheUse() {
        long hits = 0;
        long misses = 0;
        Duration saved = Duration.ZERO;
        Map<String, Long> byLevel = new LinkedHashMap<>();
        for (Finished unit : units) {
            Outcome outcome = unit.event().outcome();
            if (outcome.isHit()) {
                hits++;
                saved = saved.plus(unit.event().saved());
                String level = outcome == Outcome.UP_TO_DATE
                        ? "in_place"
                        : unit.event().reason();
                byLevel.merge(level, 1L, Long::sum);
            } else if (outcome.isCacheable()) {
                misses++;
            }
        }
        return new SessionRecord.CacheUse(
                hits, misses, kilobytes(Counter.BYTES_LOADED), kilobytes(Counter.BYTES_STORED), saved, byLevel);
    }

    private long kilobytes(Counter counter) {
        return counters.getOrDefault(counter, 0L) / 1000;
    }

    private List<SessionRecord.UnitTime> goals() {
        List<SessionRecord.UnitTime> goals = new ArrayList<>(units.size());
        Map<Finished, Integer> workers = workers();
        for (Finished unit : units) {
            Event.UnitFinished event = unit.event();
            int execution = event.unit().indexOf(" (");
            boolean isGoal = execution > 0 && event.unit().endsWith(")");
            goals.add(new SessionRecord.UnitTime(
                    event.module(),
                    isGoal ? event.unit().substring(0, execution) : event.unit(),
                    isGoal ? event.unit().substring(execution + 2, event.unit().length() - 1) : "",
                    Duration.ofNanos(Math.max(0, unit.start() - begin)),
                    event.took(),
                    event.outcome(),
                    event.reason(),
                    event.failure(),
                    event.saved(),
                    workers.getOrDefault(unit, 0)));
        }
        return goals;
    }

    /**
     * Numbers the workers. A thread keeps its number as long as no other one had it meanwhile; one after the other, several
     * groups of threads take the same numbers.
     */
    private Map<Finished, Integer> workers() {
        List<Finished> sorted = new ArrayList<>(units);
        sorted.sort((one, other) -> Long.compare(one.start() - begin, other.start() - begin));
        Map<Finished, Integer> workers = new HashMap<>();
        Map<Thread, Integer> last = new HashMap<>();
        List<Long> busyUntil = new ArrayList<>();
        for (Finished unit : sorted) {
            Integer own = last.get(unit.thread());
            int worker = own != null && isFree(own, busyUntil, unit) ? own : firstFree(busyUntil, unit);
            if (worker == busyUntil.size()) {
                busyUntil.add(0L);
            }
            busyUntil.set(worker, unit.event().ended());
            last.put(unit.thread(), worker);
            workers.put(unit, worker);
        }
        return workers;
    }

    private static boolean isFree(int worker, List<Long> busyUntil, Finished unit) {
        return busyUntil.get(worker) - unit.start() <= 0;
    }

    private static int firstFree(List<Long> busyUntil, Finished unit) {
        int worker = 0;
        while (worker < busyUntil.size() && !isFree(worker, busyUntil, unit)) {
            worker++;
        }
        return worker;
    }
}
