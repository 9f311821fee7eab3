package io.github.accelmaven.maven;

import io.github.accelmaven.engine.pack.SharedPacks;
import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.io.FileFaults;
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
import io.github.accelmaven.staging.StageIndex;
import io.github.accelmaven.state.PhaseRuns;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;

/** The session's pipeline, and in it the reactor, which accel drives. Used once. */
final class DrivenPipeline {

    private final MavenSession session;
    private final MavenComponents components;
    private final BuildSettings settings;
    private final BuildReport report;
    private final CheckoutSession checkout;

    DrivenPipeline(
            MavenSession session,
            MavenComponents components,
            BuildSettings settings,
            BuildReport report,
            CheckoutSession checkout) {
        this.session = session;
        this.components = components;
        this.settings = settings;
        this.report = report;
        this.checkout = checkout;
    }

    /**
     * Takes all phases.
     *
     * @param staged what was staged in the checkout
     * @param decorator puts something around the units
     * @return what the first one failed with that Maven does not know of already
     */
    Optional<Exception> run(PipelineBuild pipeline, StageIndex staged, UnitDecorator decorator)
            throws InterruptedException {
        DrivenReactor reactor =
                new DrivenReactor(session, components, settings.withoutShortcut(), decorator, report, checkout);
        SingleUnits engine = new SingleUnits(
                checkout.tools().context(), checkout.checkout(), checkout.plainReason(), report, decorator::decorate);
        CommandUnits commands = SessionPipeline.units(session, checkout.tools());
        SessionPacks fetching = SessionPacks.open(session, components, report);
        SharedPacks sources = new SharedPacks(
                fetching.sources(settings.ttl(), checkout.tools().context().hasher()),
                pipeline.workspaces(),
                Checkout.directory(ModulePaths.root(session)).resolve("fetched"));
        Packs packs = new Packs(engine, fetching.units(sources), report);
        PhaseRuns runs = PhaseRuns.open(
                Checkout.directory(ModulePaths.root(session)).resolve("state.json"),
                sentence -> report.emit(new Event.Warned("state", sentence)));
        checkout.alsoSaves(() -> {
            runs.save();
            staged.save();
            fetching.save();
            report.emit(new Event.Counted(Counter.STATE_READS, runs.reads()));
            report.emit(new Event.Counted(Counter.STATE_WRITES, runs.writes()));
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
            int workers = decorator.seesEveryGoal() ? 1 : SessionPipeline.workers(settings);
            return pipeline.run(workers, !goesOnAfterFailures(), steps)
                    .filter(failure -> !(failure instanceof DrivenReactor.ModulesFailedException));
        } finally {
            engine.conclude();
            close(sources);
        }
    }

    private void close(SharedPacks sources) {
        try {
            sources.close();
        } catch (IOException e) {
            report.emit(new Event.Warned(
                    "fetched",
                    "What was fetched for several tables cannot be removed: " + FileFaults.describe(e)
                            + ". A build tries again after a day."));
        }
    }

    private boolean goesOnAfterFailures() {
        String behaviour = session.getReactorFailureBehavior();
        return MavenExecutionRequest.REACTOR_FAIL_AT_END.equals(behaviour)
                || MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(behaviour);
    }
}
