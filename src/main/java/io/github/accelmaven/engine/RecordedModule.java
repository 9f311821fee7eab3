package io.github.accelmaven.engine;

import io.github.accelmaven.cache.CacheLookup;
import io.github.accelmaven.cache.RestoreResult;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.state.Evidence;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.RecordedFile;
import io.github.accelmaven.state.RecordedStat;
import io.github.accelmaven.state.Standing;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module for which nothing that counts has changed since it was built, but that files it made are gone: its inputs are
 * those of then, so that the keys of its units are, too. The files come back under these keys without a unit being
 * looked into. Not thread-safe.
 */
public final class RecordedModule {

    private final Module module;
    private final ModuleRecord record;
    private final EngineContext context;

    /**
     * @param module the module
     * @param record what the last session left behind, with evidence that holds but for files that are gone
     * @param context what the session's units share
     */
    public RecordedModule(Module module, ModuleRecord record, EngineContext context) {
        this.module = module;
        this.record = record;
        this.context = context;
    }

    /**
     * How the files of a unit came back.
     *
     * @param level the level of the cache that had them
     * @param took how long it took
     * @param saved what the run that made them took longer
     */
    public record Restored(String level, Duration took, Duration saved) {}

    /**
     * Brings back what is gone.
     *
     * @param gone all that the evidence names and that does not lie there
     * @return the units of which files came back, by their names for people; empty when the units have to be looked into
     * @throws IOException when something cannot be written
     */
    public Optional<Map<String, Restored>> bringBack(Set<RecordedStat> gone) throws IOException {
        if (!gone.stream().allMatch(this::isInBuildDirectory) || unitsShareFiles()) {
            return Optional.empty();
        }
        Optional<Map<UnitRecord, CacheLookup.Hit>> hits = hits(gone);
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Restored> restored = new HashMap<>();
        for (Map.Entry<UnitRecord, CacheLookup.Hit> hit : hits.get().entrySet()) {
            Optional<Restored> back = restore(hit.getKey(), hit.getValue());
            if (back.isEmpty()) {
                return Optional.empty();
            }
            restored.put(evidence(hit.getKey()).name(), back.get());
        }
        return areBack(gone) ? Optional.of(restored) : Optional.empty();
    }

    private boolean isInBuildDirectory(RecordedStat stat) {
        Path path = Path.of(stat.path());
        return path.startsWith(module.buildDirectory()) && !path.equals(module.buildDirectory());
    }

    /** Whose file it is depends on the order in which they ran. */
    private boolean unitsShareFiles() {
        Set<String> paths = new HashSet<>();
        return record.all().stream().flatMap(unit -> unit.files().stream()).anyMatch(file -> !paths.add(file.path()));
    }

    private Optional<Map<UnitRecord, CacheLookup.Hit>> hits(Set<RecordedStat> gone) {
        Set<String> paths = gone.stream().map(RecordedStat::path).collect(Collectors.toSet());
        Map<UnitRecord, CacheLookup.Hit> hits = new LinkedHashMap<>();
        for (UnitRecord unit : record.all()) {
            if (hasMade(unit) && outputs(unit).anyMatch(paths::contains)) {
                Optional<CacheLookup.Hit> hit = hit(unit);
                if (hit.isEmpty()) {
                    return Optional.empty();
                }
                hits.put(unit, hit.get());
            }
        }
        return Optional.of(hits);
    }

    private static boolean hasMade(UnitRecord unit) {
        return unit.evidence()
                .filter(known -> known.standing() == Standing.DONE)
                .isPresent();
    }

    private Stream<String> outputs(UnitRecord unit) {
        return Stream.concat(unit.files().stream().map(RecordedFile::path), unit.directories().stream())
                .map(path -> module.base().resolve(path).normalize().toString());
    }

    private static Evidence evidence(UnitRecord unit) {
        return unit.evidence().orElseThrow();
    }

    /** The result under the key of the last run, as long as it is the very one: others build on what is on record. */
    private Optional<CacheLookup.Hit> hit(UnitRecord unit) {
        if (!unit.isReusable() || !(context.cache().load(new Digest(unit.key())) instanceof CacheLookup.Hit hit)) {
            return Optional.empty();
        }
        boolean isSame = Set.copyOf(Records.files(hit.entry().files())).equals(Set.copyOf(unit.files()))
                && Set.copyOf(hit.entry().directories()).equals(Set.copyOf(unit.directories()));
        return isSame ? Optional.of(hit) : Optional.empty();
    }

    private Optional<Restored> restore(UnitRecord unit, CacheLookup.Hit hit) {
        Stopwatch watch = new Stopwatch();
        RestoreResult result =
                context.cache().restore(hit, module.base(), path -> Records.current(path, module, context.hasher()));
        if (result instanceof RestoreResult.Unusable) {
            return Optional.empty();
        }
        Duration took = watch.elapsed();
        Duration saved = Stopwatch.saved(Duration.ofMillis(unit.tookMillis()), took);
        context.cache().recordSaved(saved);
        return Optional.of(new Restored(hit.level(), took, saved));
    }

    /** Directories that were gone hold what was brought back into them, and that is all that they held. */
    private boolean areBack(Set<RecordedStat> gone) throws IOException {
        Set<String> files = record.all().stream()
                .flatMap(unit -> unit.files().stream())
                .map(file -> module.base().resolve(file.path()).normalize().toString())
                .collect(Collectors.toSet());
        for (RecordedStat recorded : gone) {
            Optional<FileStat> now = FileStat.following(Path.of(recorded.path()));
            boolean isDirectory = now.filter(FileStat::isDirectory).isPresent();
            boolean wasDirectory = recorded.stat().filter(FileStat::isDirectory).isPresent();
            if (now.isEmpty() || isDirectory != wasDirectory || (!isDirectory && !files.contains(recorded.path()))) {
                return false;
            }
        }
        for (RecordedStat recorded : gone) {
            context.check().renewed(recorded);
        }
        return true;
    }

    /**
     * The record of the module with what lies there now, to be called when nothing of the session runs any more, and when
     * the modules that it needs have concluded.
     */
    public Optional<ModuleRecord> conclude() {
        ModuleOutputs outputs = new ModuleOutputs(module.base(), record);
        ModuleEvidence evidence = new ModuleEvidence(context.check(), true);
        for (UnitRecord unit : record.all()) {
            outputs.settle(unit);
            unit.evidence().ifPresent(known -> evidence.carry(unit.unit()));
        }
        Conclusion conclusion = new Conclusion(module, outputs, context);
        Optional<ModuleRecord> next =
                record.surroundings().map(known -> evidence.addTo(outputs.record(), known, conclusion));
        next.ifPresent(this::confirm);
        return next;
    }

    private void confirm(ModuleRecord next) {
        next.all().stream()
                .flatMap(unit -> unit.evidence().stream())
                .flatMap(known -> known.stats().stream())
                .filter(stat -> Path.of(stat.path()).startsWith(module.base()))
                .forEach(context.check()::confirm);
    }
}
