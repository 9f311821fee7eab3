package io.github.accelmaven.analysis;

import io.github.accelmaven.history.Noise;
import io.github.accelmaven.history.Sample;
import io.github.accelmaven.history.SessionRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What took longer or shorter in some builds than in others before. Of several builds the median counts. Immutable.
 *
 * @param items the whole, the phases, the modules and the work units, those of each kind with the largest change first
 * @param outcomes work units that ended otherwise in the last of the builds than in the last of those before
 */
public record Comparison(List<Change> items, List<OutcomeChange> outcomes) {

    public Comparison {
        items = List.copyOf(items);
        outcomes = List.copyOf(outcomes);
    }

    /** Which way a time went. */
    public enum Direction {
        SLOWER,
        FASTER,
        UNCHANGED
    }

    /**
     * The times of one item.
     *
     * @param before the median before; zero where it did not exist
     * @param after the median after; zero where it does not exist any more
     * @param direction {@code UNCHANGED} when the difference is less than 5 %, 10 ms, or what the history varies by
     */
    public record Change(Item item, Duration before, Duration after, Direction direction) {

        /** How much longer it takes; negative when it is shorter. */
        public Duration difference() {
            return after.minus(before);
        }
    }

    /**
     * A work unit that ended in two ways.
     *
     * @param before how it ended then
     * @param after how it ends now, with the reason
     */
    public record OutcomeChange(SessionRecord.UnitTime before, SessionRecord.UnitTime after) {}

    /**
     * Compares builds.
     *
     * @param before one or more
     * @param after one or more
     * @param history builds that can be compared with each other; how much their times vary is noise. Fewer than three tell
     *     nothing
     */
    public static Comparison of(List<SessionRecord> before, List<SessionRecord> after, List<SessionRecord> history) {
        Map<Item, Sample> old = times(before);
        Map<Item, Sample> now = times(after);
        Map<Item, Sample> usual = times(history);
        Set<Item> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        List<Change> items = new ArrayList<>();
        for (Item item : all) {
            items.add(change(item, median(old.get(item)), median(now.get(item)), noise(usual.get(item))));
        }
        items.sort(Comparator.comparing((Change change) -> change.item().kind())
                .thenComparing(change -> change.difference().abs(), Comparator.reverseOrder()));
        return new Comparison(items, outcomes(last(before), last(after)));
    }

    /** Those of a kind that changed, the largest change first. */
    public List<Change> changed(Item.Kind kind) {
        return items.stream()
                .filter(change -> change.item().kind() == kind && change.direction() != Direction.UNCHANGED)
                .toList();
    }

    /** A unit that a build did not have took no time in it. */
    private static Map<Item, Sample> times(List<SessionRecord> sessions) {
        Map<Item, Sample> times = new LinkedHashMap<>();
        for (SessionRecord session : sessions) {
            Item.times(session)
                    .forEach((item, took) ->
                            times.computeIfAbsent(item, none -> new Sample()).add((double) took.toMillis()));
        }
        times.values().forEach(sample -> fill(sample, sessions.size()));
        return times;
    }

    private static void fill(Sample sample, int size) {
        while (sample.size() < size) {
            sample.add(0);
        }
    }

    private static double median(@Nullable Sample sample) {
        return sample == null ? 0 : sample.median();
    }

    private static Noise noise(@Nullable Sample sample) {
        return sample == null ? Noise.NONE : Noise.of(sample);
    }

    private static Change change(Item item, double before, double after, Noise noise) {
        Direction direction = Direction.UNCHANGED;
        if (noise.isExceeded(before, after)) {
            direction = after > before ? Direction.SLOWER : Direction.FASTER;
        }
        return new Change(item, millis(before), millis(after), direction);
    }

    private static Duration millis(double millis) {
        return Duration.ofMillis(Math.round(millis));
    }

    private static SessionRecord last(List<SessionRecord> sessions) {
        return sessions.get(sessions.size() - 1);
    }

    /** Whether a unit was a hit, ran or failed is an outcome of its own; where a hit came from is not. */
    private static List<OutcomeChange> outcomes(SessionRecord before, SessionRecord after) {
        Map<Item, SessionRecord.UnitTime> old = new HashMap<>();
        before.goals().forEach(unit -> old.put(Item.of(unit), unit));
        List<OutcomeChange> changes = new ArrayList<>();
        for (SessionRecord.UnitTime unit : after.goals()) {
            SessionRecord.UnitTime then = old.get(Item.of(unit));
            if (then != null && then.outcome() != unit.outcome() && !(isHit(then) && isHit(unit))) {
                changes.add(new OutcomeChange(then, unit));
            }
        }
        return changes;
    }

    private static boolean isHit(SessionRecord.UnitTime unit) {
        return unit.outcome().isHit();
    }
}
