package io.github.accelmaven.engine;

import io.github.accelmaven.cache.CurrentFiles;
import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.cache.Entry;
import io.github.accelmaven.cache.OutputFile;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.state.RecordedEffect;
import io.github.accelmaven.state.RecordedFile;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Turns entries into records and back. The two are apart because an entry travels and a record stays in its checkout. */
final class Records {

    private Records() {}

    static UnitRecord of(WorkUnit unit, Entry entry) {
        return new UnitRecord(
                unit.id(),
                unit.phase(),
                entry.key().hex(),
                "",
                entry.took().toMillis(),
                files(entry.files()),
                entry.directories(),
                recorded(entry.effects()),
                entry.warnings(),
                Optional.empty());
    }

    /**
     * A record that stands for no other run.
     *
     * @param why as a clause
     */
    static UnitRecord notReusable(
            WorkUnit unit, String why, List<RecordedFile> files, List<String> directories, List<Effect> effects) {
        return new UnitRecord(
                unit.id(),
                unit.phase(),
                "",
                why,
                0,
                files,
                directories,
                recorded(effects),
                List.of(),
                Optional.empty());
    }

    /** The record of a unit that has not run yet. */
    static UnitRecord ofNothing(String unit, String phase) {
        return new UnitRecord(unit, phase, "", "", 0, List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    private static List<RecordedEffect> recorded(List<Effect> effects) {
        return effects.stream()
                .map(effect -> new RecordedEffect(effect.type(), effect.attributes()))
                .toList();
    }

    /** Whether a run did to the project what the one before did; nothing when there was none. */
    static boolean hasEffects(Optional<UnitRecord> last, List<Effect> effects) {
        return recorded(effects).equals(last.map(UnitRecord::effects).orElse(List.of()));
    }

    static List<Effect> effects(UnitRecord record) {
        return record.effects().stream()
                .map(effect -> new Effect(effect.type(), effect.attributes()))
                .toList();
    }

    /** Whether a file holds what is on record. */
    static boolean matches(RecordedFile recorded, FileDigest now) {
        return now.digest().hex().equals(recorded.digest()) && now.executable() == recorded.executable();
    }

    /** The files of an entry as they are put on record. */
    static List<RecordedFile> files(List<OutputFile> files) {
        return files.stream()
                .map(file -> new RecordedFile(file.path(), file.digest().hex(), file.executable()))
                .toList();
    }

    /** What lies at a path of the module, for those who restore only what differs. */
    static Optional<CurrentFiles.State> current(String path, Module module, FileHasher hasher) throws IOException {
        return hasher.digest(module.base().resolve(path))
                .map(file -> new CurrentFiles.State(file.digest(), file.executable()));
    }
}
