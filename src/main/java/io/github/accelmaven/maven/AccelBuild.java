package io.github.accelmaven.maven;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.pipeline.CommandPhases;
import io.github.accelmaven.maven.pipeline.CommandUnits;
import io.github.accelmaven.maven.pipeline.ComponentPhases;
import io.github.accelmaven.maven.pipeline.Packs;
import io.github.accelmaven.maven.pipeline.PhaseSteps;
import io.github.accelmaven.maven.pipeline.PipelineBuild;
import io.github.accelmaven.maven.pipeline.SingleUnits;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.problem.ProblemException;
import io.github.accelmaven.staging.StageIndex;
import io.github.accelmaven.state.PhaseRuns;
import java.time.Clock;
import java.util.Optional;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
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
        ConfigFiles files = new ConfigFiles();
        SessionTools tools = new SessionTools(settings, session, components, files, report);
        PipelineBuild pipeline = SessionPipeline.of(session, settings, files, tools);
        new Phases(components.lifecycles()).check(settings.phases());
        if (settings.switches().clear()) {
            new AccelCache(settings).clearAll();
        }
        Optional<Exception> failure;
        try (CheckoutSession checkout = CheckoutSession.open(settings, session, tools, report)) {
            failure = pipeline.isReactorAlone()
                    ? new DrivenReactor(session, components, settings, decorator, report, checkout)
                            .build(settings.phases())
                    : run(pipeline, decorator, report, checkout);
        }
        report.summary();
        if (settings.switches().stats()) {
            new AccelCache(settings).stats();
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private Optional<Exception> run(
            PipelineBuild pipeline, GoalDecorator decorator, BuildReport report, CheckoutSession checkout)
            throws InterruptedException {
        DrivenReactor reactor =
                new DrivenReactor(session, components, settings.withoutShortcut(), decorator, report, checkout);
        SingleUnits engine =
                new SingleUnits(checkout.tools().context(), checkout.checkout(), checkout.plainReason(), report);
        CommandUnits commands = SessionPipeline.units(session, checkout.tools());
        SessionPacks fetching = SessionPacks.open(session, components, report);
        Packs packs = new Packs(
                engine,
                fetching.units(settings.ttl(), checkout.tools().context().hasher()),
                report);
        PhaseRuns runs = PhaseRuns.open(
                Checkout.directory(ModulePaths.root(session)).resolve("state.json"),
                sentence -> report.emit(new Event.Warned("state", sentence)));
        StageIndex staged = SessionPipeline.stageIndex(session, report);
        checkout.alsoSaves(() -> {
            runs.save();
            staged.save();
            fetching.save();
        });
        PhaseSteps steps = new PhaseSteps(
                pipeline,
                new PhaseSteps.Kinds(
                        new CommandPhases(engine, commands, report),
                        SessionPipeline.stages(session, settings, staged),
                        new ComponentPhases(packs, engine, commands, report),
                        packs,
                        goals -> reactor.buildOrFail(goals.isEmpty() ? settings.phases() : goals)),
                report,
                runs,
                SessionPipeline.platform(),
                Clock.systemUTC());
        try {
            return pipeline.run(SessionPipeline.workers(settings), !goesOnAfterFailures(), steps)
                    .filter(failure -> !(failure instanceof DrivenReactor.ModulesFailedException));
        } finally {
            engine.conclude();
        }
    }

    private boolean goesOnAfterFailures() {
        String behaviour = session.getReactorFailureBehavior();
        return MavenExecutionRequest.REACTOR_FAIL_AT_END.equals(behaviour)
                || MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(behaviour);
    }
}
