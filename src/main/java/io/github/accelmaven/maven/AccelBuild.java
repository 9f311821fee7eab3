package io.github.accelmaven.maven;

import io.github.accelmaven.engine.TaskGraph;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.maven.console.Amounts;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.console.ConsoleTap;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.reactor.FreeMemory;
import io.github.accelmaven.maven.reactor.ModuleGraph;
import io.github.accelmaven.maven.reactor.SessionScopes;
import io.github.accelmaven.maven.reactor.Workers;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.eclipse.aether.SessionData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job of {@code accel:build}: takes the session's reactor through the engine. */
public final class AccelBuild {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final MavenComponents components;
    private final BuildSettings settings;

    public AccelBuild(MavenSession session, PlexusContainer container, BuildSettings settings) {
        this.session = session;
        this.components = new MavenComponents(container);
        this.settings = settings;
    }

    /**
     * Builds the reactor. Failures of modules other than the top-level one are in the session's result afterwards.
     *
     * @throws ProblemException when the settings do not fit this Maven; nothing has run then
     * @throws Exception what the top-level project failed with, to be handed to Maven as it is
     */
    public void run() throws Exception {
        BuildReport report = new BuildReport(settings.switches().verbose());
        run(QuarantinedGoals.of(ModulePaths.root(session), report), report);
    }

    /**
     * Builds the reactor, with something around the units of its goals; not inside of a build whose goals go through accel
     * already.
     */
    public void run(GoalDecorator decorator, BuildReport report) throws Exception {
        SessionData data = session.getRepositorySession().getData();
        if (!data.set(LifecycleBuild.TAKEN, null, true)) {
            LOG.debug("The goals of this build go through accel already; nothing is built twice");
            return;
        }
        try {
            build(decorator, report);
        } finally {
            data.set(LifecycleBuild.TAKEN, null);
        }
    }

    private void build(GoalDecorator decorator, BuildReport report) throws Exception {
        new Phases(components.lifecycles()).check(settings.phases());
        if (settings.switches().clear()) {
            new AccelCache(settings).clearAll();
        }
        Optional<Exception> failure;
        try (ConsoleTap tap = ConsoleTap.install();
                BuildSession build = BuildSession.open(settings, session, components, decorator, report)) {
            MavenEvents events = new MavenEvents(components);
            ModuleGoals goals = new ModuleGoals(build, components, events, report);
            ModuleBuilds modules = new ModuleBuilds(settings.phases(), goals, components, events, tap);
            SessionScopes scopes = components.sessionScopes(session);
            ReactorBuild reactor = new ReactorBuild(session, events, modules, scopes, tap);
            int workers = decorator.seesEveryGoal() ? 1 : workers(report);
            failure = reactor.run(graph(build, workers), workers, memory(report));
        }
        report.summary();
        if (settings.switches().stats()) {
            new AccelCache(settings).stats();
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private int workers(EventSink events) {
        BuildSettings.Concurrency wanted = settings.concurrency();
        Workers workers = Workers.of(
                session, wanted.parallel(), wanted.jobs(), Runtime.getRuntime().availableProcessors());
        workers.whyOne().ifPresent(why -> events.emit(new Event.Noted("The modules are built one by one: " + why)));
        return workers.count();
    }

    private TaskGraph<MavenProject> graph(BuildSession build, int workers) {
        return workers == 1
                ? new TaskGraph<>(session.getProjects(), project -> List.of(), project -> 0)
                : ModuleGraph.of(session, build::recordedMillis, isPipelined());
    }

    /** Where nothing is packaged, modules see the classes of others as it is. */
    private boolean isPipelined() {
        return settings.concurrency().pipelining()
                && new Phases(components.lifecycles())
                        .reachedBy(settings.phases())
                        .contains("package");
    }

    private FreeMemory memory(EventSink events) {
        long least = settings.concurrency().leastMemory();
        return new FreeMemory(
                least,
                () -> events.emit(new Event.Noted("Less than " + Amounts.bytes(least)
                        + " of the heap is free (accel.memory.min): no module begins while another one is built. Give"
                        + " Maven more memory with -Xmx in .mvn/jvm.config")));
    }
}
