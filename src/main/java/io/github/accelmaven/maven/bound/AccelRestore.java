package io.github.accelmaven.maven.bound;

import io.github.accelmaven.maven.Abstention;
import io.github.accelmaven.maven.LifecycleBuild;
import io.github.accelmaven.maven.MavenComponents;
import io.github.accelmaven.maven.OwnGoals;
import io.github.accelmaven.maven.project.CalledGoals;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.maven.settings.GivenSettings;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.PlexusContainer;
import org.eclipse.aether.SessionData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs of {@code accel:restore}, {@code accel:save}, and of the goal that stands in for those between them. */
public final class AccelRestore {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    /** Where the session keeps what answers both goals; seen by every copy of accel. */
    private static final String BETWEEN = AccelRestore.class.getName();

    private final MavenSession session;

    public AccelRestore(MavenSession session) {
        this.session = session;
    }

    /** From now on the goals of the module go through the engine; or it is restored, when nothing else is to be done. */
    public void restore(PlexusContainer container, BuildSettings settings, PluginDescriptor plugin) throws Exception {
        SessionData data = session.getRepositorySession().getData();
        synchronized (data) {
            if (data.get(BETWEEN) == null && takesPart()) {
                data.set(BETWEEN, begin(new MavenComponents(container), settings, plugin));
                data.set(LifecycleBuild.TAKEN, true);
            }
        }
        apply(OwnGoals.RESTORE);
    }

    private BiFunction<MavenSession, String, Optional<Exception>> begin(
            MavenComponents components, BuildSettings settings, PluginDescriptor plugin) throws Exception {
        if (OwnGoals.areAll(CalledGoals.of(session))) {
            CalledRestore called = new CalledRestore(session, components, settings);
            called.begin(session);
            return called;
        }
        BoundGoals bound = new BoundGoals(
                session, components, settings.goingTo(CalledGoals.of(session)), plugin.getMojo(OwnGoals.DONE));
        bound.begin(session);
        return bound;
    }

    private boolean takesPart() {
        Optional<Abstention> abstention = Abstention.of(session, GivenSettings.of(session));
        abstention.ifPresent(why -> why.tell(session, LOG));
        return abstention.isEmpty();
    }

    /** From now on the goals of the module are Maven's alone. */
    public void save() throws Exception {
        if (session.getRepositorySession().getData().get(BETWEEN) != null) {
            apply(OwnGoals.SAVE);
        } else if (takesPart()) {
            NothingToSave.tell(session, LOG);
        }
    }

    @SuppressWarnings("unchecked") // Nobody else puts anything there.
    private void apply(String goal) throws Exception {
        Object between = session.getRepositorySession().getData().get(BETWEEN);
        if (between instanceof BiFunction<?, ?, ?> known) {
            Optional<Exception> failure =
                    ((BiFunction<MavenSession, String, Optional<Exception>>) known).apply(session, goal);
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }

    /** Fails with what the goal failed with that Maven believes to run. */
    public void standIn() throws LifecycleExecutionException {
        Optional<LifecycleExecutionException> failure = BoundGoals.failure(session);
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
