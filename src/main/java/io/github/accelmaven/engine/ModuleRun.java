package io.github.accelmaven.engine;

import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.Standing;
import io.github.accelmaven.state.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
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
    private final UnitReuse reuse;
    private final ModuleEvidence evidence;
    private final StandingUnits standing;
    private final UnitRuns runs;
    private final Outcomes outcomes;
    private final Candidates candidates;

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
        this.outcomes = new Outcomes(module.name(), context.events());
        this.reuse = new UnitReuse(module, outputs, context);
        this.evidence = new ModuleEvidence(
                context.check(), evidenceCounts && !context.options().rerun());
        this.runs = new UnitRuns(
                module,
                outputs,
                clearing,
                new UnitExecution(module, outputs, context),
                new EditedOutputs(module, outputs, context),
                evidence,
                outcomes);
        this.candidates = new Candidates(module, context.cache(), evidence, runs, outcomes);
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
        process(unit, this::runUnknown);
    }

    @Override
    public boolean processKnown(WorkUnit unit) throws Exception {
        return process(unit, run -> false);
    }

    private boolean process(WorkUnit unit, UnknownUnit unknown) throws Exception {
        Stopwatch watch = new Stopwatch();
        if (standsAsItIs(unit, watch)) {
            return true;
        }
        putBackOverwritten();
        SeenInputs seen = new SeenInputs();
        unit.observedBy(seen);
        return process(unit, seen, unknown, watch);
    }

    /** What becomes of a unit when nobody knows what it reads. */
    private interface UnknownUnit {
        /** Answers whether the unit was brought about. */
        boolean process(UnitRuns.Run run) throws Exception;
    }

    private boolean runUnknown(UnitRuns.Run run) throws Exception {
        evidence.lose(run.unit().id());
        runs.run(run);
        return true;
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
        if (!(unit.key(outputs.prematureFiles().collecting(prematureInputs)) instanceof UnitKey.Known key)) {
            return false;
        }
        outcomes.isEarly(unit);
        try {
            candidates.reuseOrRun(
                    new Candidates.Candidate(unit, key, prematureInputs, watch),
                    reuse.tryToReuse(unit, key),
                    runs::attempt);
        } catch (Exception e) {
            outputs.reopen(unit.id());
            throw e;
        } finally {
            outcomes.isEarlyNoMore();
        }
        return true;
    }

    @Override
    public boolean confirm(WorkUnit unit) throws Exception {
        outputs.reopen(unit.id());
        boolean stands = standsNow(unit);
        if (stands) {
            outcomes.confirm();
        } else {
            outcomes.discard();
        }
        return stands;
    }

    private boolean standsNow(WorkUnit unit) throws Exception {
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
        }
        return stands;
    }

    @Override
    public boolean broughtAnew(String unit) {
        return runs.broughtAnew(unit);
    }

    private boolean process(WorkUnit unit, SeenInputs seen, UnknownUnit unknown, Stopwatch watch) throws Exception {
        Treatment treatment = unit.treatment();
        if (treatment instanceof Treatment.AlwaysRuns always) {
            return unknown.process(new UnitRuns.Run(
                    unit, Optional.empty(), Outcome.ALWAYS_RUNS, always.reason(), feedsOthers(unit), watch));
        }
        if (treatment instanceof Treatment.ToldToSkip skip) {
            Set<Path> locations = unit.outputLocations();
            seen.end();
            clearing.setAside(locations);
            runs.run(UnitRuns.Run.unstored(unit, Outcome.SKIPPED, skip.reason(), watch));
            evidence.keep(unit, Standing.SKIPPED, seen, locations);
        } else if (treatment instanceof Treatment.Deferrable) {
            seen.end();
            evidence.keep(unit, Standing.DEFERRED, seen, Set.of());
            runs.runOrDefer(unit, watch);
        } else {
            Reuse earlier = treatment instanceof Treatment.Rerun rerun
                    ? (known, key) -> new UnitReuse.Answer.MustRun(rerun.reason())
                    : reuse::tryToReuse;
            return reuseOrRun(unit, seen, earlier, unknown, watch);
        }
        return true;
    }

    /** Whether the outcome of the unit's last run holds, as far as files can tell; then nothing else is looked at. */
    private boolean standsAsItIs(WorkUnit unit, Stopwatch watch) {
        StandingUnits.Answer answer = standing.look(unit, !runs.somethingRan());
        if (answer instanceof StandingUnits.Answer.InPlace inPlace) {
            candidates.tell(unit, inPlace.reused(), watch);
        } else if (answer instanceof StandingUnits.Answer.Skipped) {
            outcomes.tell(unit, Outcome.SKIPPED, "it was told to, and nothing changed", watch.elapsed());
        } else if (answer instanceof StandingUnits.Answer.Deferred) {
            runs.defer(unit);
        }
        return !(answer instanceof StandingUnits.Answer.Not);
    }

    private void putBackOverwritten() throws Exception {
        for (WorkUnit unit : standing.putBack()) {
            String reason = "what it made was overwritten, and is needed again";
            runs.run(UnitRuns.Run.unstored(unit, Outcome.EXECUTED, reason, new Stopwatch()));
        }
    }

    @Override
    public void catchUp() throws Exception {
        runs.runDeferred();
    }

    @Override
    public void finish() {
        runs.finish();
    }

    @Override
    public Optional<ModuleRecord> record() {
        return Optional.of(outputs.record());
    }

    @Override
    public Optional<ModuleRecord> conclude(Surroundings surroundings) {
        return Optional.of(evidence.addTo(outputs.record(), surroundings, new Conclusion(module, outputs, context)));
    }

    /** Looks for an earlier result. */
    private interface Reuse {
        UnitReuse.Answer of(WorkUnit unit, UnitKey.Known key) throws IOException;
    }

    private boolean reuseOrRun(WorkUnit unit, SeenInputs seen, Reuse earlier, UnknownUnit unknown, Stopwatch watch)
            throws Exception {
        Set<Path> locations = unit.outputLocations();
        clearing.setAside(locations);
        Set<Path> prematureInputs = new LinkedHashSet<>();
        UnitKey key = unit.key(outputs.prematureFiles().collecting(prematureInputs));
        seen.end();
        if (key instanceof UnitKey.Known known) {
            candidates.reuseOrRun(
                    new Candidates.Candidate(unit, known, prematureInputs, watch), earlier.of(unit, known), runs::run);
            evidence.keep(unit, Standing.DONE, seen, locations);
            return true;
        }
        String reason = ((UnitKey.Unknown) key).reason();
        return unknown.process(UnitRuns.Run.unstored(unit, Outcome.ALWAYS_RUNS, reason, watch));
    }

    /**
     * Whether files of the unit's last run are compiled or packaged, so that a stale one would do harm. Then all of its
     * files go, because the unit may keep notes of what is up to date among them; otherwise they stay, because they may
     * be costly to make and only the unit itself reads them.
     */
    private boolean feedsOthers(WorkUnit unit) {
        return outputs.ownFiles(unit.id()).stream().anyMatch(module::packages);
    }
}
