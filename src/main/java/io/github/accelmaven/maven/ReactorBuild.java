package io.github.accelmaven.maven;

import io.github.accelmaven.engine.Scheduler;
import io.github.accelmaven.engine.TaskGraph;
import io.github.accelmaven.maven.console.Block;
import io.github.accelmaven.maven.console.ConsoleTap;
import io.github.accelmaven.maven.reactor.FreeMemory;
import io.github.accelmaven.maven.reactor.SessionScopes;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
 * Drives the reactor as Maven's own builders do: modules in dependency order, several at once, failures by {@code -ff},
 * {@code -fae} and {@code -fn}, build summaries and events.
 *
 * <p>Maven itself starts and ends the top-level project, because the goal of accel runs in it; everything about that
 * project but its goals is left to Maven, so that each project is started and ended once. Its failure is handed to Maven
 * by {@link #run}; the failures of the others go straight into the session's result.
 */
final class ReactorBuild {

    private final MavenSession session;
    private final MavenProject topLevel;
    private final MavenEvents events;
    private final ModuleBuilds modules;
    private final SessionScopes scopes;
    private final ConsoleTap tap;
    private final ReactorBuildStatus status;
    private final Queue<Block> blocksOfFailures = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Exception topLevelFailure;

    ReactorBuild(MavenSession session, MavenEvents events, ModuleBuilds modules, SessionScopes scopes, ConsoleTap tap) {
        this.session = session;
        this.topLevel = session.getTopLevelProject();
        this.events = events;
        this.modules = modules;
        this.scopes = scopes;
        this.tap = tap;
        this.status = new ReactorBuildStatus(session.getProjectDependencyGraph());
    }

    /**
     * Builds every module of the session.
     *
     * @param workers how many are built at once
     * @return what the top-level project failed with
     */
    Optional<Exception> run(TaskGraph<MavenProject> graph, int workers, FreeMemory memory) throws InterruptedException {
        MavenProject before = session.getCurrentProject();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            new Scheduler<>(graph, workers, memory::isShort).run(project -> {
                Thread.currentThread().setContextClassLoader(loader);
                if (workers > 1) {
                    buildInOnePiece(project);
                } else {
                    // Components that ask the session itself see its current project.
                    session.setCurrentProject(project);
                    build(project);
                }
            });
        } finally {
            blocksOfFailures.forEach(Block::print);
            session.setCurrentProject(before);
            Thread.currentThread().setContextClassLoader(loader);
        }
        return Optional.ofNullable(topLevelFailure);
    }

    /** What the module prints appears when it is at its end; at the end of all, when it failed. */
    private void buildInOnePiece(MavenProject project) {
        Block block = tap.block();
        boolean succeeded = false;
        try {
            succeeded = tap.into(block, () -> build(project));
        } finally {
            if (succeeded) {
                block.print();
            } else {
                blocksOfFailures.add(block);
            }
        }
    }

    /** Builds a module; says whether it did not fail. */
    private boolean build(MavenProject project) {
        MavenSession own = session.clone();
        own.setCurrentProject(project);
        return scopes.within(own, () -> build(own));
    }

    private boolean build(MavenSession own) {
        MavenProject project = own.getCurrentProject();
        if (status.isHaltedOrBlacklisted(project)) {
            events.fire(ExecutionEvent.Type.ProjectSkipped, own);
            return true;
        }
        long start = System.currentTimeMillis();
        try {
            modules.build(own, project.equals(topLevel));
            succeeded(own, System.currentTimeMillis() - start);
            return true;
        } catch (Exception e) {
            failed(own, e, System.currentTimeMillis() - start);
            return false;
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
