package io.github.accelmaven.maven;

import io.github.accelmaven.engine.Beginning;
import io.github.accelmaven.engine.UnitRunner;
import io.github.accelmaven.engine.WorkUnit.EffectException;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.console.ModuleConsole;
import io.github.accelmaven.maven.reactor.GoalLock;
import io.github.accelmaven.rules.GoalRule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.internal.DependencyContext;
import org.apache.maven.lifecycle.internal.PhaseRecorder;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the goals of single modules through the engine, whoever started the module. Thread-safe. */
final class ModuleGoals {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final BuildSession build;
    private final MavenComponents components;
    private final MavenEvents events;
    private final BuildReport report;
    private final GoalLock lock;

    ModuleGoals(SessionPart.Tools tools) {
        this(tools.build(), tools.components(), new MavenEvents(tools.components()), tools.report());
    }

    ModuleGoals(BuildSession build, MavenComponents components, MavenEvents events, BuildReport report) {
        this.build = build;
        this.components = components;
        this.events = events;
        this.report = report;
        this.lock = new GoalLock(report);
    }

    /** The goals of a module, in their order; only asked for when the module has to be looked into. */
    interface Plan {
        List<MojoExecution> executions() throws Exception;
    }

    /**
     * Brings about what the goals of the session's current project make.
     *
     * @param phases how far the build of the module goes; none when it only has goals that were called by themselves
     * @param upstream the modules that it needs
     * @return the goals; none when the module was left as it is
     * @throws Exception what the module failed with
     */
    List<MojoExecution> run(
            MavenSession session, ModuleConsole console, List<String> phases, Plan plan, Upstream upstream)
            throws Exception {
        build.begin(session.getCurrentProject());
        // What was packaged a moment ago, or is about to be, cannot be compared with a record.
        return upstream.progress().prerequisitesAreDone() && isLeftAsItIs(session, console)
                ? List.of()
                : runAll(session, console, phases, plan.executions(), upstream);
    }

    private boolean isLeftAsItIs(MavenSession session, ModuleConsole console) throws IOException {
        MavenProject project = session.getCurrentProject();
        Optional<UnchangedModule> unchanged = build.unchanged(project, session);
        if (unchanged.isEmpty()) {
            return false;
        }
        try {
            unchanged.get().replay(components.projectHelper());
        } catch (EffectException e) {
            LOG.debug("{} is looked into: {}", project.getId(), e.reason());
            return false;
        }
        build.leftAsItIs(project, unchanged.get());
        unchanged.get().tell(report, console);
        report.moduleFinished(build.name(project));
        return true;
    }

    private List<MojoExecution> runAll(
            MavenSession session,
            ModuleConsole console,
            List<String> phases,
            List<MojoExecution> executions,
            Upstream upstream)
            throws Exception {
        MavenProject project = session.getCurrentProject();
        UnitRunner units = build.runner(project);
        GoalSequence goals = sequence(session, console, executions, upstream, units);
        PhaseRecorder recorder = new PhaseRecorder(project);
        try {
            boolean unknownState = !phases.isEmpty() && build.isUnknown(project);
            units.begin(
                    Beginning.ofAll(unknownState, new Phases(components.lifecycles()).goneFrom(executions, phases)));
            for (MojoExecution execution : executions) {
                if (!OwnGoals.isLeftOut(execution)) {
                    goals.process(execution);
                }
                recorder.observeExecution(execution);
            }
            goals.end();
            units.finish();
            build.finished(project);
        } finally {
            report.moduleFinished(build.name(project));
            units.record().ifPresent(record -> build.settle(project, record));
        }
        return executions;
    }

    private GoalSequence sequence(
            MavenSession session,
            ModuleConsole console,
            List<MojoExecution> executions,
            Upstream upstream,
            UnitRunner units) {
        Function<MojoExecution, Optional<GoalRule>> rules =
                execution -> build.rule(execution, session.getCurrentProject());
        ClassesMilestone milestone = upstream.isAwaited().getAsBoolean()
                ? ClassesMilestone.of(executions, session, new Phases(components.lifecycles()), rules)
                : ClassesMilestone.NONE;
        return new GoalSequence(session, build, units, upstream, milestone, console, loose -> {
            List<MojoExecution> resolved =
                    loose == upstream.loose() ? GoalSequence.upToTheCompiler(executions, rules) : executions;
            DependencyContext dependencies = components.mojoExecutor().newDependencyContext(session, resolved);
            return new GoalRunner(session, dependencies, console, events, components, lock, loose);
        });
    }
}
