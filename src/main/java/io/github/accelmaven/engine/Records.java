package io.github.accelmaven.engine;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.cache.Entry;
import io.github.accelmaven.cache.OutputFile;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.state.RecordedEffect;
import io.github.accelmaven.state.RecordedFile;
import io.github.accelmaven.state.UnitRecord;
import java.util.List;

/** Turns entries into records and back. The two are apart because an entry travels and a record stays in its checkout. */
final class Records {

    private Records() {}

    static UnitRecord of(WorkUnit unit, Entry entry) {
        return new UnitRecord(
                unit.id(),
                unit.phase(),
                entry.key().hex(),
                entry.took().toMillis(),
                files(entry.files()),
                entry.directories(),
                entry.effects().stream()
                        .map(effect -> new RecordedEffect(effect.type(), effect.attributes()))
                        .toList(),
                entry.warnings());
    }

    /** A record of files and empty directories only, which stands for no other run. */
    static UnitRecord notReusable(WorkUnit unit, List<RecordedFile> files, List<String> directories) {
        return new UnitRecord(unit.id(), unit.phase(), "", 0, files, directories, List.of(), List.of());
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

    private static List<RecordedFile> files(List<OutputFile> files) {
        return files.stream()
                .map(file -> new RecordedFile(file.path(), file.digest().hex(), file.executable()))
                .toList();
    }
}
