package io.github.accelmaven.state;

import java.util.List;
import java.util.Optional;

/**
 * What the last run of a work unit left behind. Immutable.
 *
 * @param unit the unit's id within its module
 * @param phase the lifecycle phase it was bound to; empty when it was called by itself
 * @param key the key of that run in hexadecimal; empty when the result must not be used again, because the unit failed,
 *     did less than it usually does, or always runs
 * @param unusable why it must not, as a clause; empty when it may, or when the unit has not run yet
 * @param tookMillis how long the unit ran
 * @param files what it made, by path
 * @param directories the empty directories it made
 * @param effects what it did to the project
 * @param warnings what it warned of
 * @param evidence what its outcome rested on; empty when that cannot be told by looking at files
 */
public record UnitRecord(
        String unit,
        String phase,
        String key,
        String unusable,
        long tookMillis,
        List<RecordedFile> files,
        List<String> directories,
        List<RecordedEffect> effects,
        List<String> warnings,
        Optional<Evidence> evidence) {

    public UnitRecord {
        files = List.copyOf(files);
        directories = List.copyOf(directories);
        effects = List.copyOf(effects);
        warnings = List.copyOf(warnings);
    }

    /** The same with other evidence. */
    public UnitRecord with(Optional<Evidence> other) {
        return new UnitRecord(unit, phase, key, unusable, tookMillis, files, directories, effects, warnings, other);
    }

    /** Whether the run may stand for another one with the same key. */
    public boolean isReusable() {
        return !key.isEmpty();
    }
}
