package io.github.accelmaven.analysis;

import io.github.accelmaven.history.Sample;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.problem.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Holds builds against a budget. What it keeps of each is a number for each limit, so that there may be many. Not
 * thread-safe.
 */
public final class BudgetCheck {

    private static final double PERCENT = 100;

    private final Budget budget;
    private final SessionRecord judged;
    private final Map<Budget.Limit, Sample> samples = new LinkedHashMap<>();
    private final Map<Budget.Quantity, Set<String>> names = new EnumMap<>(Budget.Quantity.class);
    private int builds;

    /** @param judged the build that is judged, with its work units */
    public BudgetCheck(Budget budget, SessionRecord judged) {
        this.budget = budget;
        this.judged = judged;
        budget.limits().forEach(limit -> samples.put(limit, new Sample()));
        addNames(judged);
    }

    /** A build that quantiles go over, with its work units; the one that is judged is one as well. */
    public void add(SessionRecord session) {
        builds++;
        samples.forEach((limit, sample) -> value(limit, session).ifPresent(sample::add));
    }

    /** Whether there is a limit for something that is in none of the builds. */
    public boolean isAnythingMissing() {
        return budget.limits().stream().anyMatch(limit -> actual(limit).isEmpty());
    }

    /** Another build of the project, with its work units, which tells of names that this build does not have. */
    public void addNames(SessionRecord session) {
        names(Budget.Quantity.PHASE).addAll(session.phases().keySet());
        session.goals().forEach(unit -> {
            names(Budget.Quantity.MODULE).add(unit.module());
            names(Budget.Quantity.GOAL).add(unit.goal());
            names(Budget.Quantity.GOAL).add(unit.unit());
        });
    }

    /** What comes of it. */
    public BudgetResult result() {
        List<BudgetResult.Line> lines = new ArrayList<>();
        budget.limits().forEach(limit -> lines.add(new BudgetResult.Line(limit, finding(limit))));
        lines.sort(Comparator.comparing(line -> !line.finding().isKept()));
        return new BudgetResult(budget, builds, lines);
    }

    private BudgetResult.Finding finding(Budget.Limit limit) {
        OptionalDouble actual = actual(limit);
        if (actual.isEmpty()) {
            return missing(limit);
        }
        boolean isOfOne = limit.statistic() == Budget.Statistic.OF_THE_BUILD;
        double by = missedBy(limit, actual.getAsDouble());
        return new BudgetResult.Measured(
                actual.getAsDouble(),
                (long) Math.ceil(by * PERCENT / (double) limit.value()),
                isOfOne ? 1 : sample(limit).size(),
                by * PERCENT <= (double) limit.value() * budget.tolerance());
    }

    private static double missedBy(Budget.Limit limit, double actual) {
        double wanted = (double) limit.value();
        double missed = limit.quantity() == Budget.Quantity.HIT_RATE ? wanted - actual : actual - wanted;
        return Math.max(0, missed);
    }

    private OptionalDouble actual(Budget.Limit limit) {
        if (limit.statistic() == Budget.Statistic.OF_THE_BUILD) {
            return value(limit, judged);
        }
        Sample sample = sample(limit);
        return sample.size() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sample.quantile(limit.statistic().part()));
    }

    private Sample sample(Budget.Limit limit) {
        return samples.getOrDefault(limit, new Sample());
    }

    private BudgetResult.Finding missing(Budget.Limit limit) {
        if (limit.quantity() == Budget.Quantity.HIT_RATE) {
            return new BudgetResult.Absent("nothing could be a hit");
        }
        Set<String> known = names(limit.quantity());
        return known.contains(limit.name())
                ? new BudgetResult.Absent("not in this build")
                : new BudgetResult.Unknown(Suggestions.nearest(limit.name(), known));
    }

    private Set<String> names(Budget.Quantity quantity) {
        return names.computeIfAbsent(quantity, none -> new TreeSet<>());
    }

    private static OptionalDouble value(Budget.Limit limit, SessionRecord session) {
        return switch (limit.quantity()) {
            case TOTAL -> OptionalDouble.of((double) session.total().toMillis());
            case PHASE -> phase(session, limit.name());
            case GOAL -> units(session, unit -> unit.isOfGoal(limit.name()));
            case MODULE -> units(session, unit -> unit.module().equals(limit.name()));
            case HIT_RATE -> hitRate(session.cache());
            case MEMORY -> OptionalDouble.of(session.metrics().memoryMegabytes() * 1e6);
            case OUTPUT -> OptionalDouble.of(session.metrics().outputKilobytes() * 1e3);
        };
    }

    private static OptionalDouble phase(SessionRecord session, String name) {
        SessionRecord.PhaseTime phase = session.phases().get(name);
        return phase == null
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) phase.took().toMillis());
    }

    private static OptionalDouble units(SessionRecord session, Predicate<SessionRecord.UnitTime> which) {
        List<SessionRecord.UnitTime> units =
                session.goals().stream().filter(which).toList();
        return units.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(units.stream()
                        .mapToDouble(unit -> (double) unit.took().toMillis())
                        .sum());
    }

    private static OptionalDouble hitRate(SessionRecord.CacheUse cache) {
        return cache.hits() + cache.misses() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(cache.hitRate() * PERCENT);
    }
}
