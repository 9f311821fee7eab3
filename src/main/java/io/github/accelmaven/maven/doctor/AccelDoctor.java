package io.github.accelmaven.maven.doctor;

import io.github.accelmaven.maven.MavenComponents;
import io.github.accelmaven.maven.ReactorForecast;
import io.github.accelmaven.maven.audit.GoalWatch;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.doctor.ReactorSurvey.SurveyedGoal;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.settings.BuildSettings;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.codehaus.plexus.PlexusContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job of {@code accel:doctor}: what stands between the project and fast, right builds. Runs no goal. */
public final class AccelDoctor {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final ReactorForecast forecast;
    private final BuildReport report = new BuildReport(false);

    public AccelDoctor(MavenSession session, PlexusContainer container, BuildSettings settings) {
        this.session = session;
        this.forecast = new ReactorForecast(session, new MavenComponents(container), settings, report);
    }

    /** Looks at the reactor, and prints what it finds. */
    public void examine() throws Exception {
        List<SurveyedGoal> goals = new ArrayList<>();
        forecast.forEachGoal((goal, prediction) -> goals.add(new SurveyedGoal(goal, prediction)));
        ReactorSurvey survey = new ReactorSurvey(session, goals, GoalWatch.earlier(ModulePaths.root(session), report));
        List<Finding> findings = new ArrayList<>();
        for (DoctorCheck check : DoctorCheck.ALL) {
            findings.addAll(check.findings(survey));
        }
        new Diagnosis(goals, findings).lines().forEach(line -> LOG.info("{}", line));
    }
}
