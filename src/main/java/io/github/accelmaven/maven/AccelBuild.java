package io.github.accelmaven.maven;

import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.console.ConsoleTap;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.problem.ProblemException;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.codehaus.plexus.PlexusContainer;

/** The job of {@code accel:build}: takes the session's reactor through the engine. */
public final class AccelBuild {

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

    /** Builds the reactor, with something around the units of its goals. */
    public void run(GoalDecorator decorator, BuildReport report) throws Exception {
        new Phases(components.lifecycles()).check(settings.phases());
        if (settings.switches().clear()) {
            new AccelCache(settings).clearAll();
        }
        Optional<Exception> failure;
        try (ConsoleTap tap = ConsoleTap.install();
                BuildSession build = BuildSession.open(settings, session, components, decorator, report)) {
            MavenEvents events = new MavenEvents(components);
            ModuleBuilds modules = new ModuleBuilds(build, components, events, tap, report);
            failure = new ReactorBuild(session, events, modules).run();
        }
        report.summary();
        if (settings.switches().stats()) {
            new AccelCache(settings).stats();
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
