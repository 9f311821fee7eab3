package io.github.accelmaven.engine;

import io.github.accelmaven.event.Activity;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.event.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells how the units of a module ended; how one ended early, when it is certain that it did. Not thread-safe. */
final class Outcomes {

    private final String module;
    private final EventSink events;
    private final List<Event> untold = new ArrayList<>();
    private String early = "";

    Outcomes(String module, EventSink events) {
        this.module = module;
        this.events = events;
    }

    void tell(WorkUnit unit, Outcome outcome, String reason, Duration took) {
        tell(unit, outcome, reason, took, Duration.ZERO);
    }

    void tell(WorkUnit unit, Outcome outcome, String reason, Duration took, Duration saved) {
        tell(unit, new Event.UnitFinished(module, unit.name(), outcome, reason, took, saved));
    }

    /**
     * Tells that a unit failed.
     *
     * @param reason why it ran
     */
    void failed(WorkUnit unit, String reason, Throwable cause, Duration took) {
        tell(unit, Event.UnitFinished.failed(module, unit.name(), reason, cause, took));
    }

    private void tell(WorkUnit unit, Event event) {
        if (unit.id().equals(early)) {
            untold.add(event);
        } else {
            events.emit(event);
        }
    }

    /** Tells what time went by with. */
    void spent(Activity activity, Duration time) {
        events.emit(new Event.Spent(activity, time));
    }

    /** From now on it is not certain how this unit ends, until the end of that. */
    void isEarly(WorkUnit unit) {
        early = unit.id();
    }

    /** Ends what {@link #isEarly} began; how the unit ended is still not told. */
    void isEarlyNoMore() {
        early = "";
    }

    /** The unit that ended early ended so. */
    void confirm() {
        untold.forEach(events::emit);
        untold.clear();
    }

    /** The unit that ended early is to end once more. */
    void discard() {
        untold.clear();
    }
}
