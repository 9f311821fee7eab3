package io.github.accelmaven.engine;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.state.ModuleRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Brings about what the units of one module make, in their order, as far as that takes no unit to run. Not thread-safe:
 * the units of a module come one after the other.
 */
public final class RestoreRun {

    private final Module module;
    private final EngineContext context;
    private final ModuleOutputs outputs;
    private final Clearing clearing;
    private final UnitReuse reuse;

    /**
     * @param module the module
     * @param previous what the last session left behind
     * @param context what the session's units share
     */
    public RestoreRun(Module module, ModuleRecord previous, EngineContext context) {
        this.module = module;
        this.context = context;
        this.outputs = new ModuleOutputs(module.base(), previous);
        this.clearing = new Clearing(module, outputs, context.events());
        this.reuse = new UnitReuse(module, outputs, context);
    }

    /** Prepares the module's build directory. */
    public void begin(Beginning beginning) throws IOException {
        clearing.begin(beginning);
    }

    /**
     * Brings the unit's result about, and emits how, unless the unit had to run for it.
     *
     * @return why it would have to run, as a clause; empty when its result is in place
     * @throws Exception what the unit failed with before it could be looked at
     */
    public Optional<String> restore(WorkUnit unit) throws Exception {
        Stopwatch watch = new Stopwatch();
        Treatment treatment = unit.treatment();
        if (treatment instanceof Treatment.AlwaysRuns always) {
            return Optional.of("it always runs, " + always.reason());
        } else if (treatment instanceof Treatment.Rerun rerun) {
            return Optional.of(rerun.reason());
        } else if (treatment instanceof Treatment.ToldToSkip skip) {
            clearing.setAside(unit.outputLocations());
            clearing.forget(unit.id());
            emit(unit, Outcome.SKIPPED, skip.reason(), watch.elapsed(), Duration.ZERO);
            return Optional.empty();
        } else if (treatment instanceof Treatment.Deferrable) {
            emit(unit, Outcome.UP_TO_DATE, "no goal needed its effect", watch.elapsed(), Duration.ZERO);
            return Optional.empty();
        }
        return reuse(unit, watch);
    }

    private Optional<String> reuse(WorkUnit unit, Stopwatch watch) throws IOException {
        Set<Path> locations = unit.outputLocations();
        clearing.setAside(locations);
        UnitKey key = unit.key(outputs.prematureFiles());
        if (key instanceof UnitKey.Unknown unknown) {
            return Optional.of("it always runs, " + unknown.reason());
        }
        UnitReuse.Answer answer = reuse.tryToReuse(unit, (UnitKey.Known) key);
        if (answer instanceof UnitReuse.Answer.MustRun mustRun) {
            return Optional.of(mustRun.reason());
        }
        tell(unit, (UnitReuse.Answer.Reused) answer, watch.elapsed());
        return Optional.empty();
    }

    private void tell(WorkUnit unit, UnitReuse.Answer.Reused reused, Duration took) {
        Duration counted = Stopwatch.saved(reused.took(), took);
        if (reused.outcome() == Outcome.FROM_CACHE) {
            context.cache().recordSaved(counted);
        }
        emit(unit, reused.outcome(), reused.source(), took, counted);
    }

    /** What the next session is to know of the module. */
    public ModuleRecord record() {
        return outputs.record();
    }

    private void emit(WorkUnit unit, Outcome outcome, String reason, Duration took, Duration saved) {
        context.events().emit(new Event.UnitFinished(module.name(), unit.name(), outcome, reason, took, saved));
    }
}
