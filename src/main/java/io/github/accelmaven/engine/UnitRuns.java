package io.github.accelmaven.engine;

import io.github.accelmaven.event.Activity;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.io.FileTrees;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs the units of a module that have to run, and before them those that wait until one does. Not thread-safe. */
final class UnitRuns {

    private final Module module;
    private final ModuleOutputs outputs;
    private final Clearing clearing;
    private final UnitExecution execution;
    private final EditedOutputs editedOutputs;
    private final ModuleEvidence evidence;
    private final Outcomes outcomes;
    private final List<WorkUnit> deferred = new ArrayList<>();
    private final Set<String> anew = new HashSet<>();
    private boolean somethingRan;

    UnitRuns(
            Module module,
            ModuleOutputs outputs,
            Clearing clearing,
            UnitExecution execution,
            EditedOutputs editedOutputs,
            ModuleEvidence evidence,
            Outcomes outcomes) {
        this.module = module;
        this.outputs = outputs;
        this.clearing = clearing;
        this.execution = execution;
        this.editedOutputs = editedOutputs;
        this.evidence = evidence;
        this.outcomes = outcomes;
    }

    /**
     * A unit that is about to run.
     *
     * @param key what the result is stored under, if it is to be stored
     * @param cleanFirst whether the files of its last run are removed before
     */
    record Run(
            WorkUnit unit,
            Optional<UnitKey.Known> key,
            Outcome outcome,
            String reason,
            boolean cleanFirst,
            Stopwatch watch) {

        /** One of which the result is not stored. */
        static Run unstored(WorkUnit unit, Outcome outcome, String reason, Stopwatch watch) {
            return new Run(unit, Optional.empty(), outcome, reason, true, watch);
        }
    }

    /** Runs a unit, and tells how it ended. */
    void run(Run run) throws Exception {
        outcomes.spent(Activity.CACHE_CHECK, run.watch().elapsed());
        runDeferred();
        try {
            perform(run);
        } catch (Exception e) {
            outcomes.failed(run.unit(), run.reason(), e, run.watch().elapsed());
            throw e;
        }
    }

    /** Runs a unit; nobody is told when it fails. */
    void attempt(Run run) throws Exception {
        outcomes.spent(Activity.CACHE_CHECK, run.watch().elapsed());
        runDeferred();
        perform(run);
    }

    /** Runs a unit if another one of the module ran, else when one does. */
    void runOrDefer(WorkUnit unit, Stopwatch watch) throws Exception {
        if (somethingRan) {
            run(Run.unstored(unit, Outcome.EXECUTED, "other goals of the module ran", watch));
        } else {
            defer(unit);
        }
    }

    /** The unit runs when another one does. */
    void defer(WorkUnit unit) {
        deferred.add(unit);
    }

    /** Runs the units that wait. */
    void runDeferred() throws Exception {
        List<WorkUnit> waiting = List.copyOf(deferred);
        deferred.clear();
        for (WorkUnit unit : waiting) {
            run(Run.unstored(unit, Outcome.EXECUTED, "a later goal of the module runs", new Stopwatch()));
        }
    }

    /** Units that were never needed are up to date. */
    void finish() {
        for (WorkUnit unit : deferred) {
            outcomes.tell(unit, Outcome.UP_TO_DATE, "no goal needed its effect", Duration.ZERO);
        }
        deferred.clear();
    }

    /** The result of a unit came out of the cache. */
    void cameBack(WorkUnit unit) {
        anew.add(unit.id());
        evidence.filesMayHaveChanged();
    }

    boolean somethingRan() {
        return somethingRan;
    }

    /** Whether the unit of that name ran, or its result came out of the cache. */
    boolean broughtAnew(String unit) {
        return anew.contains(unit);
    }

    private void perform(Run run) throws Exception {
        somethingRan = true;
        anew.add(run.unit().id());
        Map<String, FileDigest> edited = editedOutputs.of(run.unit().id());
        if (run.cleanFirst()) {
            clearing.removeOwnFiles(run.unit().id());
            // What lies in their place is a later unit's; this one might take it for its own and leave it there.
            FileTrees.delete(module.base(), outputs.replacedFiles(run.unit().id()));
        }
        try {
            UnitExecution.Ran ran = execution.run(run.unit(), run.key());
            if (!ran.sameEffects()) {
                evidence.projectDiffers();
            }
            String reason = run.reason()
                    + ran.notStored().map(why -> "; not stored: " + why).orElse("");
            outcomes.tell(run.unit(), run.outcome(), reason, run.watch().elapsed());
        } finally {
            evidence.filesMayHaveChanged();
            editedOutputs.tell("ran", edited);
        }
    }
}
