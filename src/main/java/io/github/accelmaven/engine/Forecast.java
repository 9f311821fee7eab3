package io.github.accelmaven.engine;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.engine.Prediction.Verdict;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Foretells what a build would do with the units of one module; runs nothing and writes nothing but the in-memory project,
 * onto which it replays the effects of the last runs. Not thread-safe.
 */
public final class Forecast {

    private final Module module;
    private final EngineContext context;
    private final ModuleOutputs outputs;
    private final LastRun lastRun;
    private final Unsettled unsettled;
    private boolean somethingWouldRun;

    /**
     * @param module the module
     * @param previous what the last session left behind
     * @param context what the session's units share
     * @param unsettled what other modules would make anew; this module adds to it
     */
    public Forecast(Module module, ModuleRecord previous, EngineContext context, Unsettled unsettled) {
        this.module = module;
        this.context = context;
        this.outputs = new ModuleOutputs(module.base(), previous);
        this.lastRun = new LastRun(module, outputs, context);
        this.unsettled = unsettled;
    }

    /**
     * Foretells one unit; call it in the order of the units.
     *
     * @throws Exception what the unit would fail with before it could be looked at
     */
    public Prediction predict(WorkUnit unit) throws Exception {
        Prediction prediction = predict(unit, unit.treatment());
        if (prediction.verdict() != Verdict.UP_TO_DATE) {
            somethingWouldRun |= prediction.verdict() != Verdict.FROM_CACHE;
            markOutputs(unit);
        }
        passLastRun(unit);
        return prediction;
    }

    private Prediction predict(WorkUnit unit, Treatment treatment) throws IOException {
        if (treatment instanceof Treatment.AlwaysRuns always) {
            return Prediction.of(Verdict.ALWAYS_RUNS, always.reason());
        } else if (treatment instanceof Treatment.ToldToSkip skip) {
            return Prediction.of(Verdict.SKIPPED, skip.reason());
        } else if (treatment instanceof Treatment.Deferrable) {
            return somethingWouldRun
                    ? Prediction.of(Verdict.WOULD_RUN, "other goals of the module would run")
                    : Prediction.of(Verdict.UP_TO_DATE, "no goal needs its effect");
        }
        List<String> writers = new ArrayList<>();
        PrematureFiles premature = outputs.prematureFiles();
        UnitKey key = unit.key(file -> {
            unsettled.writerOf(file).ifPresent(writers::add);
            return premature.contains(file);
        });
        return key instanceof UnitKey.Known known
                ? predict(unit, known, writers.stream().findFirst())
                : Prediction.of(Verdict.ALWAYS_RUNS, ((UnitKey.Unknown) key).reason());
    }

    private Prediction predict(WorkUnit unit, UnitKey.Known key, Optional<String> unsettledWriter) throws IOException {
        Optional<UnitRecord> last = outputs.previous(unit.id());
        Optional<String> amiss = last.isPresent()
                ? lastRun.whatIsAmiss(last.get(), key)
                : Optional.of("no earlier result of this goal is known");
        List<String> differences = lastRun.earlierParts(unit)
                .map(parts -> MissReason.differences(parts, key.parts()))
                .orElse(List.of());
        if (unsettledWriter.isPresent()) {
            return prediction(Verdict.UNDECIDED, "it reads what " + unsettledWriter.get() + " makes", key, differences);
        } else if (context.options().rerun()) {
            return prediction(Verdict.WOULD_RUN, "accel.rerun is set", key, differences);
        } else if (amiss.isEmpty()) {
            return prediction(Verdict.UP_TO_DATE, "nothing changed", key, differences);
        } else if (context.cache().peek(key.digest()).isPresent()) {
            return prediction(Verdict.FROM_CACHE, amiss.get(), key, differences);
        }
        return prediction(Verdict.WOULD_RUN, lastRun.explain(unit, key, amiss.get()), key, differences);
    }

    private static Prediction prediction(Verdict verdict, String reason, UnitKey.Known key, List<String> differences) {
        List<KeyPart> parts = key.parts();
        return new Prediction(verdict, reason, parts, differences);
    }

    private void markOutputs(WorkUnit unit) {
        String writer = module.name() + " " + unit.name();
        outputs.ownFiles(unit.id()).forEach(file -> unsettled.mark(file, writer));
        for (Path location : unit.outputLocations()) {
            if (location.startsWith(module.buildDirectory()) && !location.equals(module.buildDirectory())) {
                unsettled.mark(location, writer);
            }
        }
    }

    /**
     * Units further on see the project as the last build left it, and the files of this unit as made; an effect that
     * cannot be replayed leaves open what they would see.
     */
    private void passLastRun(WorkUnit unit) {
        Optional<UnitRecord> last = outputs.previous(unit.id());
        if (last.isPresent()) {
            try {
                unit.replay(Records.effects(last.get()));
            } catch (WorkUnit.EffectException e) {
                unsettled.mark(module.buildDirectory(), module.name() + " " + unit.name());
            }
            outputs.settle(last.get());
        }
    }
}
