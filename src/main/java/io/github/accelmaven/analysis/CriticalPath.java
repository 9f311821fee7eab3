package io.github.accelmaven.analysis;

import io.github.accelmaven.history.SessionRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The chain of work units that a session was as long as: it ends with the unit that ended last, and before each unit stands
 * the one that it seems to have waited for, which is the one that ended last before it began. A history does not hold what
 * depends on what, so that a unit that waited for a worker stands behind the unit that this worker had. Among units that
 * ended in the same millisecond one of the same module, then of the same worker, is taken. Units that took less than a
 * millisecond held nothing up, and are left out unless all of the chain are such. Immutable.
 *
 * @param units the first one first
 */
public record CriticalPath(List<SessionRecord.UnitTime> units) {

    private static final Comparator<SessionRecord.UnitTime> BY_END = Comparator.comparing(CriticalPath::end);

    public CriticalPath {
        units = List.copyOf(units);
    }

    /** That of a session; it is empty for one without work units. */
    public static CriticalPath of(SessionRecord session) {
        List<SessionRecord.UnitTime> byEnd = new ArrayList<>(session.goals());
        byEnd.sort(BY_END);
        List<SessionRecord.UnitTime> chain = new ArrayList<>();
        int last = byEnd.size() - 1;
        while (last >= 0) {
            SessionRecord.UnitTime unit = byEnd.get(last);
            chain.add(unit);
            last = before(byEnd, last, unit);
        }
        Collections.reverse(chain);
        List<SessionRecord.UnitTime> held =
                chain.stream().filter(CriticalPath::tookTime).toList();
        return new CriticalPath(held.isEmpty() ? chain : held);
    }

    private static boolean tookTime(SessionRecord.UnitTime unit) {
        return unit.took().toMillis() > 0;
    }

    /** How long its units took together. */
    public Duration took() {
        return units.stream().map(SessionRecord.UnitTime::took).reduce(Duration.ZERO, Duration::plus);
    }

    /** When a unit ended, from the beginning of the session. */
    public static Duration end(SessionRecord.UnitTime unit) {
        return unit.start().plus(unit.took());
    }

    /** The place of the unit that one waited for; -1 when it is the first. */
    private static int before(List<SessionRecord.UnitTime> byEnd, int place, SessionRecord.UnitTime unit) {
        int candidate = place - 1;
        while (candidate >= 0 && end(byEnd.get(candidate)).compareTo(unit.start()) > 0) {
            candidate--;
        }
        int best = candidate;
        for (int i = candidate - 1; i >= 0 && end(byEnd.get(i)).equals(end(byEnd.get(candidate))); i--) {
            if (nearness(byEnd.get(i), unit) > nearness(byEnd.get(best), unit)) {
                best = i;
            }
        }
        return best;
    }

    private static int nearness(SessionRecord.UnitTime one, SessionRecord.UnitTime other) {
        return (one.module().equals(other.module()) ? 2 : 0) + (one.worker() == other.worker() ? 1 : 0);
    }
}
