package io.github.accelmaven.maven.doctor;

import io.github.accelmaven.maven.audit.GoalWatch;
import io.github.accelmaven.maven.doctor.Finding.Group;
import io.github.accelmaven.maven.doctor.ReactorSurvey.SurveyedGoal;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.state.WatchedGoal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;

/** Finds goals without a rule, and proposes one where an audit has watched them. */
final class UnruledGoals implements DoctorCheck {

    /** What goals are alike in that one rule can be for. */
    private record Kind(String goal, String version) {}

    @Override
    public List<Finding> findings(ReactorSurvey survey) {
        List<SurveyedGoal> unruled =
                survey.goals().stream().filter(goal -> !goal.unit().hasRule()).toList();
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<Kind, List<SurveyedGoal>> kind :
                ReactorSurvey.grouped(unruled, UnruledGoals::kind).entrySet()) {
            List<SurveyedGoal> goals = kind.getValue();
            findings.add(new Finding(
                    goals.get(0).unit().hasRuleForOtherVersions() ? Group.OTHER_VERSION : Group.NO_RULE,
                    goals.size(),
                    goals.get(0).name() + " " + kind.getKey().version() + " in " + ReactorSurvey.modulesOf(goals),
                    "It always runs: " + goals.get(0).prediction().reason(),
                    fix(kind.getKey(), goals, survey)));
        }
        return findings;
    }

    private static Kind kind(SurveyedGoal goal) {
        MojoExecution execution = goal.unit().execution();
        return new Kind(
                execution.getGroupId() + ":" + execution.getArtifactId() + ":" + execution.getGoal(),
                execution.getVersion());
    }

    private static List<String> fix(Kind kind, List<SurveyedGoal> goals, ReactorSurvey survey) {
        List<SeenGoal> seen = new ArrayList<>();
        for (SurveyedGoal goal : goals) {
            try {
                watched(goal, survey).map(run -> seen(goal, run, survey)).ifPresent(seen::add);
            } catch (UnreadableParameters e) {
                return List.of("No rule can be proposed: a parameter cannot be evaluated, " + e.getMessage());
            }
        }
        String audit = "  mvn accel:audit -Daccel.phase=clean,verify -Daccel.goal="
                + goals.get(0).name();
        if (seen.isEmpty()) {
            String other = goals.get(0).unit().hasRuleForOtherVersions()
                    ? "Take a version of the plugin that the rule is for; or have this one watched"
                    : "Have it watched";
            return List.of(other + ", and ask the doctor again, who will propose a rule:", audit);
        }
        RuleProposal proposal = new RuleProposal(kind.goal(), kind.version(), seen);
        if (!proposal.obstacles().isEmpty()) {
            return List.of("No rule can be proposed: it " + String.join(", and ", proposal.obstacles()));
        }
        List<String> lines = new ArrayList<>();
        lines.add("Put this into accel.toml, compare it with what the plugin's documentation says:");
        proposal.lines().forEach(line -> lines.add("  " + line));
        lines.add("and have it proved:");
        lines.add(audit);
        return lines;
    }

    private static Optional<WatchedGoal> watched(SurveyedGoal goal, ReactorSurvey survey) {
        String module = ModulePaths.key(goal.project(), survey.session());
        return survey.watched().stream()
                .filter(run -> run.module().equals(module)
                        && run.unit().equals(goal.unit().id())
                        && run.version().equals(goal.unit().execution().getVersion()))
                .findFirst();
    }

    private static SeenGoal seen(SurveyedGoal goal, WatchedGoal run, ReactorSurvey survey) {
        Path base = ModulePaths.base(goal.project());
        Build build = goal.project().getBuild();
        try {
            return new SeenGoal(
                    run,
                    goal.unit().currentParameters(),
                    Optional.ofNullable(
                            goal.unit().execution().getMojoDescriptor().getDependencyResolutionRequired()),
                    new SeenGoal.Directories(
                            base,
                            base.resolve(build.getDirectory()).normalize(),
                            base.resolve(build.getOutputDirectory()).normalize(),
                            base.resolve(build.getTestOutputDirectory()).normalize()),
                    GoalWatch.tooWide(survey.session()));
        } catch (ExpressionEvaluationException e) {
            throw new UnreadableParameters(e);
        }
    }

    /** A parameter of a goal that Maven itself could not evaluate. */
    private static final class UnreadableParameters extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableParameters(ExpressionEvaluationException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
