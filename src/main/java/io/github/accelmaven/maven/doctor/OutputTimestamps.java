package io.github.accelmaven.maven.doctor;

import io.github.accelmaven.maven.doctor.Finding.Group;
import io.github.accelmaven.maven.doctor.ReactorSurvey.SurveyedGoal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.project.MavenProject;

/** Finds modules whose archives tell when they were packed, and plugins that tell it whatever the module says. */
final class OutputTimestamps implements DoctorCheck {

    private static final String PROPERTY = "project.build.outputTimestamp";

    /**
     * The first versions that know the property, from Maven's guide to reproducible builds:
     * https://maven.apache.org/guides/mini/guide-reproducible-builds.html
     */
    private static final Map<String, String> FIRST_VERSIONS = Map.of(
            "maven-jar-plugin", "3.2.0",
            "maven-source-plugin", "3.2.1",
            "maven-war-plugin", "3.3.1",
            "maven-ear-plugin", "3.1.0",
            "maven-ejb-plugin", "3.1.0",
            "maven-rar-plugin", "3.0.0",
            "maven-assembly-plugin", "3.2.0",
            "maven-shade-plugin", "3.2.3");

    @Override
    public List<Finding> findings(ReactorSurvey survey) {
        List<Finding> findings = new ArrayList<>(modulesWithoutOne(survey));
        findings.addAll(pluginsThatDoNotKnowIt(survey));
        return findings;
    }

    private static List<Finding> pluginsThatDoNotKnowIt(ReactorSurvey survey) {
        List<SurveyedGoal> old = survey.goals().stream()
                .filter(goal -> isTooOld(
                        goal.unit().execution().getArtifactId(),
                        goal.unit().execution().getVersion()))
                .toList();
        Map<String, List<SurveyedGoal>> plugins = ReactorSurvey.grouped(
                old,
                goal -> goal.unit().execution().getArtifactId() + " "
                        + goal.unit().execution().getVersion());
        return plugins.entrySet().stream()
                .map(plugin -> Finding.of(
                        Group.DIFFERS,
                        plugin.getKey() + " does not know " + PROPERTY + " in "
                                + ReactorSurvey.modulesOf(plugin.getValue()),
                        "Its archives hold the time of packing whatever the property says",
                        List.of("Use version "
                                + FIRST_VERSIONS.get(plugin.getValue()
                                        .get(0)
                                        .unit()
                                        .execution()
                                        .getArtifactId())
                                + " or a newer one")))
                .toList();
    }

    /** Whether archives of this version of a plugin hold the time of packing in any case. */
    static boolean isTooOld(String artifactId, String version) {
        String first = FIRST_VERSIONS.get(artifactId);
        return first != null && new ComparableVersion(version).compareTo(new ComparableVersion(first)) < 0;
    }

    private static List<Finding> modulesWithoutOne(ReactorSurvey survey) {
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
