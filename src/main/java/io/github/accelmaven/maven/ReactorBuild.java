package io.github.accelmaven.maven;

import io.github.accelmaven.engine.Scheduler;
import io.github.accelmaven.engine.TaskGraph;
import io.github.accelmaven.engine.TaskProgress;
import io.github.accelmaven.maven.console.Block;
import io.github.accelmaven.maven.console.ConsoleTap;
import io.github.accelmaven.maven.project.LooseClasses;
import io.github.accelmaven.maven.reactor.FreeMemory;
import io.github.accelmaven.maven.reactor.SessionScopes;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
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
    private final Set<MavenProject> unfinished = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Exception topLevelFailure;

    ReactorBuild(MavenSession session, MavenEvents events, ModuleBuilds modules, SessionScopes scopes, ConsoleTap tap) {
        this.session = session;
        this.topLevel = session.getTopLevelProject();
        this.events = events;
        this.modules = modules;
        this.scopes = scopes;
        this.tap = tap;
        this.status = new ReactorBuildStatus(session.getProjectDependencyGraph());
        unfinished.addAll(session.getProjects());
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
            new Scheduler<>(graph, workers, memory::isShort).run((project, progress) -> {
                Thread.currentThread().setContextClassLoader(loader);
                Upstream upstream = upstream(project, progress, graph);
                if (workers > 1) {
                    buildInOnePiece(project, upstream);
                } else {
                    // Components that ask the session itself see its current project.
                    session.setCurrentProject(project);
                    build(project, upstream);
                }
                unfinished.remove(project);
            });
        } finally {
            blocksOfFailures.forEach(Block::print);
            session.setCurrentProject(before);
            Thread.currentThread().setContextClassLoader(loader);
        }
        return Optional.ofNullable(topLevelFailure);
    }

    private Upstream upstream(MavenProject project, TaskProgress progress, TaskGraph<MavenProject> graph) {
        return new Upstream(
                new HeedingFailures(progress, () -> status.isHaltedOrBlacklisted(project)),
                new LooseClasses(() -> unfinished),
                () -> graph.dependents(project).stream()
                        .anyMatch(dependent -> graph.mayBeginEarly(dependent, project)));
    }

    /** A module that began early goes no further when what it needs has failed. */
    private record HeedingFailures(TaskProgress progress, BooleanSupplier isGivenUp) implements TaskProgress {

        @Override
        public boolean prerequisitesAreDone() {
            return progress.prerequisitesAreDone();
        }

        @Override
        public void awaitPrerequisites() throws InterruptedException {
            progress.awaitPrerequisites();
            if (isGivenUp.getAsBoolean()) {
                throw new GivenUpException();
            }
        }

        @Override
        public void reachMilestone() {
            progress.reachMilestone();
        }
    }

    /** What a module needs failed after the module had begun. */
    private static final class GivenUpException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUpException() {
            super("a module that this one needs failed");
        }
    }

    /** What the module prints appears when it is at its end; at the end of all, when it failed. */
    private void buildInOnePiece(MavenProject project, Upstream upstream) {
        Block block = tap.block();
        boolean succeeded = false;
        try {
            succeeded = tap.into(block, () -> build(project, upstream));
        } finally {
            if (succeeded) {
                block.print();
            } else {
                blocksOfFailures.add(block);
            }
        }
    }

    /** Builds a module; says whether it did not fail. */
    private boolean build(MavenProject project, Upstream upstream) {
        MavenSession own = session.clone();
        own.setCurrentProject(project);
        return scopes.within(own, () -> build(own, upstream));
    }

    private boolean build(MavenSession own, Upstream upstream) {
        MavenProject project = own.getCurrentProject();
        if (status.isHaltedOrBlacklisted(project)) {
            return skipped(own);
        }
        long start = System.currentTimeMillis();
        try {
            modules.build(own, project.equals(topLevel), upstream);
            succeeded(own, System.currentTimeMillis() - start);
            return true;
        } catch (GivenUpException e) {
            return skipped(own);
        } catch (Exception e) {
            failed(own, e, System.currentTimeMillis() - start);
            return false;
        }
    }

    private boolean skipped(MavenSession own) {
        events.fire(ExecutionEvent.Type.ProjectSkipped, own);
        return true;
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
