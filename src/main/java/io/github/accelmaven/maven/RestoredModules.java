package io.github.accelmaven.maven;

import io.github.accelmaven.engine.Beginning;
import io.github.accelmaven.engine.RestoreRun;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.maven.console.ModuleConsole;
import io.github.accelmaven.maven.project.LooseClasses;
import io.github.accelmaven.maven.project.ModuleNames;
import io.github.accelmaven.maven.reactor.GoalLock;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.lifecycle.internal.PhaseRecorder;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Restores modules as far as no goal has to run for it. Thread-safe. */
final class RestoredModules {

    private final SessionPart.Tools tools;
    private final List<String> phases;
    private final MavenEvents events;

    /** @param phases how far modules are restored */
    RestoredModules(SessionPart.Tools tools, List<String> phases) {
        this.tools = tools;
        this.phases = phases;
        this.events = new MavenEvents(tools.components());
    }

    /** Restores the session's current project, and tells what stops that. */
    void restore(MavenSession session) throws Exception {
        Phases known = new Phases(tools.components().lifecycles());
        known.check(phases);
        MavenProject project = session.getCurrentProject();
        Optional<String> plain = tools.build().whyPlain(project);
        if (plain.isPresent()) {
            note(session, "nothing is restored, because " + plain.get());
            return;
        }
        List<MojoExecution> planned = tools.components()
                .lifecycleExecutor()
                .calculateExecutionPlan(session, phases.toArray(String[]::new))
                .getMojoExecutions();
        RestoreRun run = tools.build().restore(project);
        try {
            run.begin(Beginning.ofAll(tools.build().isUnknown(project), known.goneFrom(planned, phases)));
            restore(session, run, planned);
        } finally {
            tools.report().moduleFinished(ModuleNames.shown(project, session));
            tools.build().settle(project, run.record());
        }
    }

    private void restore(MavenSession session, RestoreRun run, List<MojoExecution> planned) throws Exception {
        GoalRunner runner = new GoalRunner(
                session,
                tools.components().mojoExecutor().newDependencyContext(session, planned),
                new ModuleConsole(tools.tap(), ""),
                events,
                tools.components(),
                GoalLock.ofMaven(),
                LooseClasses.none());
        PhaseRecorder recorder = new PhaseRecorder(session.getCurrentProject());
        for (MojoExecution execution : planned) {
            Optional<String> stop =
                    OwnGoals.isLeftOut(execution) ? Optional.empty() : restore(session, run, runner, execution);
            if (stop.isPresent()) {
                note(
                        session,
                        "restoring stops at " + GoalNames.shown(execution) + ", which would have to run: "
                                + stop.get());
                return;
            }
            recorder.observeExecution(execution);
        }
    }

    private Optional<String> restore(MavenSession session, RestoreRun run, GoalRunner runner, MojoExecution execution)
            throws Exception {
        try {
            return tools.tap().apart(() -> run.restore(tools.build().unit(execution, session, runner)));
        } catch (LifecycleExecutionException e) {
            return Optional.of("its dependencies cannot be resolved before the modules it needs are built");
        }
    }

    private void note(MavenSession session, String clause) {
        tools.report().emit(new Event.Noted(ModuleNames.shown(session.getCurrentProject(), session) + ": " + clause));
    }
}
