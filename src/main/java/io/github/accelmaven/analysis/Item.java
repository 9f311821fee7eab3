package io.github.accelmaven.analysis;

import io.github.accelmaven.history.SessionRecord;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A part of a build whose time is looked at.
 *
 * @param kind what it is
 * @param name the phase, the module, or the work unit as in {@code core compiler:compile (default-compile)}
 */
public record Item(Kind kind, String name) {

    /** The kinds, from the whole to its parts. */
    public enum Kind {
        TOTAL,
        PHASE,
        MODULE,
        GOAL
    }

    /** The whole build. */
    public static final Item TOTAL = new Item(Kind.TOTAL, "total");

    /** That of a work unit. */
    public static Item of(SessionRecord.UnitTime unit) {
        return new Item(Kind.GOAL, unit.module() + " " + unit.unit());
    }

    /** All items of a session with their times; that of a module is what its work units took together. */
    public static Map<Item, Duration> times(SessionRecord session) {
        Map<Item, Duration> times = new LinkedHashMap<>();
        times.put(TOTAL, session.total());
        session.phases().forEach((name, phase) -> {
            if (!name.equals(TOTAL.name())) {
                times.put(new Item(Kind.PHASE, name), phase.took());
            }
        });
        for (SessionRecord.UnitTime unit : session.goals()) {
            times.merge(new Item(Kind.MODULE, unit.module()), unit.took(), Duration::plus);
            times.merge(of(unit), unit.took(), Duration::plus);
        }
        return times;
    }
}
