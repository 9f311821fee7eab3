package io.github.accelmaven.maven;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.engine.Forecast;
import io.github.accelmaven.engine.Prediction;
import io.github.accelmaven.engine.Prediction.Verdict;
import io.github.accelmaven.engine.Unsettled;
import io.github.accelmaven.engine.WorkUnit;
import io.github.accelmaven.state.ModuleRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.lifecycle.MavenExecutionPlan;
import org.apache.maven.lifecycle.internal.PhaseRecorder;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs of {@code accel:check} and {@code accel:explain}: what a build would do, and why. Nothing runs. */
public final class AccelCheck {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final MavenComponents components;
    private final BuildSettings settings;

    public AccelCheck(MavenSession session, PlexusContainer container, BuildSettings settings) {
        this.session = session;
        this.components = new MavenComponents(container);
        this.settings = settings;
    }

    /** Prints one line for each goal of the reactor. */
    public void check() throws Exception {
        forEachGoal((goal, prediction) -> LOG.info("{}", line(goal, prediction)));
    }

    /**
     * Prints for some goals what their keys are made of, and how that differs from the last build.
     *
     * @param module the artifact id of a module; empty for all
     * @param goal a goal, as in {@code compile} or {@code compiler:compile}; empty for all
     */
    public void explain(Optional<String> module, Optional<String> goal) throws Exception {
        GoalFilter filter = new GoalFilter(module, goal);
        forEachGoal((unit, prediction) -> {
            if (filter.matches(unit.project(), unit.execution())) {
                explain(unit, prediction);
            }
        });
        filter.checkThatSomethingMatched();
    }

    private static void explain(GoalUnit goal, Prediction prediction) {
        LOG.info("{}", line(goal, prediction));
        LOG.info("  Its rule: {}", goal.ruleSource());
        if (!prediction.parts().isEmpty()) {
            LOG.info("  Differs from the last build:");
            List<String> differences = prediction.differences();
            differences.forEach(difference -> LOG.info("    {}", difference));
            if (differences.isEmpty()) {
                LOG.info("    in nothing that is known");
            }
            LOG.info("  Its key is made of:");
            for (KeyPart part : prediction.parts()) {
                LOG.info("    {}  {}{}", part.digest().abbreviated(), part.name(), shown(part));
            }
        }
    }

    private static String shown(KeyPart part) {
        return part.value().isEmpty() ? "" : " = " + part.value();
    }

    private static String line(GoalUnit goal, Prediction prediction) {
        String line = "accel: " + goal.project().getArtifactId() + " " + goal.name() + " "
                + prediction.verdict().words();
        return prediction.verdict() == Verdict.UP_TO_DATE ? line : line + ": " + prediction.reason();
    }

    /** Takes what is foretold of one goal. */
    private interface Audience {
        void hear(GoalUnit goal, Prediction prediction);
    }

    private void forEachGoal(Audience audience) throws Exception {
        new Phases(components.lifecycles()).check(settings.phases());
        BuildReport report = new BuildReport(false);
        SessionTools tools = new SessionTools(settings, session, components, report);
        Map<String, ModuleRecord> records = Checkout.look(ModulePaths.root(session), report);
        GoalDecorator goals = QuarantinedGoals.of(ModulePaths.root(session), report);
        Unsettled unsettled = new Unsettled();
        MavenProject before = session.getCurrentProject();
        try {
            for (MavenProject project : session.getProjects()) {
                MavenSession own = session.clone();
                own.setCurrentProject(project);
                session.setCurrentProject(project);
                ModuleRecord record = records.getOrDefault(tools.key(project), ModuleRecord.EMPTY);
                Forecast forecast = new Forecast(tools.module(project), record, tools.context(), unsettled);
                forEachGoal(own, tools, goals, forecast, audience);
            }
        } finally {
            session.setCurrentProject(before);
        }
    }

    private void forEachGoal(
            MavenSession own, SessionTools tools, GoalDecorator goals, Forecast forecast, Audience audience)
            throws Exception {
        MavenProject project = own.getCurrentProject();
        MavenExecutionPlan plan = components
                .lifecycleExecutor()
                .calculateExecutionPlan(own, settings.phases().toArray(String[]::new));
        PhaseRecorder phases = new PhaseRecorder(project);
        GoalRunner runner = new GoalRunner(
                own,
                components.mojoExecutor().newDependencyContext(own, plan.getMojoExecutions()),
                ModuleConsole.silent(),
                new MavenEvents(components),
                components);
        for (MojoExecution execution : plan.getMojoExecutions()) {
            GoalUnit goal = tools.unit(execution, own, runner);
            audience.hear(goal, predict(forecast, goals.decorate(goal, tools)));
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
