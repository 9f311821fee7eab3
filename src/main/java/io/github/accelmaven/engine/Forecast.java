package io.github.accelmaven.engine;

import io.github.accelmaven.cache.Entry;
import io.github.accelmaven.cache.OutputFile;
import io.github.accelmaven.engine.Prediction.Verdict;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.RecordedFile;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    private final Set<Path> remade = new HashSet<>();
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
        Foretold foretold = foretell(unit, unit.treatment());
        switch (foretold.prediction().verdict()) {
            case UP_TO_DATE -> outputs.previous(unit.id()).ifPresent(last -> pass(unit, last));
            case FROM_CACHE -> foretold.entry().ifPresent(entry -> restore(unit, entry));
            default -> {
                somethingWouldRun = true;
                markOutputs(unit);
                outputs.previous(unit.id()).ifPresent(last -> pass(unit, last));
            }
        }
        return foretold.prediction();
    }

    /**
     * What is foretold of a unit.
     *
     * @param entry what would be restored
     */
    private record Foretold(Prediction prediction, Optional<Entry> entry) {}

    private static Foretold of(Verdict verdict, String reason) {
        return new Foretold(Prediction.of(verdict, reason), Optional.empty());
    }

    private Foretold foretell(WorkUnit unit, Treatment treatment) throws IOException {
        if (treatment instanceof Treatment.AlwaysRuns always) {
            return of(Verdict.ALWAYS_RUNS, always.reason());
        } else if (treatment instanceof Treatment.ToldToSkip skip) {
            return of(Verdict.SKIPPED, skip.reason());
        } else if (treatment instanceof Treatment.Deferrable) {
            return somethingWouldRun
                    ? of(Verdict.WOULD_RUN, "other goals of the module would run")
                    : of(Verdict.UP_TO_DATE, "no goal needs its effect");
        }
        List<String> writers = new ArrayList<>();
        PrematureFiles premature = outputs.prematureFiles();
        UnitKey key = unit.key(new PrematureFiles() {
            @Override
            public boolean contains(Path file) {
                unsettled.writerOf(file).ifPresent(writers::add);
                return premature.contains(file) || unsettled.isRemoved(file);
            }

            @Override
            public Optional<RecordedFile> asMadeBefore(Path file) {
                if (remade.contains(file)) {
                    unsettled.writerOf(file).ifPresent(writers::add);
                }
                return premature.asMadeBefore(file);
            }
        });
        return key instanceof UnitKey.Known known
                ? foretell(unit, known, writers.stream().findFirst())
                : of(Verdict.ALWAYS_RUNS, ((UnitKey.Unknown) key).reason());
    }

    private Foretold foretell(WorkUnit unit, UnitKey.Known key, Optional<String> unsettledWriter) throws IOException {
        Optional<UnitRecord> last = outputs.previous(unit.id());
        Optional<String> amiss =
                last.isPresent() ? lastRun.whatIsAmiss(last.get(), key) : Optional.of("no earlier result is known");
        List<String> differences = lastRun.earlierParts(unit)
                .map(parts -> MissReason.differences(parts, key.parts()))
                .orElse(List.of());
        if (unsettledWriter.isPresent()) {
            String reason = "it reads what " + unsettledWriter.get() + " makes";
            return foretold(Verdict.UNDECIDED, reason, key, differences);
        } else if (context.options().rerun()) {
            return foretold(Verdict.WOULD_RUN, "accel.rerun is set", key, differences);
        } else if (amiss.isEmpty()) {
            return foretold(Verdict.UP_TO_DATE, "nothing changed", key, differences);
        }
        Optional<Entry> entry = context.cache().peek(key.digest());
        if (entry.isPresent()) {
            Prediction prediction = new Prediction(Verdict.FROM_CACHE, amiss.get(), key.parts(), differences);
            return new Foretold(prediction, entry);
        }
        return foretold(Verdict.WOULD_RUN, lastRun.explain(unit, key, amiss.get()), key, differences);
    }

    private static Foretold foretold(Verdict verdict, String reason, UnitKey.Known key, List<String> differences) {
        return new Foretold(new Prediction(verdict, reason, key.parts(), differences), Optional.empty());
    }

    private void markOutputs(WorkUnit unit) {
        String writer = module.name() + " " + unit.name();
        Stream.of(outputs.ownFiles(unit.id()), outputs.replacedFiles(unit.id()))
                .flatMap(List::stream)
                .forEach(file -> {
                    remade.add(file);
                    unsettled.mark(file, writer);
                });
        for (Path location : unit.outputLocations()) {
            if (location.startsWith(module.buildDirectory()) && !location.equals(module.buildDirectory())) {
                unsettled.mark(location, writer);
            }
        }
    }

    /** Units further on see the files as they would be restored; an archive's entries only its content would tell. */
    private void restore(WorkUnit unit, Entry entry) {
        outputs.ownFiles(unit.id()).forEach(unsettled::remove);
        for (OutputFile file : entry.files()) {
            Path path = module.base().resolve(file.path());
            if (FileHasher.countsByEntries(path)) {
                unsettled.mark(path, module.name() + " " + unit.name());
            } else {
                context.hasher().foresee(path, new FileDigest(file.digest(), file.size(), file.executable()));
            }
            unsettled.keep(path);
        }
        pass(unit, Records.of(unit, entry));
    }

    /**
     * Units further on see the project as this run left it, and its files as made; an effect that cannot be replayed
     * leaves open what they would see.
     */
    private void pass(WorkUnit unit, UnitRecord run) {
        try {
            unit.replay(Records.effects(run));
        } catch (WorkUnit.EffectException e) {
            unsettled.mark(module.buildDirectory(), module.name() + " " + unit.name());
        }
        outputs.settle(run);
    }
}
