package io.github.accelmaven.engine;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.fingerprint.DirectorySnapshot;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.fingerprint.SeenFiles;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.state.Evidence;
import io.github.accelmaven.state.RecordedFile;
import io.github.accelmaven.state.RecordedStat;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Makes evidence of what units saw and made, when all units of the session are done: what they read has to be what they
 * read, and what they made has to lie there as the last one to write it made it. A unit for which that cannot be told by
 * a {@code stat} from now on gets no evidence. Used once, by one thread.
 */
final class Conclusion {

    private final Module module;
    private final ModuleOutputs outputs;
    private final FileHasher hasher;
    private final EventSink events;
    private final RecordCheck check;
    private final Set<String> everMade;
    private final Set<Path> madeDirectories = new HashSet<>();
    private final Map<Path, Optional<FileStat>> verified = new HashMap<>();
    private final Map<Path, Optional<FileStat>> knownDirectories = new HashMap<>();

    Conclusion(Module module, ModuleOutputs outputs, EngineContext context) {
        this.module = module;
        this.outputs = outputs;
        this.hasher = context.hasher();
        this.events = context.events();
        this.check = context.check();
        this.everMade = outputs.everMade();
        for (String path : everMade) {
            outputs.inModule(path).ifPresent(made -> addParents(made, module.base(), madeDirectories));
        }
        addParents(module.aside(), module.base(), madeDirectories);
    }

    /** The evidence of a unit that went through the engine in this session; empty when there is none. */
    Optional<Evidence> of(UnitRecord unit, Grounds grounds) {
        Optional<String> doubt = grounds.inputs().doubt();
        return doubt.isPresent()
                ? none(unit, doubt.get())
                : evidence(
                        unit,
                        () -> new Evidence(
                                grounds.standing(),
                                grounds.name(),
                                stats(unit, grounds),
                                grounds.inputs().values()));
    }

    /**
     * The evidence of a unit for which that of its last run held, brought up to date where units after it wrote: what
     * they wrote, this one has not read.
     */
    Optional<Evidence> again(UnitRecord unit, Evidence last) {
        if (check.wroteNothing()) {
            // What others changed meanwhile differs from it, and is looked into by the next session.
            return Optional.of(last);
        }
        return evidence(
                unit, () -> new Evidence(last.standing(), last.name(), broughtUpToDate(last.stats()), last.values()));
    }

    private interface Source {
        Evidence evidence() throws IOException, SeenFiles.ChangedException;
    }

    private Optional<Evidence> evidence(UnitRecord unit, Source source) {
        try {
            return Optional.of(source.evidence());
        } catch (SeenFiles.ChangedException e) {
            return none(unit, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return none(unit, FileFaults.describe(e));
        }
    }

    private Optional<Evidence> none(UnitRecord unit, String why) {
        events.emit(new Event.LeftNoEvidence(module.name(), unit.unit(), why));
        return Optional.empty();
    }

    private List<RecordedStat> stats(UnitRecord unit, Grounds grounds) throws IOException, SeenFiles.ChangedException {
        SeenFiles seen = grounds.inputs().files();
        Map<Path, Optional<FileStat>> stats =
                new TreeMap<>(seen.unchanged(this::isWritten, this::wasMade, this::isMade));
        for (Path path : seen.paths()) {
            if (!stats.containsKey(path)) {
                stats.put(path, asMade(path));
            }
        }
        for (Path location : grounds.locations()) {
            addLocation(location, stats);
        }
        addOutputs(unit, stats);
        return stats.entrySet().stream()
                .map(stat -> new RecordedStat(stat.getKey().toString(), stat.getValue()))
                .toList();
    }

    private List<RecordedStat> broughtUpToDate(List<RecordedStat> last) throws IOException, SeenFiles.ChangedException {
        List<RecordedStat> stats = new ArrayList<>();
        for (RecordedStat recorded : last) {
            Path path = Path.of(recorded.path());
            Optional<FileStat> now = FileStat.following(path);
            stats.add(now.equals(recorded.stat()) ? recorded : broughtUpToDate(recorded, path, now));
        }
        return stats;
    }

    private RecordedStat broughtUpToDate(RecordedStat recorded, Path path, Optional<FileStat> now)
            throws IOException, SeenFiles.ChangedException {
        // What another module has back, that module has looked at.
        return new RecordedStat(recorded.path(), check.isConfirmed(recorded, now) ? now : rewritten(path));
    }

    private Optional<FileStat> rewritten(Path path) throws IOException, SeenFiles.ChangedException {
        if (madeDirectories.contains(path) && path.startsWith(module.buildDirectory())) {
            return knownDirectory(path);
        } else if (isMade(path)) {
            return asMade(path);
        }
        throw new SeenFiles.ChangedException(path + " changed");
    }

    /** Whether the last unit to write the file, and what it wrote, is known. */
    private boolean isWritten(Path path) {
        return path.startsWith(module.base()) && outputs.lastMade(path).isPresent();
    }

    private boolean wasMade(Path path) {
        return isMade(path) || (path.startsWith(module.base()) && everMade.contains(outputs.pathOf(path)));
    }

    /** Whether somebody may answer for what lies there: a unit, or Maven. */
    private boolean isMade(Path path) {
        return path.startsWith(module.base())
                && (madeDirectories.contains(path)
                        || outputs.isAccountedFor(outputs.pathOf(path))
                        || module.mavens().test(path));
    }

    /** A directory of the build with nothing in it but what is accounted for. */
    private Optional<FileStat> knownDirectory(Path directory) throws IOException, SeenFiles.ChangedException {
        if (!knownDirectories.containsKey(directory)) {
            addDirectory(directory, module.snapshot(directory), knownDirectories);
        }
        return knownDirectories.getOrDefault(directory, Optional.empty());
    }

    /** What lies where a unit makes its outputs; what is not accounted for would be set aside. */
    private void addLocation(Path location, Map<Path, Optional<FileStat>> stats)
            throws IOException, SeenFiles.ChangedException {
        if (!location.startsWith(module.buildDirectory()) || location.equals(module.buildDirectory())) {
            return;
        }
        Optional<FileStat> stat = FileStat.following(location);
        if (stat.isEmpty()) {
            stats.put(location, stat);
        } else if (stat.get().isDirectory()) {
            addDirectory(location, module.snapshot(location), stats);
        } else {
            stats.put(location, asMade(location));
        }
    }

    private void addDirectory(Path directory, DirectorySnapshot snapshot, Map<Path, Optional<FileStat>> stats)
            throws IOException, SeenFiles.ChangedException {
        Set<Path> directories = new HashSet<>(Set.of(directory));
        for (String name : snapshot.files()) {
            Path file = directory.resolve(name);
            if (!isMade(file)) {
                throw new SeenFiles.ChangedException(file + " is not accounted for");
            }
            addParents(file, directory, directories);
        }
        for (String name : snapshot.emptyDirectories()) {
            directories.add(directory.resolve(name));
            addParents(directory.resolve(name), directory, directories);
        }
        for (Path known : directories) {
            stats.put(known, settled(known));
        }
    }

    private static void addParents(Path path, Path top, Set<Path> directories) {
        Path parent = path.resolveSibling("").normalize();
        while (!parent.equals(top) && directories.add(parent)) {
            parent = parent.resolveSibling("").normalize();
        }
    }

    private void addOutputs(UnitRecord unit, Map<Path, Optional<FileStat>> stats)
            throws IOException, SeenFiles.ChangedException {
        for (RecordedFile file : unit.files()) {
            Path path = outputs.inModule(file.path())
                    .orElseThrow(() -> new SeenFiles.ChangedException(file.path() + " lies elsewhere"));
            stats.put(path, asMade(path));
        }
        for (String directory : unit.directories()) {
            Path path = outputs.inModule(directory)
                    .orElseThrow(() -> new SeenFiles.ChangedException(directory + " lies elsewhere"));
            stats.put(path, settled(path));
        }
    }

    /** A file as the last unit made it that wrote it. */
    private Optional<FileStat> asMade(Path file) throws IOException, SeenFiles.ChangedException {
        Optional<FileStat> known = verified.get(file);
        if (known == null) {
            known = verify(file);
            verified.put(file, known);
        }
        return known;
    }

    private Optional<FileStat> verify(Path file) throws IOException, SeenFiles.ChangedException {
        Optional<FileStat> stat = settled(file);
        if (module.mavens().test(file) || stat.filter(FileStat::isDirectory).isPresent()) {
            return stat;
        }
        Optional<RecordedFile> made = outputs.lastMade(file);
        Optional<FileDigest> now = hasher.digest(file);
        if (made.isEmpty() || now.isEmpty() || !Records.matches(made.get(), now.get())) {
            throw new SeenFiles.ChangedException(file + " is not what was made");
        }
        return stat;
    }

    private static Optional<FileStat> settled(Path path) throws IOException, SeenFiles.ChangedException {
        Optional<FileStat> stat = FileStat.following(path);
        long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        if (stat.filter(found -> found.isRacyAt(now)).isPresent()) {
            throw new SeenFiles.ChangedException(path + " was written a moment ago");
        }
        return stat;
    }
}
