package io.github.accelmaven.maven;

import io.github.accelmaven.engine.UnitRunner;
import io.github.accelmaven.engine.WorkUnit.EffectException;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.console.ConsoleTap;
import io.github.accelmaven.maven.console.ModuleConsole;
import io.github.accelmaven.maven.project.ModuleNames;
import io.github.accelmaven.state.UnitRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.ProjectExecutionEvent;
import org.apache.maven.execution.ProjectExecutionListener;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.lifecycle.MavenExecutionPlan;
import org.apache.maven.lifecycle.internal.DependencyContext;
import org.apache.maven.lifecycle.internal.PhaseRecorder;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds single modules: plans them, and takes their goals through the engine. Used by one thread. */
final class ModuleBuilds {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final BuildSession build;
    private final MavenComponents components;
    private final MavenEvents events;
    private final ConsoleTap tap;
    private final BuildReport report;
    private final List<ProjectExecutionListener> listeners;

    ModuleBuilds(
            BuildSession build, MavenComponents components, MavenEvents events, ConsoleTap tap, BuildReport report) {
        this.build = build;
        this.components = components;
        this.events = events;
        this.tap = tap;
        this.report = report;
        this.listeners = components.projectListeners();
    }

    /**
     * Builds the session's current project.
     *
     * @param startedByMaven whether Maven has started the project itself, and will end it
     * @throws Exception what the project failed with
     */
    void build(MavenSession session, boolean startedByMaven) throws Exception {
        attachToThread(session.getCurrentProject());
        ProjectExecutionEvent event = new ProjectExecutionEvent(session, session.getCurrentProject());
        try {
            if (!startedByMaven) {
                components.consumerPoms().attachTo(session.getCurrentProject(), session);
                for (ProjectExecutionListener listener : listeners) {
                    listener.beforeProjectExecution(event);
                }
            }
            String header =
                    startedByMaven ? "" : tap.holding(() -> events.fire(ExecutionEvent.Type.ProjectStarted, session));
            List<MojoExecution> executions = runGoals(session, new ModuleConsole(tap, header), startedByMaven);
            if (!startedByMaven) {
                ProjectExecutionEvent done =
                        new ProjectExecutionEvent(session, session.getCurrentProject(), executions);
                for (ProjectExecutionListener listener : listeners) {
                    listener.afterProjectExecutionSuccess(done);
                }
            }
        } catch (Exception e) {
            if (!startedByMaven) {
                notifyFailure(session, e);
            }
            throw e;
        }
    }

    private void notifyFailure(MavenSession session, Exception failure) {
        ProjectExecutionEvent event = new ProjectExecutionEvent(session, session.getCurrentProject(), failure);
        for (ProjectExecutionListener listener : listeners) {
            listener.afterProjectExecutionFailure(event);
        }
    }

    private List<MojoExecution> runGoals(MavenSession session, ModuleConsole console, boolean startedByMaven)
            throws Exception {
        return isLeftAsItIs(session, console) ? List.of() : runPlan(session, console, startedByMaven);
    }

    private boolean isLeftAsItIs(MavenSession session, ModuleConsole console) {
        MavenProject project = session.getCurrentProject();
        Optional<UnchangedModule> unchanged = build.unchanged(project, session);
        if (unchanged.isEmpty()) {
            return false;
        }
        try {
            unchanged.get().replay(components.projectHelper());
        } catch (EffectException e) {
            LOG.debug("{} is looked into: {}", project.getId(), e.reason());
            return false;
        }
        unchanged.get().tell(report, console);
        report.moduleFinished(ModuleNames.shown(project, session));
        return true;
    }

    private List<MojoExecution> runPlan(MavenSession session, ModuleConsole console, boolean startedByMaven)
            throws Exception {
        MavenExecutionPlan plan = components
                .lifecycleExecutor()
                .calculateExecutionPlan(session, build.settings().phases().toArray(String[]::new));
        components.debugLogger().debugProjectPlan(session.getCurrentProject(), plan);
        List<MojoExecution> executions = plan.getMojoExecutions();
        if (!startedByMaven) {
            notifyPlan(session, executions);
        }
        UnitRunner units = build.runner(session.getCurrentProject());
        DependencyContext dependencies = components.mojoExecutor().newDependencyContext(session, executions);
        GoalRunner runner = new GoalRunner(session, dependencies, console, events, components);
        PhaseRecorder phases = new PhaseRecorder(session.getCurrentProject());
        try {
            units.begin(build.isUnknown(session.getCurrentProject()), isGone(executions));
            for (MojoExecution execution : executions) {
                units.process(build.unit(execution, session, runner));
                phases.observeExecution(execution);
            }
            units.finish();
            build.finished(session.getCurrentProject());
        } finally {
            report.moduleFinished(ModuleNames.shown(session.getCurrentProject(), session));
            units.record().ifPresent(record -> build.settle(session.getCurrentProject(), record));
        }
        return executions;
    }

    /** A recorded goal is gone when this build goes as far as its phase, and the goal is no longer planned. */
    private Predicate<UnitRecord> isGone(List<MojoExecution> executions) {
        Set<String> planned = executions.stream().map(GoalNames::id).collect(Collectors.toSet());
        Set<String> reached =
                new Phases(components.lifecycles()).reachedBy(build.settings().phases());
        return record -> reached.contains(record.phase()) && !planned.contains(record.unit());
    }

    private void notifyPlan(MavenSession session, List<MojoExecution> executions) throws LifecycleExecutionException {
        ProjectExecutionEvent planned = new ProjectExecutionEvent(session, session.getCurrentProject(), executions);
        for (ProjectExecutionListener listener : listeners) {
            listener.beforeProjectLifecycleExecution(planned);
        }
    }

    private static void attachToThread(MavenProject project) {
        if (project.getClassRealm() != null) {
            Thread.currentThread().setContextClassLoader(project.getClassRealm());
        }
    }
}
