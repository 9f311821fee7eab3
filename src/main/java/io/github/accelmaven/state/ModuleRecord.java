package io.github.accelmaven.state;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    /** How long its units took when they ran, in milliseconds. */
    public long tookMillis() {
        return all().stream().mapToLong(UnitRecord::tookMillis).sum();
    }
}
