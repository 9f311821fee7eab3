package io.github.accelmaven.analysis;

import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.history.Sample;
import io.github.accelmaven.history.SessionRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Finds by what builds became slower, from what their lines tell: fewer workers, a lower rate of hits, more work, goals that
 * take longer. Immutable.
 *
 * @param before builds before, one or more
 * @param after the slower ones, one or more
 */
public record Causes(List<SessionRecord> before, List<SessionRecord> after) {

    /** So many percentage points are a lower rate of hits. */
    private static final double LESS_HITS = 0.05;

    /** So much more is more. */
    private static final double MORE = 1.05;

    /** A goal that makes less of the difference is not worth a line. */
    private static final double LEAST_SHARE = 0.1;

    private static final int MOST_GOALS = 3;

    /** The causes, those first that explain others; empty when the lines tell none. */
    public List<Cause> find() {
        List<Cause> causes = new ArrayList<>();
        fewerWorkers().ifPresent(causes::add);
        lowerHitRate().ifPresent(causes::add);
        more("modules", Causes::modules).ifPresent(causes::add);
        more("goals and phases", session -> session.goals().size()).ifPresent(causes::add);
        more("tests", session -> session.counters().getOrDefault(Counter.TESTS_RUN.key(), 0L))
                .ifPresent(causes::add);
        more("output files", session -> session.metrics().files()).ifPresent(causes::add);
        causes.addAll(slowerGoals());
        return causes;
    }

    private Optional<Cause> fewerWorkers() {
        double workers = median(before, session -> session.metrics().workers());
        double now = median(after, session -> session.metrics().workers());
        return now < workers
                ? Optional.of(new Cause.FewerWorkers(Math.round(workers), Math.round(now)))
                : Optional.empty();
    }

    private Optional<Cause> more(String what, ToDoubleFunction<SessionRecord> count) {
        double then = median(before, count);
        double now = median(after, count);
        return now > then * MORE
                ? Optional.of(new Cause.MoreWork(what, Math.round(then), Math.round(now)))
                : Optional.empty();
    }

    private static double modules(SessionRecord session) {
        return session.goals().stream()
                .map(SessionRecord.UnitTime::module)
                .distinct()
                .count();
    }

    private Optional<Cause> lowerHitRate() {
        double then = median(before, session -> session.cache().hitRate());
        double now = median(after, session -> session.cache().hitRate());
        return then - now < LESS_HITS
                ? Optional.empty()
                : lostMost()
                        .map(unit ->
                                new Cause.LowerHitRate(then, now, Item.of(unit).name(), unit.reason()));
    }

    /** The unit that ran longest of those that were hits before. */
    private Optional<SessionRecord.UnitTime> lostMost() {
        Set<Item> hits = new HashSet<>();
        before.forEach(session -> session.goals().stream()
                .filter(unit -> unit.outcome().isHit())
                .forEach(unit -> hits.add(Item.of(unit))));
        return last().goals().stream()
                .filter(unit -> !unit.outcome().isHit() && hits.contains(Item.of(unit)))
                .max((one, other) -> one.took().compareTo(other.took()));
    }

    private SessionRecord last() {
        return after.get(after.size() - 1);
    }

    private List<Cause> slowerGoals() {
        Map<Item, Sample> then = runs(before);
        double difference = median(after, Causes::millis) - median(before, Causes::millis);
        List<Cause.SlowerGoal> slower = new ArrayList<>();
        runs(after).forEach((unit, times) -> {
            Sample old = then.get(unit);
            if (old != null && isSlower(old.median(), times.median(), difference)) {
                slower.add(new Cause.SlowerGoal(unit.name(), old.medianTime(), times.medianTime()));
            }
        });
        slower.sort(Comparator.comparing((Cause.SlowerGoal goal) -> goal.after().minus(goal.before()))
                .reversed());
        return List.copyOf(slower.subList(0, Math.min(MOST_GOALS, slower.size())));
    }

    private static boolean isSlower(double then, double now, double difference) {
        return now > then * MORE && now - then >= LEAST_SHARE * difference;
    }

    /** The times of the units where they ran: a hit says nothing about how long a goal takes. */
    private static Map<Item, Sample> runs(List<SessionRecord> sessions) {
        Map<Item, Sample> runs = new LinkedHashMap<>();
        for (SessionRecord session : sessions) {
            for (SessionRecord.UnitTime unit : session.goals()) {
                if (unit.outcome() == Outcome.EXECUTED || unit.outcome() == Outcome.ALWAYS_RUNS) {
                    runs.computeIfAbsent(Item.of(unit), none -> new Sample())
                            .add((double) unit.took().toMillis());
                }
            }
        }
        return runs;
    }

    private static double millis(SessionRecord session) {
        return session.total().toMillis();
    }

    private static double median(List<SessionRecord> sessions, ToDoubleFunction<SessionRecord> number) {
        return Sample.of(sessions.stream()
                        .map(session -> number.applyAsDouble(session))
                        .toList())
                .median();
    }
}
