package io.github.accelmaven.maven;

import io.github.accelmaven.engine.UnitRunner;
import io.github.accelmaven.maven.console.ModuleConsole;
import io.github.accelmaven.maven.project.LooseClasses;
import io.github.accelmaven.maven.project.SourceRoots;
import io.github.accelmaven.rules.GoalRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.MojoExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the goals of one module through the engine, in their order. As long as modules that it needs are under way, but have
 * their classes, it goes no further than to compile against those; when all are done, it makes sure that it would compile the
 * same against what they packaged, and compiles anew where it would not. Used by one thread.
 */
final class GoalSequence {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final BuildSession build;
    private final UnitRunner units;
    private final Upstream upstream;
    private final ClassesMilestone milestone;
    private final ModuleConsole console;
    private final Function<LooseClasses, GoalRunner> runners;
    private GoalRunner runner;
    private boolean isEarly;
    private boolean isResolved;
    private Optional<EarlyResult> unconfirmed = Optional.empty();

    /**
     * What was compiled early.
     *
     * @param execution the goal
     * @param roots the source roots of the project before it
     */
    private record EarlyResult(MojoExecution execution, SourceRoots roots) {}

    /**
     * @param units the units of the session's current project
     * @param milestone the goal that others may wait for
     * @param runners makes runners that resolve dependencies anew
     */
    GoalSequence(
            MavenSession session,
            BuildSession build,
            UnitRunner units,
            Upstream upstream,
            ClassesMilestone milestone,
            ModuleConsole console,
            Function<LooseClasses, GoalRunner> runners) {
        this.session = session;
        this.build = build;
        this.units = units;
        this.upstream = upstream;
        this.milestone = milestone;
        this.console = console;
        this.runners = runners;
        this.isEarly = !upstream.progress().prerequisitesAreDone();
        this.runner = runners.apply(isEarly ? upstream.loose() : LooseClasses.none());
    }

    /** Brings about what a goal makes. */
    void process(MojoExecution execution) throws Exception {
        boolean isProcessed = isEarly && processEarly(execution);
        if (!isProcessed) {
            awaitUpstream();
            units.process(build.unit(execution, session, runner));
        }
        if (milestone.isReachedWith(execution, units)) {
            upstream.progress().reachMilestone();
        }
    }

    /** To be called after the last goal. */
    void end() throws Exception {
        awaitUpstream();
    }

    private boolean processEarly(MojoExecution execution) throws Exception {
        Optional<GoalRule> rule = build.rule(execution, session.getCurrentProject());
        if (rule.isEmpty() || unconfirmed.isPresent() || !isResolvedEarly(execution)) {
            return false;
        }
        if (EarlyGoals.compiles(rule.get())) {
            return compilesEarly(execution);
        }
        return EarlyGoals.readsNoDependency(rule.get()) && units.processKnown(build.unit(execution, session, runner));
    }

    /** Maven resolves dependencies once, before the first goal; what it tells of it, it tells again for those to come. */
    private boolean isResolvedEarly(MojoExecution execution) throws Exception {
        if (!isResolved) {
            try {
                isResolved = console.onlyIfItSucceeds(() -> {
                    runner.resolveDependencies(execution);
                    return true;
                });
            } catch (LifecycleExecutionException e) {
                LOG.debug("{} waits for the modules that it needs", session.getCurrentProject(), e);
            }
        }
        return isResolved;
    }

    private boolean compilesEarly(MojoExecution execution) throws InterruptedException {
        SourceRoots roots = SourceRoots.of(session.getCurrentProject());
        boolean isCompiled = false;
        try {
            isCompiled = console.onlyIfItSucceeds(() -> units.processEarly(build.unit(execution, session, runner)));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.debug("{} is compiled again when all that it needs is packaged", session.getCurrentProject(), e);
        }
        if (isCompiled) {
            unconfirmed = Optional.of(new EarlyResult(execution, roots));
        } else {
            roots.restoreIn(session.getCurrentProject());
        }
        return isCompiled;
    }

    private void awaitUpstream() throws Exception {
        if (!isEarly) {
            return;
        }
        upstream.progress().awaitPrerequisites();
        isEarly = false;
        build.upstreamIsDone(session.getCurrentProject());
        runner = runners.apply(LooseClasses.none());
        if (unconfirmed.isPresent()) {
            confirm(unconfirmed.get());
        }
    }

    private void confirm(EarlyResult result) throws Exception {
        result.roots().restoreIn(session.getCurrentProject());
        if (!units.confirm(build.unit(result.execution(), session, runner))) {
            LOG.debug("{} is compiled again: what it needs was packaged otherwise", session.getCurrentProject());
            units.process(build.unit(result.execution(), session, runner));
        }
    }

    /** The goals up to the first one that compiles, for which dependencies are resolved early. */
    static List<MojoExecution> upToTheCompiler(
            List<MojoExecution> executions, Function<MojoExecution, Optional<GoalRule>> rules) {
        for (int i = 0; i < executions.size(); i++) {
            if (rules.apply(executions.get(i)).filter(EarlyGoals::compiles).isPresent()) {
                return executions.subList(0, i + 1);
            }
        }
        return executions;
    }
}
