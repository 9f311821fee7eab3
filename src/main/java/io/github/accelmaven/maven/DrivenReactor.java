package io.github.accelmaven.maven;

import io.github.accelmaven.engine.TaskGraph;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.maven.console.Amounts;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.console.ConsoleTap;
import io.github.accelmaven.maven.reactor.FreeMemory;
import io.github.accelmaven.maven.reactor.ModuleGraph;
import io.github.accelmaven.maven.reactor.SessionScopes;
import io.github.accelmaven.maven.reactor.Workers;
import io.github.accelmaven.maven.settings.BuildSettings;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The session's reactor, which accel drives itself. Used by one thread at a time. */
final class DrivenReactor {

    private final MavenSession session;
    private final MavenComponents components;
    private final BuildSettings settings;
    private final UnitDecorator decorator;
    private final BuildReport report;
    private final CheckoutSession checkout;

    DrivenReactor(
            MavenSession session,
            MavenComponents components,
            BuildSettings settings,
            UnitDecorator decorator,
            BuildReport report,
            CheckoutSession checkout) {
        this.session = session;
        this.components = components;
        this.settings = settings;
        this.decorator = decorator;
        this.report = report;
        this.checkout = checkout;
    }

    /**
     * Builds every module of the session. Failures of modules other than the top-level one are in the session's result
     * afterwards.
     *
     * @param phases how far
     * @return what the top-level project failed with
     */
    Optional<Exception> build(List<String> phases) throws InterruptedException {
        BuildSettings own = settings.goingTo(phases);
        try (ConsoleTap tap = ConsoleTap.install();
                BuildSession build = new BuildSession(own, session, components, decorator, checkout)) {
            MavenEvents events = new MavenEvents(components);
            ModuleGoals goals = new ModuleGoals(build, components, events, report);
            ModuleBuilds modules = new ModuleBuilds(phases, goals, components, events, tap);
            SessionScopes scopes = components.sessionScopes(session);
            ReactorBuild reactor = new ReactorBuild(session, events, modules, scopes, tap);
            int workers = decorator.seesEveryGoal() ? 1 : workers();
            return reactor.run(graph(build, phases, workers), workers, memory());
        }
    }

    /**
     * The same for those who have to know of every failure that Maven is to heed.
     *
     * @throws Exception what the top-level project failed with, or the first of the others
     */
    void buildOrFail(List<String> phases) throws Exception {
        int before = session.getResult().getExceptions().size();
        Optional<Exception> failure = build(phases);
        if (failure.isPresent()) {
            throw failure.get();
        }
        boolean isToFail = !MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(session.getReactorFailureBehavior());
        if (isToFail && session.getResult().getExceptions().size() > before) {
            throw new ModulesFailedException();
        }
    }

    /** Modules failed, as the session's result says already. */
    static final class ModulesFailedException extends Exception {
        private static final long serialVersionUID = 1L;

        ModulesFailedException() {
            super("modules of the reactor failed");
        }
    }

    private int workers() {
        BuildSettings.Concurrency wanted = settings.concurrency();
        Workers workers = Workers.of(
                session, wanted.parallel(), wanted.jobs(), Runtime.getRuntime().availableProcessors());
        workers.whyOne().ifPresent(why -> report.emit(new Event.Noted("The modules are built one by one: " + why)));
        return workers.count();
    }

    private TaskGraph<MavenProject> graph(BuildSession build, List<String> phases, int workers) {
        return workers == 1
                ? new TaskGraph<>(session.getProjects(), project -> List.of(), project -> 0)
                : ModuleGraph.of(session, build::recordedMillis, isPipelined(phases));
    }

    /** Where nothing is packaged, modules see the classes of others as it is. */
    private boolean isPipelined(List<String> phases) {
        return settings.concurrency().pipelining()
                && new Phases(components.lifecycles()).reachedBy(phases).contains("package");
    }

    private FreeMemory memory() {
        long least = settings.concurrency().leastMemory();
        return new FreeMemory(
                least,
                () -> report.emit(new Event.Noted("Less than " + Amounts.bytes(least)
                        + " of the heap is free (accel.memory.min): no module begins while another one is built. Give"
                        + " Maven more memory with -Xmx in .mvn/jvm.config")));
    }
}
