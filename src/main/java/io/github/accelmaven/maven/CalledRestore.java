package io.github.accelmaven.maven;

import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.maven.execution.MavenSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restores the modules of a session in which nothing is called but goals of accel. Takes the name of a goal, and gives what
 * it failed with, as {@link BoundGoals}. Thread-safe.
 */
final class CalledRestore implements BiFunction<MavenSession, String, Optional<Exception>> {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final SessionPart<RestoredModules> part;

    CalledRestore(MavenSession session, MavenComponents components, BuildSettings settings) {
        this.part = new SessionPart<>(
                session, components, settings, EveryGoal::new, tools -> new RestoredModules(tools, settings.phases()));
    }

    /** Takes part in a session from now on. */
    void begin(MavenSession session) throws Exception {
        part.clearCache();
        EventGate.beforeEnd(session, part::end);
    }

    @Override
    public Optional<Exception> apply(MavenSession session, String goal) {
        try {
            if (goal.equals(OwnGoals.SAVE)) {
                NothingToSave.tell(session, LOG);
            } else {
                Optional<SessionPart.Opened<RestoredModules>> all = part.opened();
                if (all.isPresent()) {
                    all.get().goals().restore(session);
                }
            }
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(e);
        }
    }
}
