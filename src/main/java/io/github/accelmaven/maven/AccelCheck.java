package io.github.accelmaven.maven;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.engine.Prediction;
import io.github.accelmaven.engine.Prediction.Verdict;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.pipeline.PipelineForecast;
import io.github.accelmaven.maven.project.ModuleNames;
import io.github.accelmaven.maven.settings.BuildSettings;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.codehaus.plexus.PlexusContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs of {@code accel:check} and {@code accel:explain}: what a build would do, and why. Nothing runs. */
public final class AccelCheck {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final MavenComponents components;
    private final BuildSettings settings;
    private final ReactorForecast forecast;

    public AccelCheck(MavenSession session, PlexusContainer container, BuildSettings settings) {
        this.session = session;
        this.components = new MavenComponents(container);
        this.settings = settings;
        this.forecast = new ReactorForecast(session, components, settings, new BuildReport(false));
    }

    /** Prints one line for each phase with commands and each goal of the reactor. */
    public void check() throws Exception {
        new Phases(components.lifecycles()).check(settings.phases());
        forecast.ofPipeline().forEachStep(new PipelineForecast.Audience() {
            @Override
            public void hear(String unit, Prediction prediction) {
                LOG.info("{}", line(unit, prediction));
            }

            @Override
            public void hearReactor(String phase, List<String> goals) throws Exception {
                forecast.forEachGoal(
                        goals.isEmpty() ? settings.phases() : goals,
                        (goal, prediction) -> LOG.info("{}", line(goal, prediction)));
            }
        });
    }

    /**
     * Prints for some goals and phases what their keys are made of, and how that differs from the last build.
     *
     * @param module the artifact id of a module; empty for all
     * @param goal a goal, as in {@code compile} or {@code compiler:compile}, or a phase of {@code accel.toml}; empty for
     *     all
     */
    public void explain(Optional<String> module, Optional<String> goal) throws Exception {
        GoalFilter filter = new GoalFilter(module, goal);
        new Phases(components.lifecycles()).check(settings.phases());
        forecast.ofPipeline().forEachStep(new PipelineForecast.Audience() {
            @Override
            public void hear(String unit, Prediction prediction) {
                if (filter.matchesPhase(unit.substring(0, unit.indexOf(' ')))) {
                    LOG.info("{}", line(unit, prediction));
                    explain(prediction);
                }
            }

            @Override
            public void hearReactor(String phase, List<String> goals) throws Exception {
                forecast.forEachGoal(goals.isEmpty() ? settings.phases() : goals, (unit, prediction) -> {
                    if (filter.matches(unit.project(), unit.execution())) {
                        LOG.info("{}", line(unit, prediction));
                        LOG.info("  Its rule: {}", unit.ruleSource());
                        explain(prediction);
                    }
                });
            }
        });
        filter.checkThatSomethingMatched();
    }

    private static void explain(Prediction prediction) {
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

    private String line(GoalUnit goal, Prediction prediction) {
        return line(ModuleNames.shown(goal.project(), session) + " " + goal.name(), prediction);
    }

    private static String line(String unit, Prediction prediction) {
        String line = "accel: " + unit + " " + prediction.verdict().words();
        return prediction.verdict() == Verdict.UP_TO_DATE ? line : line + ": " + prediction.reason();
    }
}
