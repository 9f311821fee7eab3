package io.github.accelmaven.state;

import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The last runs of the work units of one module, in the order in which they ran. Immutable.
 *
 * @param units by the unit's name
 * @param surroundings what all their evidence rests on; empty when nothing is known that could be compared
 */
public record ModuleRecord(Map<String, UnitRecord> units, Optional<Surroundings> surroundings) {

    public static final ModuleRecord EMPTY = new ModuleRecord(Map.of(), Optional.empty());

    public ModuleRecord {
        units = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(units));
    }

    public Optional<UnitRecord> unit(String name) {
        return Optional.ofNullable(units.get(name));
    }

    public Collection<UnitRecord> all() {
        return units.values();
    }

    /**
     * How much its units made. What their evidence tells of their files is not looked up again.
     *
     * @param base the directory of the module
     */
    public OutputSize outputs(Path base) {
        Map<String, FileStat> known = new HashMap<>();
        Set<String> files = new HashSet<>();
        for (UnitRecord unit : all()) {
            unit.evidence()
                    .ifPresent(evidence -> evidence.stats()
                            .forEach(seen -> seen.stat().ifPresent(stat -> known.put(seen.path(), stat))));
            unit.files().forEach(file -> files.add(file.path()));
        }
        OutputSize outputs = OutputSize.NONE;
        for (String file : files) {
            Path path = base.resolve(file);
            FileStat stat = known.get(path.toString());
            outputs = outputs.plus(stat == null ? looked(path) : new OutputSize(1, stat.size()));
        }
        return outputs;
    }

    private static OutputSize looked(Path file) {
        try {
            return FileStat.following(file)
                    .map(stat -> new OutputSize(1, stat.size()))
                    .orElse(OutputSize.NONE);
        } catch (IOException e) {
            return OutputSize.NONE;
        }
    }

    /** How long its units took when they ran, in milliseconds. */
    public long tookMillis() {
        return all().stream().mapToLong(UnitRecord::tookMillis).sum();
    }
}
