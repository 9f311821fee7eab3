package io.github.accelmaven.maven.bound;

import io.github.accelmaven.maven.DrivenModule;
import io.github.accelmaven.maven.EventGate;
import io.github.accelmaven.maven.EveryGoal;
import io.github.accelmaven.maven.MavenComponents;
import io.github.accelmaven.maven.OwnGoals;
import io.github.accelmaven.maven.SessionPart;
import io.github.accelmaven.maven.settings.BuildSettings;
import java.util.List;
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

    private final SessionPart part;
    private final List<String> phases;

    CalledRestore(MavenSession session, MavenComponents components, BuildSettings settings) {
        this.part = new SessionPart(session, components, settings, EveryGoal::new);
        this.phases = settings.phases();
    }

    /** Takes part in a session from now on. */
    void begin(MavenSession session) throws Exception {
        part.clearCache();
        EventGate.beforeEnd(session, part::end);
    }

    private void restore(MavenSession session) throws Exception {
        part.checkPhases(phases);
        Optional<DrivenModule> module = part.module(session, phases);
        if (module.isPresent()) {
            RestoredModules.restore(module.get());
        }
    }

    @Override
    public Optional<Exception> apply(MavenSession session, String goal) {
        try {
            if (goal.equals(OwnGoals.SAVE)) {
                NothingToSave.tell(session, LOG);
            } else {
                restore(session);
            }
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(e);
        }
    }
}
