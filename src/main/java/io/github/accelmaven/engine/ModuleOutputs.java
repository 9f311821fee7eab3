package io.github.accelmaven.engine;

import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.RecordedFile;
import io.github.accelmaven.state.Surroundings;
import io.github.accelmaven.state.UnitRecord;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who made which file of a module, and which directory that is empty. A file belongs to the unit that settled last in this session among those that name
 * it, else to the unit that named it at its last run. Not thread-safe: a module's units run one after the other.
 */
final class ModuleOutputs {

    private final Path base;
    private final String below;
    private final Map<String, UnitRecord> unsettled;
    private final Optional<Surroundings> surroundings;
    private final Map<String, UnitRecord> settled = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> lastOwners;
    private final Set<String> made = new HashSet<>();

    ModuleOutputs(Path base, ModuleRecord previous) {
        this.base = base;
        this.below = base + base.getFileSystem().getSeparator();
        this.unsettled = new LinkedHashMap<>(previous.units());
        this.surroundings = previous.surroundings();
        previous.all().forEach(this::own);
        this.lastOwners = Map.copyOf(owners);
    }

    /** The unit's last run, unless it has been replaced in this session. */
    Optional<UnitRecord> previous(String unit) {
        return Optional.ofNullable(unsettled.get(unit));
    }

    /** The records of units that have not been looked at in this session. */
    List<UnitRecord> unsettled() {
        return List.copyOf(unsettled.values());
    }

    /** Takes what the unit left behind in this session in place of its last run. */
    void settle(UnitRecord record) {
        forget(record.unit());
        settled.put(record.unit(), record);
        own(record);
    }

    /** Drops the unit's last run; its files belong to nobody from now on. */
    void forget(String unit) {
        UnitRecord last = unsettled.remove(unit);
        if (last != null) {
            pathsOf(last).forEach(path -> owners.remove(path, unit));
            unsettled.values().forEach(this::ownWhatNobodyOwns);
        }
    }

    /** Takes what the unit left behind in this session for its last run: it is to be looked at once more. */
    void reopen(String unit) {
        UnitRecord record = settled.remove(unit);
        if (record != null) {
            unsettled.put(unit, record);
        }
    }

    /** Whether a unit made this file, or left this directory empty. */
    boolean isAccountedFor(String path) {
        return owners.containsKey(path);
    }

    /** Every file that a unit made, and every directory that one left empty, those included that are gone since. */
    Set<String> everMade() {
        return Set.copyOf(made);
    }

    /** The file as the last unit made it that wrote it; empty when none did, or when its content was not looked at. */
    Optional<RecordedFile> lastMade(Path file) {
        String path = pathOf(file);
        return Optional.ofNullable(owners.get(path))
                .flatMap(owner -> Optional.ofNullable(settled.get(owner)).or(() -> previous(owner)))
                .flatMap(record -> fileOf(record, path))
                .filter(made -> !made.digest().isEmpty());
    }

    /** The file as another unit of this session made it; empty when none did. */
    Optional<RecordedFile> madeByAnother(String unit, String path) {
        return Optional.ofNullable(owners.get(path))
                .filter(owner -> !owner.equals(unit))
                .map(settled::get)
                .flatMap(record -> fileOf(record, path));
    }

    boolean belongsTo(String unit, String path) {
        return unit.equals(owners.get(path));
    }

    /** The files that a clean build would make only from now on. */
    PrematureFiles prematureFiles() {
        return new PrematureFiles() {
            @Override
            public boolean contains(Path file) {
                return file.startsWith(base) && unsettled.containsKey(owners.getOrDefault(pathOf(file), ""));
            }

            @Override
            public Optional<RecordedFile> asMadeBefore(Path file) {
                return file.startsWith(base)
                        ? settledFile(pathOf(file))
                                .filter(made -> !made.digest().isEmpty())
                        : Optional.empty();
            }
        };
    }

    private Optional<RecordedFile> settledFile(String path) {
        return Optional.ofNullable(owners.get(path)).map(settled::get).flatMap(record -> fileOf(record, path));
    }

    private static Optional<RecordedFile> fileOf(UnitRecord record, String path) {
        return record.files().stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** Whether a unit that is still to come wrote the file at its last run. */
    boolean isWrittenLater(String unit, String path) {
        String owner = owners.getOrDefault(path, unit);
        return !owner.equals(unit) && unsettled.containsKey(owner);
    }

    /** The units to come that put others in the place of files of the unit's last run, with the paths of these. */
    Map<String, Set<String>> overwriters(String unit) {
        Map<String, Set<String>> overwriters = new HashMap<>();
        for (RecordedFile file : previous(unit).map(UnitRecord::files).orElse(List.of())) {
            String by = lastOwners.getOrDefault(file.path(), unit);
            if (!by.equals(unit) && unsettled.containsKey(by)) {
                overwriters.computeIfAbsent(by, first -> new HashSet<>()).add(file.path());
            }
        }
        return overwriters;
    }

    /** The files of the unit's last run that are still its own. */
    List<Path> ownFiles(String unit) {
        return lastFiles(unit, path -> belongsTo(unit, path));
    }

    /** The files of the unit's last run that a unit still to come put others in the place of. */
    List<Path> replacedFiles(String unit) {
        return lastFiles(unit, path -> isWrittenLater(unit, path));
    }

    private List<Path> lastFiles(String unit, Predicate<String> which) {
        return previous(unit).stream()
                .flatMap(record -> record.files().stream())
                .map(RecordedFile::path)
                .filter(which)
                .map(this::inModule)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The empty directories that the unit's last run left. */
    List<Path> ownDirectories(String unit) {
        return previous(unit).stream()
                .flatMap(record -> record.directories().stream())
                .map(this::inModule)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The path of a file as records write it. */
    String pathOf(Path file) {
        // As text: this is asked of every file that is looked at, and relativizing takes paths apart.
        String text = file.toString();
        String path = text.startsWith(below)
                ? text.substring(below.length())
                : base.relativize(file).toString();
        return path.replace('\\', '/');
    }

    /**
     * Where a recorded file or directory lies; empty for a path that does not lie below the module, or is none at all,
     * which no version of accel writes.
     */
    Optional<Path> inModule(String path) {
        try {
            Path resolved = base.resolve(path).normalize();
            return resolved.startsWith(base) && !resolved.equals(base) ? Optional.of(resolved) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What is to be known at the next session: this session's runs, and earlier ones of units it did not reach. */
    ModuleRecord record() {
        Map<String, UnitRecord> units = new LinkedHashMap<>(settled);
        unsettled.forEach(units::putIfAbsent);
        return new ModuleRecord(units, surroundings.map(earlier -> earlier.with(false)));
    }

    Set<String> settledUnits() {
        return settled.keySet();
    }

    private void own(UnitRecord record) {
        pathsOf(record).forEach(path -> {
            owners.put(path, record.unit());
            made.add(path);
        });
    }

    private void ownWhatNobodyOwns(UnitRecord record) {
        pathsOf(record).forEach(path -> owners.putIfAbsent(path, record.unit()));
    }

    /** The files of a unit, and the directories that it left empty. */
    private static Stream<String> pathsOf(UnitRecord record) {
        return Stream.concat(record.files().stream().map(RecordedFile::path), record.directories().stream());
    }
}
