package io.github.accelmaven.maven.bound;

import io.github.accelmaven.maven.DrivenModule;
import io.github.accelmaven.maven.EventGate;
import io.github.accelmaven.maven.EveryGoal;
import io.github.accelmaven.maven.MavenComponents;
import io.github.accelmaven.maven.OwnGoals;
import io.github.accelmaven.maven.SessionPart;
import io.github.accelmaven.maven.project.CalledGoals;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the goals between {@code accel:restore} and {@code accel:save} go through the engine, in the modules of one session.
 * Takes the name of one of the two goals, and gives what it failed with: Maven may load accel several times in a session,
 * and nothing but types of Java and Maven mean the same in all of these copies. Thread-safe.
 */
final class BoundGoals implements BiFunction<MavenSession, String, Optional<Exception>> {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final SessionPart part;
    private final MojoDescriptor done;
    private final Map<MavenProject, BoundModule> modules = new ConcurrentHashMap<>();

    /**
     * @param done the goal that Maven runs in the place of those that are taken
     */
    BoundGoals(MavenSession session, MavenComponents components, BuildSettings settings, MojoDescriptor done) {
        this.part = new SessionPart(session, components, settings, EveryGoal::new);
        this.done = done;
    }

    /** Takes part in a session from now on. */
    void begin(MavenSession session) throws Exception {
        part.clearCache();
        session.getRepositorySession().getData().set(BoundGoals.class, this);
        EventGate.put(session, this::handsOn);
    }

    @Override
    public Optional<Exception> apply(MavenSession session, String goal) {
        try {
            if (isForked(session)) {
                LOG.debug("accel:{} has nothing to do in what another goal forks", goal);
            } else if (goal.equals(OwnGoals.RESTORE)) {
                restore(session);
            } else {
                save(session);
            }
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(e);
        }
    }

    /** Maven runs what a goal forks for a copy of the project. */
    @SuppressWarnings("ReferenceEquality") // The copy equals the project.
    private static boolean isForked(MavenSession session) {
        MavenProject current = session.getCurrentProject();
        return session.getAllProjects().stream().noneMatch(project -> project == current);
    }

    private void restore(MavenSession session) throws Exception {
        MavenProject project = session.getCurrentProject();
        if (modules.containsKey(project)) {
            return;
        }
        Optional<DrivenModule> module = part.module(session, CalledGoals.of(session));
        if (module.isPresent()) {
            modules.put(project, BoundModule.begin(module.get(), done));
        }
    }

    private void save(MavenSession session) throws Exception {
        BoundModule module = modules.remove(session.getCurrentProject());
        if (module != null) {
            module.save();
        } else if (part.takesPart()) {
            NothingToSave.tell(session, LOG);
        }
    }

    /** What the goal failed with in whose place Maven runs another one. */
    static Optional<LifecycleExecutionException> failure(MavenSession session) {
        BoundGoals all = (BoundGoals) session.getRepositorySession().getData().get(BoundGoals.class);
        return Optional.ofNullable(all)
                .flatMap(known -> Optional.ofNullable(known.modules.get(session.getCurrentProject())))
                .flatMap(BoundModule::failure);
    }

    private boolean handsOn(ExecutionEvent event) {
        if (event.getType() == ExecutionEvent.Type.SessionEnded) {
            part.end();
            return true;
        }
        MavenProject project = event.getSession().getCurrentProject();
        BoundModule module = project == null ? null : modules.get(project);
        if (module == null || !module.isOf(project)) {
            return true;
        }
        return switch (event.getType()) {
            case ProjectSucceeded, ProjectFailed -> {
                modules.remove(project);
                end(module, event);
                yield true;
            }
            default -> module.handsOn(event);
        };
    }

    private static void end(BoundModule module, ExecutionEvent event) {
        try {
            module.end(event.getType() == ExecutionEvent.Type.ProjectSucceeded);
        } catch (ProblemException e) {
            LOG.warn("{}", e.problem().sentence());
        }
    }
}
