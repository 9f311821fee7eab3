package io.github.accelmaven.maven.doctor;

import io.github.accelmaven.maven.doctor.Finding.Group;
import io.github.accelmaven.maven.doctor.ReactorSurvey.SurveyedGoal;
import io.github.accelmaven.rules.RuleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds goals that have a rule and run in every build all the same: for what their configuration says, or because an audit
 * found them doubtful; and tests that run in every build, for whatever reason.
 */
final class UncachedGoals implements DoctorCheck {

    private static final Set<String> TESTS = Set.of("surefire:test", "failsafe:integration-test");

    /** What goals are alike in. */
    private record Cause(String goal, String reason) {}

    @Override
    public List<Finding> findings(ReactorSurvey survey) {
        List<SurveyedGoal> uncached = survey.goals().stream()
                .filter(goal -> goal.alwaysRuns() && goal.unit().hasRule())
                .filter(goal -> isTest(goal) || goal.unit().ruleKind().orElseThrow() != RuleKind.ALWAYS)
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<Cause, List<SurveyedGoal>> cause :
                ReactorSurvey.grouped(uncached, UncachedGoals::cause).entrySet()) {
            List<SurveyedGoal> goals = cause.getValue();
            findings.add(new Finding(
                    isTest(goals.get(0)) ? Group.TESTS : Group.HINDERED,
                    goals.size(),
                    cause.getKey().goal() + " in " + ReactorSurvey.modulesOf(goals),
                    "It always runs: " + cause.getKey().reason(),
                    fix(goals.get(0))));
        }
        return findings;
    }

    private static boolean isTest(SurveyedGoal goal) {
        return TESTS.contains(goal.name());
    }

    private static Cause cause(SurveyedGoal goal) {
        return new Cause(goal.name(), goal.prediction().reason());
    }

    private static List<String> fix(SurveyedGoal goal) {
        String reason = goal.prediction().reason();
        if (goal.unit().ruleKind().orElseThrow() == RuleKind.ALWAYS) {
            return List.of("Its rule is in " + goal.unit().ruleSource()
                    + "; take it out once these tests depend on nothing but the project");
        }
        if (reason.contains("forkCount") || reason.contains("forkMode")) {
            return List.of(
                    "Let tests run in a JVM of their own, which is also what surefire does by itself:",
                    "  <forkCount>1</forkCount>",
                    "in place of <forkCount>0</forkCount> or <forkMode>never</forkMode>");
        }
        if (reason.startsWith("accel:audit found")) {
            return List.of(
                    "Mend what it found, then have it looked at again:",
                    "  mvn accel:audit -Daccel.goal=" + goal.name());
        }
        return List.of(
                "Leave out what the reason names, or see what accel knows of the goal:",
                "  mvn accel:explain -Daccel.goal=" + goal.name());
    }
}
