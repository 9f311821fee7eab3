package io.github.accelmaven.analysis;

import io.github.accelmaven.event.Activity;
import io.github.accelmaven.history.SessionRecord;
import java.time.Duration;
import java.util.Optional;

/** What passes until accel's part of a session begins: Maven starts, and reads the reactor. Thread-safe: it has no state. */
public final class MavenStart {

    private MavenStart() {}

    /** How long that took; empty where the history does not hold it, or holds a phase of the user's own by its name. */
    public static Optional<Duration> of(SessionRecord session) {
        String name = Activity.SETUP.key();
        boolean isOwnPhase = session.goals().stream()
                .anyMatch(unit -> unit.module().equals(name) && unit.execution().isEmpty());
        return isOwnPhase
                ? Optional.empty()
                : Optional.ofNullable(session.phases().get(name)).map(SessionRecord.PhaseTime::took);
    }
}
