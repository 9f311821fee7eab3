package io.github.accelmaven.maven;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.config.ConfigSchema;
import io.github.accelmaven.event.Activity;
import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.pipeline.FormerPacks;
import io.github.accelmaven.maven.pipeline.FormerStages;
import io.github.accelmaven.maven.pipeline.PipelineBuild;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.reactor.Workers;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.problem.ProblemException;
import io.github.accelmaven.staging.StageIndex;
import io.github.accelmaven.staging.StagedFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
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
        take(
                QuarantinedUnits.of(ModulePaths.root(session), report),
                report,
                () -> RecordedSession.begin(session, settings, report));
    }

    /**
     * Builds the reactor, with something around the units of its goals; not inside of a build whose goals go through accel
     * already.
     */
    public void run(UnitDecorator decorator, BuildReport report) throws Exception {
        take(decorator, report, () -> RecordedSession.unrecorded(session, report));
    }

    private void take(UnitDecorator decorator, BuildReport report, Supplier<RecordedSession> recorded)
            throws Exception {
        Optional<Abstention> bound = Abstention.fromBoundBuild(session);
        if (bound.isPresent()) {
            bound.get().tell(session, LOG);
            return;
        }
        SessionData data = session.getRepositorySession().getData();
        if (!data.set(LifecycleBuild.TAKEN, null, true)) {
            LOG.debug("The goals of this build go through accel already; nothing is built twice");
            return;
        }
        try {
            build(decorator, report, recorded.get());
        } finally {
            data.set(LifecycleBuild.TAKEN, null);
        }
    }

    private void build(UnitDecorator decorator, BuildReport report, RecordedSession recorded) throws Exception {
        ConfigFiles files = new ConfigFiles();
        SessionTools tools = new SessionTools(settings, session, components, files, report);
        PipelineBuild pipeline = SessionPipeline.of(session, settings, tools);
        new Phases(components.lifecycles()).check(settings.phases());
        if (settings.switches().clear()) {
            new AccelCache(settings).clearAll();
        }
        long start = System.nanoTime();
        Optional<Exception> failure;
        CheckoutSession checkout = CheckoutSession.open(settings, session, tools, report);
        try (checkout) {
            writeSchema(files, checkout);
            removeFormerPacks(pipeline, checkout);
            StageIndex staged = SessionPipeline.stageIndex(session, report);
            removeFormerStages(pipeline, staged, report);
            recorded.ended(Activity.SETUP);
            failure = pipeline.isReactorAlone()
                    ? new DrivenReactor(session, components, settings, decorator, report, checkout)
                            .build(settings.phases())
                    : new DrivenPipeline(session, components, settings, report, checkout)
                            .run(pipeline, staged, decorator);
            recorded.ended(Activity.BUILD);
        }
        recorded.ended(Activity.CLEANUP);
        int workers = workers();
        tools.count(report);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        report.emit(new Event.Counted(Counter.WORKER_MILLIS, workers * took.toMillis()));
        recorded.end(
                checkout, workers, failure.isEmpty() && !session.getResult().hasExceptions());
        report.summary();
        if (settings.switches().stats()) {
            new AccelCache(settings).stats();
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private void removeFormerPacks(PipelineBuild pipeline, CheckoutSession checkout) throws IOException {
        if (checkout.checkout().isPresent()) {
            new FormerPacks(pipeline.workspaces())
                    .remove(
                            checkout.checkout().get(),
                            () -> checkout.tools().context().hasher(),
                            checkout.events());
        }
    }

    private void removeFormerStages(PipelineBuild pipeline, StageIndex staged, BuildReport report) throws IOException {
        new FormerStages(pipeline.workspaces(), ModulePaths.root(session)).remove(new StagedFiles(staged), report);
        staged.save();
    }

    /** Where there is a file to be edited, editors find the schema of the version that reads it. */
    private void writeSchema(ConfigFiles files, CheckoutSession checkout) {
        if (files.of(ModulePaths.root(session)).isEmpty() || checkout.checkout().isEmpty()) {
            return;
        }
        try {
            ConfigSchema.writeTo(checkout.checkout().get().directory());
        } catch (IOException e) {
            checkout.events()
                    .emit(new Event.Warned(
                            "schema", "The schema for editors cannot be written: " + FileFaults.describe(e)));
        }
    }

    /** How many modules, or phases, could be under way at once. */
    private int workers() {
        BuildSettings.Concurrency wanted = settings.concurrency();
        int modules = Workers.of(
                        session,
                        wanted.parallel(),
                        wanted.jobs(),
                        Runtime.getRuntime().availableProcessors())
                .count();
        return Math.max(modules, SessionPipeline.workers(settings));
    }
}
