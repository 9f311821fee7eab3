package io.github.accelmaven.engine;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes the units of one module, in their order, through the steps: key, up to date, load and restore, else run, collect
 * and store. Not thread-safe: the units of a module run one after the other.
 */
public final class ModuleRun implements UnitRunner {

    private final Module module;
    private final EngineContext context;
    private final ModuleOutputs outputs;
    private final Leftovers leftovers;
    private final UnitExecution execution;
    private final UnitReuse reuse;
    private final List<WorkUnit> deferred = new ArrayList<>();
    private boolean somethingRan;

    /**
     * @param module the module
     * @param previous what the last session left behind; empty for a module that accel meets for the first time
     * @param context what the session's units share
     */
    public ModuleRun(Module module, ModuleRecord previous, EngineContext context) {
        this.module = module;
        this.context = context;
        this.outputs = new ModuleOutputs(module.base(), previous);
        this.leftovers = new Leftovers(module, outputs, context.events());
        this.execution = new UnitExecution(module, outputs, context);
        this.reuse = new UnitReuse(module, outputs, context);
    }

    @Override
    public void begin(boolean unknownState, Predicate<UnitRecord> gone) throws IOException {
        for (UnitRecord record : outputs.unsettled()) {
            if (gone.test(record)) {
                removeOwnFiles(record.unit());
                outputs.forget(record.unit());
            }
        }
        if (unknownState) {
            leftovers.setAsideEverything();
        }
    }

    @Override
    public void process(WorkUnit unit) throws Exception {
        Stopwatch watch = new Stopwatch();
        Treatment treatment = unit.treatment();
        if (treatment instanceof Treatment.AlwaysRuns always) {
            run(new Run(unit, Optional.empty(), Outcome.ALWAYS_RUNS, always.reason(), feedsOthers(unit), watch));
        } else if (treatment instanceof Treatment.ToldToSkip skip) {
            leftovers.setAside(unit.outputLocations());
            run(new Run(unit, Optional.empty(), Outcome.SKIPPED, skip.reason(), true, watch));
        } else if (treatment instanceof Treatment.Deferrable) {
            runOrDefer(unit, watch);
        } else if (treatment instanceof Treatment.Rerun rerun) {
            reuseOrRun(unit, (known, key) -> new UnitReuse.Answer.MustRun(rerun.reason()), watch);
        } else {
            reuseOrRun(unit, reuse::tryToReuse, watch);
        }
    }

    /** Units that were never needed are up to date. */
    @Override
    public void finish() {
        for (WorkUnit unit : deferred) {
            emit(unit, Outcome.UP_TO_DATE, "no goal needed its effect", Duration.ZERO, Duration.ZERO);
        }
        deferred.clear();
    }

    @Override
    public Optional<ModuleRecord> record() {
        return Optional.of(outputs.record());
    }

    /**
     * A unit that is about to run.
     *
     * @param key what the result is stored under, if it is to be stored
     * @param cleanFirst whether the files of its last run are removed before
     */
    private record Run(
            WorkUnit unit,
            Optional<UnitKey.Known> key,
            Outcome outcome,
            String reason,
            boolean cleanFirst,
            Stopwatch watch) {}

    private void runOrDefer(WorkUnit unit, Stopwatch watch) throws Exception {
        if (somethingRan) {
            run(new Run(unit, Optional.empty(), Outcome.EXECUTED, "other goals of the module ran", true, watch));
        } else {
            deferred.add(unit);
        }
    }

    /** Looks for an earlier result. */
    private interface Reuse {
        UnitReuse.Answer of(WorkUnit unit, UnitKey.Known key) throws IOException;
    }

    private void reuseOrRun(WorkUnit unit, Reuse earlier, Stopwatch watch) throws Exception {
        leftovers.setAside(unit.outputLocations());
        Set<Path> prematureInputs = new LinkedHashSet<>();
        UnitKey key = unit.key(collecting(outputs.prematureFiles(), prematureInputs));
        if (key instanceof UnitKey.Known known) {
            reuseOrRun(new Candidate(unit, known, prematureInputs, watch), earlier.of(unit, known));
        } else {
            String reason = ((UnitKey.Unknown) key).reason();
            run(new Run(unit, Optional.empty(), Outcome.ALWAYS_RUNS, reason, true, watch));
        }
    }

    private static PrematureFiles collecting(PrematureFiles premature, Set<Path> found) {
        return premature.or(file -> {
            boolean isPremature = premature.contains(file);
            if (isPremature) {
                found.add(file);
            }
            return isPremature;
        });
    }

    /**
     * A unit for which an earlier result may stand.
     *
     * @param prematureInputs files that it would read, were it to run, and that are not in its key
     */
    private record Candidate(WorkUnit unit, UnitKey.Known key, Set<Path> prematureInputs, Stopwatch watch) {}

    private void reuseOrRun(Candidate candidate, UnitReuse.Answer answer) throws Exception {
        Stopwatch watch = candidate.watch();
        if (answer instanceof UnitReuse.Answer.Reused reused) {
            Duration took = watch.elapsed();
            Duration saved = atLeastZero(reused.took().minus(took));
            if (reused.outcome() == Outcome.FROM_CACHE) {
                context.cache().recordSaved(saved);
            }
            emit(candidate.unit(), reused.outcome(), reused.source(), took, saved);
        } else {
            String reason = ((UnitReuse.Answer.MustRun) answer).reason();
            FileTrees.delete(module.base(), candidate.prematureInputs());
            run(new Run(candidate.unit(), Optional.of(candidate.key()), Outcome.EXECUTED, reason, true, watch));
        }
    }

    private void run(Run run) throws Exception {
        runDeferred();
        somethingRan = true;
        if (run.cleanFirst()) {
            removeOwnFiles(run.unit().id());
            // What lies in their place is a later unit's; this one might take it for its own and leave it there.
            FileTrees.delete(module.base(), outputs.replacedFiles(run.unit().id()));
        }
        try {
            Optional<String> notStored = execution.run(run.unit(), run.key());
            String reason =
                    run.reason() + notStored.map(why -> "; not stored: " + why).orElse("");
            emit(run.unit(), run.outcome(), reason, run.watch().elapsed());
        } catch (Exception e) {
            emit(run.unit(), Outcome.FAILED, run.reason(), run.watch().elapsed());
            throw e;
        }
    }

    private void runDeferred() throws Exception {
        List<WorkUnit> waiting = List.copyOf(deferred);
        deferred.clear();
        for (WorkUnit unit : waiting) {
            run(new Run(
                    unit,
                    Optional.empty(),
                    Outcome.EXECUTED,
                    "a later goal of the module runs",
                    true,
                    new Stopwatch()));
        }
    }

    /**
     * Whether files of the unit's last run are compiled or packaged, so that a stale one would do harm. Then all of its
     * files go, because the unit may keep notes of what is up to date among them; otherwise they stay, because they may
     * be costly to make and only the unit itself reads them.
     */
    private boolean feedsOthers(WorkUnit unit) {
        return outputs.ownFiles(unit.id()).stream().anyMatch(module::packages);
    }

    private void removeOwnFiles(String unit) throws IOException {
        List<Path> own = new ArrayList<>(outputs.ownFiles(unit));
        own.addAll(outputs.ownDirectories(unit));
        FileTrees.delete(module.base(), own);
    }

    private void emit(WorkUnit unit, Outcome outcome, String reason, Duration took) {
        emit(unit, outcome, reason, took, Duration.ZERO);
    }

    private void emit(WorkUnit unit, Outcome outcome, String reason, Duration took, Duration saved) {
        context.events().emit(new Event.UnitFinished(module.name(), unit.name(), outcome, reason, took, saved));
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
