package io.github.accelmaven.maven;

import io.github.accelmaven.maven.console.ConsoleTap;
import io.github.accelmaven.maven.console.ModuleConsole;
import java.util.List;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.ProjectExecutionEvent;
import org.apache.maven.execution.ProjectExecutionListener;
import org.apache.maven.lifecycle.MavenExecutionPlan;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Builds single modules as Maven's own {@code LifecycleModuleBuilder} does, but for their goals. Thread-safe. */
final class ModuleBuilds {

    private final List<String> phases;
    private final ModuleGoals goals;
    private final MavenComponents components;
    private final MavenEvents events;
    private final ConsoleTap tap;
    private final List<ProjectExecutionListener> listeners;

    ModuleBuilds(
            List<String> phases, ModuleGoals goals, MavenComponents components, MavenEvents events, ConsoleTap tap) {
        this.phases = phases;
        this.goals = goals;
        this.components = components;
        this.events = events;
        this.tap = tap;
        this.listeners = components.projectListeners();
    }

    /**
     * Builds the session's current project.
     *
     * @param startedByMaven whether Maven has started the project itself, and will end it
     * @param upstream the modules that it needs
     * @throws Exception what the project failed with
     */
    void build(MavenSession session, boolean startedByMaven, Upstream upstream) throws Exception {
        attachToThread(session.getCurrentProject());
        if (startedByMaven) {
            goals.run(session, new ModuleConsole(tap, ""), phases, () -> plan(session), upstream);
            return;
        }
        try {
            buildWhole(session, upstream);
        } catch (Exception e) {
            notifyFailure(session, e);
            throw e;
        }
    }

    private void buildWhole(MavenSession session, Upstream upstream) throws Exception {
        MavenProject project = session.getCurrentProject();
        components.consumerPoms().attachTo(project, session);
        for (ProjectExecutionListener listener : listeners) {
            listener.beforeProjectExecution(new ProjectExecutionEvent(session, project));
        }
        String header = tap.holding(() -> events.fire(ExecutionEvent.Type.ProjectStarted, session));
        List<MojoExecution> executions =
                goals.run(session, new ModuleConsole(tap, header), phases, () -> announcedPlan(session), upstream);
        for (ProjectExecutionListener listener : listeners) {
            listener.afterProjectExecutionSuccess(new ProjectExecutionEvent(session, project, executions));
        }
    }

    private void notifyFailure(MavenSession session, Exception failure) {
        ProjectExecutionEvent event = new ProjectExecutionEvent(session, session.getCurrentProject(), failure);
        for (ProjectExecutionListener listener : listeners) {
            listener.afterProjectExecutionFailure(event);
        }
    }

    private List<MojoExecution> announcedPlan(MavenSession session) throws Exception {
        List<MojoExecution> executions = plan(session);
        for (ProjectExecutionListener listener : listeners) {
            listener.beforeProjectLifecycleExecution(
                    new ProjectExecutionEvent(session, session.getCurrentProject(), executions));
        }
        return executions;
    }

    private List<MojoExecution> plan(MavenSession session) throws Exception {
        MavenExecutionPlan plan =
                components.lifecycleExecutor().calculateExecutionPlan(session, phases.toArray(String[]::new));
        components.debugLogger().debugProjectPlan(session.getCurrentProject(), plan);
        return plan.getMojoExecutions();
    }

    private static void attachToThread(MavenProject project) {
        if (project.getClassRealm() != null) {
            Thread.currentThread().setContextClassLoader(project.getClassRealm());
        }
    }
}
