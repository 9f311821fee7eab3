package io.github.accelmaven.maven.doctor;

import io.github.accelmaven.maven.doctor.Finding.Group;
import io.github.accelmaven.maven.doctor.ReactorSurvey.SurveyedGoal;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Plugin;

/** Finds modules that install a flattened POM file. */
final class FlattenedPoms implements DoctorCheck {

    private static final Set<String> PUBLISHING = Set.of("install:install", "deploy:deploy");

    @Override
    public List<Finding> findings(ReactorSurvey survey) {
        List<SurveyedGoal> flattening = survey.goals().stream()
                .filter(goal -> goal.name().equals("flatten:flatten") && isPublished(goal, survey) && !isCleaned(goal))
                .toList();
        return flattening.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        Group.POM,
                        "flatten:flatten before install:install in " + ReactorSurvey.modulesOf(flattening),
                        "What is installed depends on both having run in one build, and on no old .flattened-pom.xml",
                        List.of(
                                "Go through all phases in one build, as with -Daccel.phase=install, keep .flattened-pom.xml",
                                "out of version control, and have it deleted with the rest:",
                                "  <execution>",
                                "    <id>flatten-clean</id>",
                                "    <phase>clean</phase>",
                                "    <goals><goal>clean</goal></goals>",
                                "  </execution>")));
    }

    /** Whether the file is deleted with the rest already. */
    private static boolean isCleaned(SurveyedGoal flatten) {
        Plugin plugin = flatten.project()
                .getPlugin(flatten.unit().execution().getPlugin().getKey());
        return plugin != null
                && plugin.getExecutions().stream()
                        .anyMatch(execution -> execution.getGoals().contains("clean"));
    }

    private static boolean isPublished(SurveyedGoal flatten, ReactorSurvey survey) {
        return survey.goals().stream()
                .anyMatch(goal -> goal.project().equals(flatten.project()) && PUBLISHING.contains(goal.name()));
    }
}
