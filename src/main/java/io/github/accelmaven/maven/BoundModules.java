package io.github.accelmaven.maven;

import io.github.accelmaven.engine.Beginning;
import io.github.accelmaven.engine.Beginning.Unaccounted;
import io.github.accelmaven.engine.UnitRunner;
import io.github.accelmaven.maven.console.ModuleConsole;
import io.github.accelmaven.maven.project.CalledGoals;
import io.github.accelmaven.maven.project.LooseClasses;
import io.github.accelmaven.maven.reactor.GoalLock;
import io.github.accelmaven.rules.GoalRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;

/** Begins modules at {@code accel:restore}. Thread-safe. */
final class BoundModules {

    private final SessionPart.Tools tools;
    private final MavenEvents events;

    BoundModules(SessionPart.Tools tools) {
        this.tools = tools;
        this.events = new MavenEvents(tools.components());
    }

    /**
     * Begins the session's current project.
     *
     * @param done the goal that Maven runs in the place of those that are taken
     */
    BoundModule begin(MavenSession session, MojoDescriptor done) throws Exception {
        List<String> called = CalledGoals.of(session);
        List<MojoExecution> planned = tools.components()
                .lifecycleExecutor()
                .calculateExecutionPlan(session, called.toArray(String[]::new))
                .getMojoExecutions();
        BoundPlan plan = BoundPlan.of(planned);
        UnitRunner units = tools.build().runner(session.getCurrentProject());
        units.begin(beginning(plan, planned, called, session.getCurrentProject()));
        return new BoundModule(session, plan, units, runner(session, planned), tools, done);
    }

    private GoalRunner runner(MavenSession session, List<MojoExecution> planned) {
        return new GoalRunner(
                session,
                tools.components().mojoExecutor().newDependencyContext(session, planned),
                new ModuleConsole(tools.tap(), ""),
                events,
                tools.components(),
                GoalLock.ofMaven(),
                LooseClasses.none());
    }

    private Beginning beginning(
            BoundPlan plan, List<MojoExecution> planned, List<String> called, MavenProject project) {
        Set<String> ranBefore = plan.before().stream().map(GoalNames::id).collect(Collectors.toSet());
        return new Beginning(
                unaccounted(plan, project),
                new Phases(tools.components().lifecycles()).goneFrom(planned, called),
                record -> ranBefore.contains(record.unit()));
    }

    private Unaccounted unaccounted(BoundPlan plan, MavenProject project) {
        if (plan.isShared(goal -> tools.build().rule(goal, project).map(GoalRule::kind))) {
            return Unaccounted.NOWHERE;
        }
        return plan.isInLifecycle() && tools.build().isUnknown(project)
                ? Unaccounted.EVERYWHERE
                : Unaccounted.WHERE_UNITS_WRITE;
    }
}
