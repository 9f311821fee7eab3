package io.github.accelmaven.engine;

import io.github.accelmaven.lifecycle.HookPoint;
import io.github.accelmaven.lifecycle.PhasePlan;
import io.github.accelmaven.lifecycle.Step;
import io.github.accelmaven.lifecycle.WorkspaceDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes the steps of a pipeline, several at once, each when what it waits for is at its end. After a failure no step begins
 * that it could touch, but hooks after a phase that had begun. Used once.
 */
public final class PipelineRun {

    private final PhasePlan plan;
    private final int workers;
    private final boolean stopsAtFailure;
    private final Work work;
    private final Map<Step, State> states = new ConcurrentHashMap<>();
    private final Map<String, Lock> phases = new ConcurrentHashMap<>();
    private final List<Failure> failures = Collections.synchronizedList(new ArrayList<>());
    private final Set<Step> forHooks;
    private volatile boolean isInterrupted;

    /** Does what a step is there for. Called from several threads. */
    public interface Work {
        /**
         * Runs the step.
         *
         * @param succeeded whether what the step comes after has succeeded; empty for a step that is no hook after
         *     something
         * @throws Exception what the step fails with
         */
        void run(Step step, Optional<Boolean> succeeded) throws Exception;

        /**
         * The step is left out.
         *
         * @param why as a clause
         */
        void skip(Step step, String why);
    }

    /** A step that failed. */
    public record Failure(Step step, Exception cause) {}

    private enum State {
        SUCCEEDED,
        FAILED,
        SKIPPED
    }

    /**
     * A run of a pipeline.
     *
     * @param workers how many steps may be under way at once; at least one
     * @param stopsAtFailure whether after a failure steps are left out that do not depend on what failed
     */
    public PipelineRun(PhasePlan plan, int workers, boolean stopsAtFailure, Work work) {
        this.plan = plan;
        this.workers = workers;
        this.stopsAtFailure = stopsAtFailure;
        this.work = work;
        this.forHooks = neededByHooksAfter(plan);
    }

    private static Set<Step> neededByHooksAfter(PhasePlan plan) {
        List<Step> backwards = new ArrayList<>(plan.order());
        Collections.reverse(backwards);
        Set<Step> needed = new HashSet<>();
        for (Step step : backwards) {
            if (step.hook().isPresent() || needed.contains(step)) {
                needed.add(step);
                needed.addAll(plan.needs(step));
            }
        }
        return needed;
    }

    /**
     * Takes all steps.
     *
     * @return what failed, in the order in which it did
     * @throws InterruptedException when the caller's thread is interrupted, and the steps under way are, too; or when the
     *     JVM is being ended. No step begins then, nor does a hook
     */
    public List<Failure> run() throws InterruptedException {
        TaskGraph<Step> graph = new TaskGraph<>(plan.order(), plan::prerequisites, step -> 0);
        new Scheduler<>(graph, workers, () -> false).run((step, progress) -> states.put(step, take(step)));
        if (isInterrupted) {
            throw new InterruptedException("the build was interrupted");
        }
        return List.copyOf(failures);
    }

    private State take(Step step) {
        Optional<String> why = whyNot(step);
        if (why.isPresent()) {
            work.skip(step, why.get());
            return State.SKIPPED;
        }
        // As a hook, a phase may be due at several moments.
        Lock lock = phases.computeIfAbsent(step.workspace() + "/" + step.phase().name(), none -> new ReentrantLock());
        lock.lock();
        try {
            work.run(step, step.hook().map(this::hasSucceeded));
            return State.SUCCEEDED;
        } catch (InterruptedException e) {
            isInterrupted = true;
            return State.FAILED;
        } catch (Exception e) {
            failures.add(new Failure(step, e));
            return State.FAILED;
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> whyNot(Step step) {
        if (isInterrupted) {
            return Optional.of("the build was interrupted");
        }
        Optional<Step> missing = plan.needs(step).stream()
                .filter(other -> states.get(other) != State.SUCCEEDED)
                .findFirst();
        if (missing.isPresent()) {
            return Optional.of("it needs " + named(missing.get(), step) + ", which "
                    + (states.get(missing.get()) == State.FAILED ? "failed" : "was left out"));
        }
        Optional<Step> notBegun = step.hook().flatMap(Step.After::ended).filter(ended -> !hasBegun(ended));
        if (notBegun.isPresent()) {
            return Optional.of(named(notBegun.get(), step) + " was left out");
        }
        return stopsAtFailure && !failures.isEmpty() && !forHooks.contains(step)
                ? Optional.of(named(failures.get(0).step(), step) + " failed")
                : Optional.empty();
    }

    /** What a step is called where another one is told of; those of other workspaces may have the same names. */
    private static String named(Step step, Step other) {
        String name = "'" + step.name() + "'";
        if (step.workspace().equals(other.workspace())) {
            return name;
        }
        return step.workspace().equals(WorkspaceDefinition.ROOT)
                ? name + " of the root"
                : name + " of the workspace '" + step.workspace() + "'";
    }

    /** Whether a step, or one of its hooks, was run. */
    private boolean hasBegun(Step step) {
        return states.get(step) != State.SKIPPED
                || plan.hooksBefore(step).stream().anyMatch(hook -> states.get(hook) != State.SKIPPED);
    }

    private boolean hasSucceeded(Step.After after) {
        return after.point().phase().equals(HookPoint.ALL)
                ? failures.isEmpty()
                : states.get(after.ended().orElseThrow()) == State.SUCCEEDED;
    }
}
