package io.github.accelmaven.state;

import java.util.List;

/**
 * What the outcome of a work unit rested on, in the surroundings of its module: as long as all of this is the same, so is
 * the outcome. Immutable.
 *
 * @param standing the outcome
 * @param name what people call the unit
 * @param stats every file and directory that it read or made
 * @param values what else counted
 */
public record Evidence(Standing standing, String name, List<RecordedStat> stats, List<RecordedValue> values) {

    public Evidence {
        stats = List.copyOf(stats);
        values = List.copyOf(values);
    }
}
