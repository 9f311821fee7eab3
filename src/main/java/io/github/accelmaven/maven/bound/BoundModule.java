package io.github.accelmaven.maven.bound;

import io.github.accelmaven.engine.UnitRunner;
import io.github.accelmaven.maven.DrivenModule;
import io.github.accelmaven.maven.OwnGoals;
import io.github.accelmaven.problem.ProblemException;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * A module between {@code accel:restore} and {@code accel:save}: its goals are taken from Maven one after the other, as
 * Maven is about to run them. Used by one thread at a time.
 */
final class BoundModule {

    private final DrivenModule module;
    private final BoundPlan plan;
    private final UnitRunner units;
    private final MojoDescriptor done;
    private Optional<Taken> taken = Optional.empty();
    private boolean isRunning;

    private BoundModule(DrivenModule module, BoundPlan plan, UnitRunner units, MojoDescriptor done) {
        this.module = module;
        this.plan = plan;
        this.units = units;
        this.done = done;
    }

    /**
     * Begins a module.
     *
     * @param done the goal that Maven runs in the place of those that were taken
     */
    static BoundModule begin(DrivenModule module, MojoDescriptor done) throws IOException {
        BoundPlan plan = BoundPlan.of(module.planned());
        UnitRunner units = module.units();
        units.begin(plan.beginning(module));
        return new BoundModule(module, plan, units, done);
    }

    /** A goal that was taken from Maven, and that Maven has not ended yet. */
    private static final class Taken {
        private final StandIn standIn;
        private boolean isProcessed;
        private Optional<LifecycleExecutionException> failure = Optional.empty();
        private boolean failureIsTold;

        Taken(MojoExecution execution) {
            this.standIn = new StandIn(execution);
        }
    }

    /** Whether it is this very project, and not the copy of it for which Maven runs what a goal forks. */
    @SuppressWarnings("ReferenceEquality") // The copy equals the project.
    boolean isOf(MavenProject other) {
        return module.project() == other;
    }

    /** Hears what Maven tells of a goal, takes it, and says whether others are told. */
    boolean handsOn(ExecutionEvent event) {
        MojoExecution execution = event.getMojoExecution();
        if (isRunning) {
            noteFailure(event.getType());
            return true;
        }
        if (execution == null || (OwnGoals.isOwn(execution) && !isTaken(execution))) {
            return true;
        }
        return switch (event.getType()) {
            case ForkStarted -> forkStarted(execution);
            case ForkSucceeded -> !isTaken(execution);
            case MojoStarted -> started(execution);
            case MojoSucceeded, MojoFailed -> ended(execution);
            default -> true;
        };
    }

    private void noteFailure(ExecutionEvent.Type type) {
        if (type == ExecutionEvent.Type.MojoFailed) {
            taken.ifPresent(goal -> goal.failureIsTold = true);
        }
    }

    private boolean isTaken(MojoExecution execution) {
        return taken.filter(goal -> goal.standIn.isFor(execution)).isPresent();
    }

    /** The engine runs what a goal forks, if it has to. */
    private boolean forkStarted(MojoExecution execution) {
        Taken goal = new Taken(execution);
        taken = Optional.of(goal);
        if (isForkingAnAggregator(execution)) {
            process(execution, goal);
        }
        goal.standIn.withoutForks();
        return false;
    }

    /** Maven's lock for such a goal is held before long, and would not let the aggregator in. */
    private static boolean isForkingAnAggregator(MojoExecution execution) {
        return !execution.getMojoDescriptor().isAggregator()
                && execution.getForkedExecutions().values().stream()
                        .flatMap(goals -> goals.stream())
                        .anyMatch(goal -> goal.getMojoDescriptor().isAggregator());
    }

    private boolean started(MojoExecution execution) {
        Taken goal = isTaken(execution) ? taken.orElseThrow() : new Taken(execution);
        taken = Optional.of(goal);
        if (!goal.isProcessed) {
            goal.standIn.putBack();
            process(execution, goal);
        }
        goal.standIn.run(done);
        return false;
    }

    private void process(MojoExecution execution, Taken goal) {
        goal.isProcessed = true;
        try {
            running(() -> units.process(module.unit(execution)));
        } catch (LifecycleExecutionException e) {
            goal.failure = Optional.of(e);
        } catch (ProblemException e) {
            goal.failure =
                    Optional.of(new LifecycleExecutionException(e.problem().sentence(), module.project()));
        } catch (Exception e) {
            goal.failure = Optional.of(new LifecycleExecutionException(execution, module.project(), e));
        }
    }

    private interface Action {
        void run() throws Exception;
    }

    private void running(Action action) throws Exception {
        isRunning = true;
        try {
            module.apart(() -> {
                action.run();
                return true;
            });
        } finally {
            isRunning = false;
        }
    }

    /** What the goal failed with that Maven is running another one for. */
    Optional<LifecycleExecutionException> failure() {
        return taken.flatMap(goal -> goal.failure);
    }

    private boolean ended(MojoExecution execution) {
        if (!isTaken(execution)) {
            return true;
        }
        Taken goal = taken.orElseThrow();
        putBack();
        return goal.failure.isPresent() && !goal.failureIsTold;
    }

    private void putBack() {
        taken.ifPresent(goal -> goal.standIn.putBack());
        taken = Optional.empty();
    }

    /**
     * The goals that come next are Maven's alone.
     *
     * @throws Exception what a goal failed with that had been put off until now
     */
    void save() throws Exception {
        try {
            if (plan.isFollowed()) {
                running(units::catchUp);
            }
            units.finish();
        } finally {
            settle();
        }
    }

    /** Maven has ended the module without {@code accel:save}. */
    void end(boolean succeeded) {
        putBack();
        if (succeeded) {
            units.finish();
        }
        settle();
    }

    private void settle() {
        module.end(units.record());
    }
}
