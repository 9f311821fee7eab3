package io.github.accelmaven.maven;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.engine.Forecast;
import io.github.accelmaven.engine.Prediction;
import io.github.accelmaven.engine.Prediction.Verdict;
import io.github.accelmaven.engine.Unsettled;
import io.github.accelmaven.engine.WorkUnit;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.maven.console.ModuleConsole;
import io.github.accelmaven.maven.pipeline.PipelineForecast;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.project.LooseClasses;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.reactor.GoalLock;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.ModuleRecords;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.lifecycle.MavenExecutionPlan;
import org.apache.maven.lifecycle.internal.PhaseRecorder;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Plans the modules of a session as a build would, and foretells what would become of their goals. Nothing runs. */
public final class ReactorForecast {

    private final MavenSession session;
    private final MavenComponents components;
    private final BuildSettings settings;
    private final EventSink events;
    private final SessionTools tools;
    private final Unsettled unsettled = new Unsettled();

    /** @param events takes what is to be told of the state of the checkout */
    public ReactorForecast(MavenSession session, MavenComponents components, BuildSettings settings, EventSink events) {
        this.session = session;
        this.components = components;
        this.settings = settings;
        this.events = events;
        this.tools = new SessionTools(settings, session, components, new ConfigFiles(), events);
    }

    /** Takes what is foretold of one goal. */
    public interface Audience {
        void hear(GoalUnit goal, Prediction prediction);
    }

    /** What would become of the pipeline of the session. */
    PipelineForecast ofPipeline() {
        SessionPacks packs = SessionPacks.open(session, components, events);
        return new PipelineForecast(
                SessionPipeline.of(session, settings, tools),
                Checkout.look(ModulePaths.root(session), events),
                tools.context(),
                SessionPipeline.units(session, tools),
                SessionPipeline.stages(session, settings, SessionPipeline.stageIndex(session, events)),
                packs.units(packs.sources(settings.ttl(), tools.context().hasher())),
                QuarantinedUnits.of(ModulePaths.root(session), events)::decorate,
                unsettled);
    }

    /** Foretells the goals of all modules, in the order in which a build would run them. */
    public void forEachGoal(Audience audience) throws Exception {
        new Phases(components.lifecycles()).check(settings.phases());
        forEachGoal(settings.phases(), audience);
    }

    /** The same for a build that goes so far. */
    void forEachGoal(List<String> phases, Audience audience) throws Exception {
        ModuleRecords records = Checkout.look(ModulePaths.root(session), events);
        UnitDecorator goals = QuarantinedUnits.of(ModulePaths.root(session), events);
        MavenProject before = session.getCurrentProject();
        try {
            for (MavenProject project : session.getProjects()) {
                MavenSession own = session.clone();
                own.setCurrentProject(project);
                session.setCurrentProject(project);
                ModuleRecord record = records.of(tools.key(project));
                Forecast forecast = new Forecast(tools.module(project), record, tools.context(), unsettled);
                forEachGoal(own, phases, goals, forecast, audience);
            }
        } finally {
            session.setCurrentProject(before);
        }
    }

    private void forEachGoal(
            MavenSession own, List<String> called, UnitDecorator goals, Forecast forecast, Audience audience)
            throws Exception {
        MavenProject project = own.getCurrentProject();
        MavenExecutionPlan plan =
                components.lifecycleExecutor().calculateExecutionPlan(own, called.toArray(String[]::new));
        PhaseRecorder phases = new PhaseRecorder(project);
        GoalRunner runner = new GoalRunner(
                own,
                components.mojoExecutor().newDependencyContext(own, plan.getMojoExecutions()),
                ModuleConsole.silent(),
                new MavenEvents(components),
                components,
                new GoalLock(event -> {}),
                LooseClasses.none());
        for (MojoExecution execution : plan.getMojoExecutions()) {
            if (!OwnGoals.isLeftOut(execution)) {
                GoalUnit goal = tools.unit(execution, own, runner);
                audience.hear(goal, predict(forecast, goals.decorate(goal, tools)));
            }
            phases.observeExecution(execution);
        }
    }

    private static Prediction predict(Forecast forecast, WorkUnit unit) throws Exception {
        try {
            return forecast.predict(unit);
        } catch (LifecycleExecutionException e) {
            return new Prediction(
                    Verdict.UNDECIDED,
                    "its dependencies cannot be resolved before the modules it needs are built",
                    List.of(),
                    List.of());
        }
    }
}
