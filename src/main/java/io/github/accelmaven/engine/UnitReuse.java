package io.github.accelmaven.engine;

import io.github.accelmaven.cache.CacheLookup;
import io.github.accelmaven.cache.Entry;
import io.github.accelmaven.cache.OutputFile;
import io.github.accelmaven.cache.RestoreResult;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Brings a unit's result about without running it: it is in place, or in the cache. Not thread-safe. */
final class UnitReuse {

    private final Module module;
    private final ModuleOutputs outputs;
    private final EngineContext context;
    private final LastRun lastRun;
    private final EditedOutputs editedOutputs;

    UnitReuse(Module module, ModuleOutputs outputs, EngineContext context) {
        this.module = module;
        this.outputs = outputs;
        this.context = context;
        this.lastRun = new LastRun(module, outputs, context);
        this.editedOutputs = new EditedOutputs(module, outputs, context);
    }

    /** Whether a result could be reused. */
    sealed interface Answer {

        /**
         * It is in place now.
         *
         * @param outcome {@code UP_TO_DATE} or {@code FROM_CACHE}
         * @param source where it came from
         * @param took how long the run took that made it
         * @param sameEffects whether it did to the project what the unit's last run did
         */
        record Reused(Outcome outcome, String source, Duration took, boolean sameEffects) implements Answer {}

        /** There is none. */
        record MustRun(String reason) implements Answer {}
    }

    Answer tryToReuse(WorkUnit unit, UnitKey.Known key) throws IOException {
        if (context.options().rerun()) {
            return new Answer.MustRun("accel.rerun is set");
        }
        Optional<UnitRecord> last = outputs.previous(unit.id());
        Optional<String> amiss = last.isPresent() ? lastRun.whatIsAmiss(last.get(), key) : Optional.of(LastRun.UNKNOWN);
        return amiss.isPresent() ? load(unit, key, amiss.get()) : leaveInPlace(unit, last.orElseThrow());
    }

    /**
     * Whether the result of the last run is the one that the unit would have with this key; then it stands, and does to the
     * project what it did.
     */
    boolean stands(WorkUnit unit, UnitKey.Known key) throws IOException {
        Optional<UnitRecord> last = outputs.previous(unit.id());
        if (last.isEmpty() || lastRun.whatIsAmiss(last.get(), key).isPresent()) {
            return false;
        }
        try {
            unit.replay(Records.effects(last.get()));
        } catch (WorkUnit.EffectException e) {
            return false;
        }
        outputs.settle(last.get());
        return true;
    }

    /** Leaves the result of the last run in place, which is known to be there. */
    Answer leaveInPlace(WorkUnit unit, UnitRecord last) {
        return settle(unit, last, Outcome.UP_TO_DATE, "nothing changed");
    }

    private Answer load(WorkUnit unit, UnitKey.Known key, String amiss) throws IOException {
        CacheLookup lookup = context.cache().load(key.digest());
        if (!(lookup instanceof CacheLookup.Hit hit)) {
            return new Answer.MustRun(lastRun.explain(unit, key, amiss));
        }
        Entry entry = hit.entry();
        List<OutputFile> contested = contested(unit, entry);
        Map<String, FileDigest> edited = editedOutputs.of(unit.id());
        removeWhatTheEntryDoesNotHave(unit, entry);
        RestoreResult result =
                context.cache().restore(hit, module.base(), path -> Records.current(path, module, context.hasher()));
        if (result instanceof RestoreResult.Unusable unusable) {
            return new Answer.MustRun(unusable.reason());
        }
        editedOutputs.tell("restored", edited);
        for (OutputFile file : contested) {
            FileTrees.setModified(module.base().resolve(file.path()), file.modified());
        }
        Answer answer = settle(unit, Records.of(unit, entry), Outcome.FROM_CACHE, hit.level());
        if (answer instanceof Answer.MustRun) {
            removeRestored(unit, entry);
        }
        return answer;
    }

    /** A unit that finds its outputs in place may leave them as they are, and would seem to have made nothing. */
    private void removeRestored(WorkUnit unit, Entry entry) throws IOException {
        List<Path> files = entry.files().stream()
                .map(OutputFile::path)
                .filter(path -> !outputs.isAccountedFor(path) || outputs.belongsTo(unit.id(), path))
                .map(module.base()::resolve)
                .toList();
        FileTrees.delete(module.base(), files);
    }

    /**
     * The files of the entry that a later unit writes as well. Goals that copy a file over another one look at which is
     * newer; a restored file that had the time of now would never be overwritten.
     */
    private List<OutputFile> contested(WorkUnit unit, Entry entry) {
        return entry.files().stream()
                .filter(file -> outputs.isWrittenLater(unit.id(), file.path()))
                .toList();
    }

    private Answer settle(WorkUnit unit, UnitRecord record, Outcome outcome, String source) {
        try {
            unit.replay(Records.effects(record));
        } catch (WorkUnit.EffectException e) {
            return new Answer.MustRun(e.reason());
        }
        unit.reused(record.warnings());
        boolean sameEffects = Records.hasEffects(outputs.previous(unit.id()), Records.effects(record));
        outputs.settle(record);
        return new Answer.Reused(outcome, source, Duration.ofMillis(record.tookMillis()), sameEffects);
    }

    private void removeWhatTheEntryDoesNotHave(WorkUnit unit, Entry entry) throws IOException {
        Set<Path> kept = new HashSet<>();
        for (OutputFile file : entry.files()) {
            kept.add(module.base().resolve(file.path()));
        }
        entry.directories().forEach(directory -> kept.add(module.base().resolve(directory)));
        List<Path> superfluous = Stream.concat(
                        outputs.ownFiles(unit.id()).stream(), outputs.ownDirectories(unit.id()).stream())
                .filter(file -> !kept.contains(file))
                .toList();
        FileTrees.delete(module.base(), superfluous);
    }
}
