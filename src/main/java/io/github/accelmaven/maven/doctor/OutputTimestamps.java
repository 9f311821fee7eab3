package io.github.accelmaven.maven.doctor;

import io.github.accelmaven.maven.doctor.Finding.Group;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** Finds modules whose archives tell when they were packed. */
final class OutputTimestamps implements DoctorCheck {

    private static final String PROPERTY = "project.build.outputTimestamp";

    @Override
    public List<Finding> findings(ReactorSurvey survey) {
        List<MavenProject> without = survey.modules().stream()
                .filter(project -> !project.getPackaging().equals("pom"))
                .filter(OutputTimestamps::tellsTheTime)
                .toList();
        return without.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        Group.DIFFERS,
                        PROPERTY + " is not set in " + ReactorSurvey.named(without),
                        "Archives hold the time of packing, so that each build makes others, and what reads them runs again",
                        List.of(
                                "Set it in the POM of the reactor's root:",
                                "  <properties>",
                                "    <" + PROPERTY + ">2026-01-01T00:00:00Z</" + PROPERTY + ">",
                                "  </properties>")));
    }

    /** Plugins take a value of one character for none: it switches off what a parent POM, or Maven 4 by itself, sets. */
    private static boolean tellsTheTime(MavenProject project) {
        return project.getProperties().getProperty(PROPERTY, "").trim().length() < 2;
    }
}
