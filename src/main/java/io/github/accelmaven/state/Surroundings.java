package io.github.accelmaven.state;

import java.util.List;

/**
 * What holds for all work units of a module: where this differs, nothing that is known of them counts. Immutable.
 *
 * @param digest of everything that is compared as a whole, in hexadecimal
 * @param until from when on it is not to be relied on, in milliseconds since 1970; {@link Long#MAX_VALUE} for never
 * @param stats the files that the module's model was read from
 * @param values what else went into the model
 * @param complete whether every unit of the module has {@link Evidence}
 */
public record Surroundings(
        String digest, long until, List<RecordedStat> stats, List<RecordedValue> values, boolean complete) {

    public Surroundings {
        stats = List.copyOf(stats);
        values = List.copyOf(values);
    }

    /** The same, complete or not. */
    public Surroundings with(boolean nowComplete) {
        return new Surroundings(digest, until, stats, values, nowComplete);
    }
}
