package io.github.accelmaven.engine;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.Standing;
import io.github.accelmaven.state.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the units of one module, in their order, through the steps: key, up to date, load and restore, else run, collect
 * and store. Not thread-safe: the units of a module run one after the other.
 */
public final class ModuleRun implements UnitRunner {

    private final Module module;
    private final EngineContext context;
    private final ModuleOutputs outputs;
    private final Clearing clearing;
    private final UnitExecution execution;
    private final UnitReuse reuse;
    private final ModuleEvidence evidence;
    private final StandingUnits standing;
    private final List<WorkUnit> deferred = new ArrayList<>();
    private final Set<String> anew = new HashSet<>();
    private final List<Event> untold = new ArrayList<>();
    private String early = "";
    private boolean somethingRan;

    /**
     * @param module the module
     * @param previous what the last session left behind; empty for a module that accel meets for the first time
     * @param evidenceCounts whether the module's surroundings are those of the last session
     * @param context what the session's units share
     */
    public ModuleRun(Module module, ModuleRecord previous, boolean evidenceCounts, EngineContext context) {
        this.module = module;
        this.context = context;
        this.outputs = new ModuleOutputs(module.base(), previous);
        this.clearing = new Clearing(module, outputs, context.events());
        this.execution = new UnitExecution(module, outputs, context);
        this.reuse = new UnitReuse(module, outputs, context);
        this.evidence = new ModuleEvidence(
                context.check(), evidenceCounts && !context.options().rerun());
        this.standing = new StandingUnits(outputs, reuse, evidence, new OverwrittenOutputs(module, outputs, context));
    }

    @Override
    public void begin(Beginning beginning) throws IOException {
        clearing.begin(beginning);
        if (beginning.unaccounted() == Beginning.Unaccounted.EVERYWHERE) {
            evidence.projectDiffers();
        }
    }

    @Override
    public void process(WorkUnit unit) throws Exception {
        Stopwatch watch = new Stopwatch();
        if (!standsAsItIs(unit, watch)) {
            putBackOverwritten();
            SeenInputs seen = new SeenInputs();
            unit.observedBy(seen);
            process(unit, seen, watch);
        }
    }

    @Override
    public boolean processEarly(WorkUnit unit) throws Exception {
        Stopwatch watch = new Stopwatch();
        putBackOverwritten();
        if (!(unit.treatment() instanceof Treatment.Reusable)) {
            return false;
        }
        clearing.setAside(unit.outputLocations());
        Set<Path> prematureInputs = new LinkedHashSet<>();
        if (!(unit.key(collecting(outputs.prematureFiles(), prematureInputs)) instanceof UnitKey.Known key)) {
            return false;
        }
        early = unit.id();
        try {
            reuseOrRun(new Candidate(unit, key, prematureInputs, watch), reuse.tryToReuse(unit, key), this::attempt);
        } catch (Exception e) {
            outputs.reopen(unit.id());
            throw e;
        } finally {
            early = "";
        }
        return true;
    }

    @Override
    public boolean confirm(WorkUnit unit) throws Exception {
        outputs.reopen(unit.id());
        SeenInputs seen = new SeenInputs();
        unit.observedBy(seen);
        if (!(unit.treatment() instanceof Treatment.Reusable)) {
            return false;
        }
        Set<Path> locations = unit.outputLocations();
        UnitKey key = unit.key(outputs.prematureFiles());
        seen.end();
        boolean stands = key instanceof UnitKey.Known known && reuse.stands(unit, known);
        if (stands) {
            evidence.keep(unit, Standing.DONE, seen, locations);
            untold.forEach(context.events()::emit);
        }
        untold.clear();
        return stands;
    }

    @Override
    public boolean broughtAnew(String unit) {
        return anew.contains(unit);
    }

    private void process(WorkUnit unit, SeenInputs seen, Stopwatch watch) throws Exception {
        Treatment treatment = unit.treatment();
        if (treatment instanceof Treatment.AlwaysRuns always) {
            evidence.lose(unit.id());
            run(new Run(unit, Optional.empty(), Outcome.ALWAYS_RUNS, always.reason(), feedsOthers(unit), watch));
        } else if (treatment instanceof Treatment.ToldToSkip skip) {
            Set<Path> locations = unit.outputLocations();
            seen.end();
            clearing.setAside(locations);
            run(new Run(unit, Optional.empty(), Outcome.SKIPPED, skip.reason(), true, watch));
            evidence.keep(unit, Standing.SKIPPED, seen, locations);
        } else if (treatment instanceof Treatment.Deferrable) {
            seen.end();
            evidence.keep(unit, Standing.DEFERRED, seen, Set.of());
            runOrDefer(unit, watch);
        } else if (treatment instanceof Treatment.Rerun rerun) {
            reuseOrRun(unit, seen, (known, key) -> new UnitReuse.Answer.MustRun(rerun.reason()), watch);
        } else {
            reuseOrRun(unit, seen, reuse::tryToReuse, watch);
        }
    }

    /** Whether the outcome of the unit's last run holds, as far as files can tell; then nothing else is looked at. */
    private boolean standsAsItIs(WorkUnit unit, Stopwatch watch) {
        StandingUnits.Answer answer = standing.look(unit, !somethingRan);
        if (answer instanceof StandingUnits.Answer.InPlace inPlace) {
            tell(unit, inPlace.reused(), watch);
        } else if (answer instanceof StandingUnits.Answer.Skipped) {
            emit(unit, Outcome.SKIPPED, "it was told to, and nothing changed", watch.elapsed());
        } else if (answer instanceof StandingUnits.Answer.Deferred) {
            deferred.add(unit);
        }
        return !(answer instanceof StandingUnits.Answer.Not);
    }

    private void putBackOverwritten() throws Exception {
        for (WorkUnit unit : standing.putBack()) {
            String reason = "what it made was overwritten, and is needed again";
            run(new Run(unit, Optional.empty(), Outcome.EXECUTED, reason, true, new Stopwatch()));
        }
    }

    @Override
    public void catchUp() throws Exception {
        runDeferred();
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

    @Override
    public Optional<ModuleRecord> conclude(Surroundings surroundings) {
        return Optional.of(evidence.addTo(
                outputs.record(), surroundings, new Conclusion(module, outputs, context.hasher(), context.events())));
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

    private void reuseOrRun(WorkUnit unit, SeenInputs seen, Reuse earlier, Stopwatch watch) throws Exception {
        Set<Path> locations = unit.outputLocations();
        clearing.setAside(locations);
        Set<Path> prematureInputs = new LinkedHashSet<>();
        UnitKey key = unit.key(collecting(outputs.prematureFiles(), prematureInputs));
        seen.end();
        if (key instanceof UnitKey.Known known) {
            reuseOrRun(new Candidate(unit, known, prematureInputs, watch), earlier.of(unit, known), this::run);
            evidence.keep(unit, Standing.DONE, seen, locations);
        } else {
            evidence.lose(unit.id());
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

    /** Runs a unit. */
    private interface Runner {
        void run(Run run) throws Exception;
    }

    private void reuseOrRun(Candidate candidate, UnitReuse.Answer answer, Runner runner) throws Exception {
        Stopwatch watch = candidate.watch();
        if (answer instanceof UnitReuse.Answer.Reused reused) {
            tell(candidate.unit(), reused, watch);
        } else {
            String reason = ((UnitReuse.Answer.MustRun) answer).reason();
            FileTrees.delete(module.base(), candidate.prematureInputs());
            runner.run(new Run(candidate.unit(), Optional.of(candidate.key()), Outcome.EXECUTED, reason, true, watch));
        }
    }

    private void tell(WorkUnit unit, UnitReuse.Answer.Reused reused, Stopwatch watch) {
        Duration took = watch.elapsed();
        Duration saved = atLeastZero(reused.took().minus(took));
        if (reused.outcome() == Outcome.FROM_CACHE) {
            anew.add(unit.id());
            evidence.filesMayHaveChanged();
            context.cache().recordSaved(saved);
        }
        if (!reused.sameEffects()) {
            evidence.projectDiffers();
        }
        emit(unit, reused.outcome(), reused.source(), took, saved);
    }

    private void run(Run run) throws Exception {
        runDeferred();
        try {
            perform(run);
        } catch (Exception e) {
            emit(run.unit(), Outcome.FAILED, run.reason(), run.watch().elapsed());
            throw e;
        }
    }

    /** Runs a unit; nobody is told when it fails. */
    private void attempt(Run run) throws Exception {
        runDeferred();
        perform(run);
    }

    private void perform(Run run) throws Exception {
        somethingRan = true;
        anew.add(run.unit().id());
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
            emit(run.unit(), run.outcome(), reason, run.watch().elapsed());
        } finally {
            evidence.filesMayHaveChanged();
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

    private void emit(WorkUnit unit, Outcome outcome, String reason, Duration took) {
        emit(unit, outcome, reason, took, Duration.ZERO);
    }

    private void emit(WorkUnit unit, Outcome outcome, String reason, Duration took, Duration saved) {
        Event event = new Event.UnitFinished(module.name(), unit.name(), outcome, reason, took, saved);
        if (unit.id().equals(early)) {
            untold.add(event);
        } else {
            context.events().emit(event);
        }
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
