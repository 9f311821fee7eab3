package io.github.accelmaven.maven;

import io.github.accelmaven.engine.UnitRunner;
import io.github.accelmaven.maven.parameter.LateProperties;
import io.github.accelmaven.maven.parameter.ParameterReader;
import io.github.accelmaven.maven.parameter.Parameters;
import io.github.accelmaven.maven.parameter.RulePaths;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.rules.GoalRule;
import io.github.accelmaven.rules.RuleKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;

/**
 * The goal of a module with which its classes are as they will be packaged: the last one up to the phase
 * {@code process-classes}, when no later one writes among them.
 *
 * @param last the goal; empty when no goal compiles, or a later one may write classes
 * @param compilers the goals that compile
 */
record ClassesMilestone(Optional<MojoExecution> last, List<MojoExecution> compilers) {

    /** For a module that nobody waits for. */
    static final ClassesMilestone NONE = new ClassesMilestone(Optional.empty(), List.of());

    /**
     * Finds the goal.
     *
     * @param executions all goals of the session's current project, in their order
     * @param phases the phases of Maven
     * @param rules what accel knows of a goal
     */
    static ClassesMilestone of(
            List<MojoExecution> executions,
            MavenSession session,
            Phases phases,
            Function<MojoExecution, Optional<GoalRule>> rules) {
        Set<String> early = phases.reachedBy(List.of("process-classes"));
        Set<String> local = phases.reachedBy(List.of("verify"));
        Optional<MojoExecution> last = Optional.empty();
        List<MojoExecution> compilers = new ArrayList<>();
        for (MojoExecution execution : executions) {
            String phase = String.valueOf(execution.getLifecyclePhase());
            Optional<GoalRule> rule = rules.apply(execution);
            if (early.contains(phase)) {
                last = Optional.of(execution);
                rule.filter(EarlyGoals::compiles).ifPresent(known -> compilers.add(execution));
            } else if (local.contains(phase) && !leavesClassesAlone(execution, session, rule)) {
                return NONE;
            }
        }
        return compilers.isEmpty() ? NONE : new ClassesMilestone(last, List.copyOf(compilers));
    }

    private static boolean leavesClassesAlone(MojoExecution execution, MavenSession session, Optional<GoalRule> known) {
        if (OwnGoals.isOwn(execution)) {
            return true;
        }
        if (known.isEmpty() || known.get().kind() == RuleKind.ALWAYS) {
            return false;
        }
        GoalRule rule = known.get();
        MavenProject project = session.getCurrentProject();
        Path base = ModulePaths.base(project);
        Path classes = base.resolve(project.getBuild().getOutputDirectory()).normalize();
        try {
            Parameters parameters = new Parameters(new ParameterReader(session, execution).readAll(), base);
            return rule.editedPaths().isEmpty()
                    && rule.antScripts().isEmpty()
                    && new RulePaths(rule, parameters, project)
                            .outputs(new LateProperties(session)).stream().noneMatch(path -> path.startsWith(classes));
        } catch (ExpressionEvaluationException e) {
            // The goal tells of it when it is its turn.
            return false;
        }
    }

    /** Whether others may begin now: the goal was processed, and the classes are others than they were. */
    boolean isReachedWith(MojoExecution execution, UnitRunner units) {
        return last.filter(execution::equals).isPresent()
                && compilers.stream().anyMatch(compiler -> units.broughtAnew(GoalNames.id(compiler)));
    }
}
