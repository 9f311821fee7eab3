package io.github.accelmaven.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.internal.ReactorBuildStatus;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Drives the reactor as Maven's own builder does: modules in dependency order, failures by {@code -ff}, {@code -fae} and
 * {@code -fn}, build summaries and events.
 *
 * <p>Maven itself starts and ends the top-level project, because the goal of accel runs in it; everything about that
 * project but its goals is left to Maven, so that each project is started and ended once. Its failure is handed to Maven
 * by {@link #run()}; the failures of the others go straight into the session's result.
 */
final class ReactorBuild {

    private final MavenSession session;
    private final MavenProject topLevel;
    private final MavenEvents events;
    private final ModuleBuilds modules;
    private final ReactorBuildStatus status;
    private @Nullable Exception topLevelFailure;

    ReactorBuild(MavenSession session, MavenEvents events, ModuleBuilds modules) {
        this.session = session;
        this.topLevel = session.getTopLevelProject();
        this.events = events;
        this.modules = modules;
        this.status = new ReactorBuildStatus(session.getProjectDependencyGraph());
    }

    /** Builds every module of the session; the answer is what the top-level project failed with. */
    Optional<Exception> run() {
        MavenProject before = session.getCurrentProject();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        List<MavenProject> projects = session.getProjects();
        try {
            for (MavenProject project : projects) {
                Thread.currentThread().setContextClassLoader(loader);
                build(project);
            }
        } finally {
            session.setCurrentProject(before);
            Thread.currentThread().setContextClassLoader(loader);
        }
        return Optional.ofNullable(topLevelFailure);
    }

    private void build(MavenProject project) {
        MavenSession own = session.clone();
        own.setCurrentProject(project);
        // Components that Maven hands out for the whole session see its current project.
        session.setCurrentProject(project);
        if (status.isHaltedOrBlacklisted(project)) {
            events.fire(ExecutionEvent.Type.ProjectSkipped, own);
            return;
        }
        long start = System.currentTimeMillis();
        try {
            modules.build(own, project.equals(topLevel));
            succeeded(own, System.currentTimeMillis() - start);
        } catch (Exception e) {
            failed(own, e, System.currentTimeMillis() - start);
        }
    }

    private void succeeded(MavenSession own, long millis) {
        if (!own.getCurrentProject().equals(topLevel)) {
            session.getResult().addBuildSummary(new BuildSuccess(own.getCurrentProject(), millis));
            events.fire(ExecutionEvent.Type.ProjectSucceeded, own);
        }
    }

    private void failed(MavenSession own, Exception failure, long millis) {
        MavenProject project = own.getCurrentProject();
        if (project.equals(topLevel)) {
            topLevelFailure = failure;
        } else {
            MavenExecutionResult result = session.getResult();
            result.addException(failure);
            result.addBuildSummary(new BuildFailure(project, millis, failure));
            events.fireFailure(ExecutionEvent.Type.ProjectFailed, own, null, failure);
        }
        if (MavenExecutionRequest.REACTOR_FAIL_AT_END.equals(session.getReactorFailureBehavior())) {
            status.blackList(project);
        } else if (!MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(session.getReactorFailureBehavior())
                || failure instanceof RuntimeException) {
            status.halt();
        }
    }
}
