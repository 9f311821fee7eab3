package io.github.accelmaven.engine;

import io.github.accelmaven.state.Evidence;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.Standing;
import io.github.accelmaven.state.Surroundings;
import io.github.accelmaven.state.UnitRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the outcomes of a module's units rest on: what is on record of it, and what this session saw. Evidence on record
 * counts as long as the surroundings of the module are those of then, and nothing did to the project what it did not do
 * then. Not thread-safe: a module's units run one after the other.
 */
final class ModuleEvidence {

    private final RecordCheck check;
    private final Map<String, Grounds> grounds = new LinkedHashMap<>();
    private final Set<String> carried = new HashSet<>();
    private final Set<String> without = new HashSet<>();
    private boolean counts;

    /** @param counts whether what is on record counts at all */
    ModuleEvidence(RecordCheck check, boolean counts) {
        this.check = check;
        this.counts = counts;
    }

    /** The evidence of a unit's last run, if it still holds. */
    Optional<Evidence> holding(UnitRecord last) {
        return counts
                ? last.evidence()
                        .filter(evidence -> check.difference(evidence.stats(), evidence.values())
                                .isEmpty())
                : Optional.empty();
    }

    /** The evidence of the unit's last run goes on to hold. */
    void carry(String unit) {
        carried.add(unit);
    }

    /** The unit came to its end for reasons that can be looked at again. */
    void keep(WorkUnit unit, Standing standing, SeenInputs inputs, Set<Path> locations) {
        grounds.put(unit.id(), new Grounds(standing, unit.id(), unit.phase(), unit.name(), inputs, locations));
    }

    /** The unit came to its end for reasons that nobody can look at. */
    void lose(String unit) {
        without.add(unit);
    }

    /** Files may have been written. */
    void filesMayHaveChanged() {
        check.forget();
    }

    /** A unit did something else to the project than at its last run; what units after it see may be another project. */
    void projectDiffers() {
        counts = false;
    }

    /** The record of the module with the evidence of all units that have any. */
    ModuleRecord addTo(ModuleRecord record, Surroundings surroundings, Conclusion conclusion) {
        Map<String, UnitRecord> units = new LinkedHashMap<>();
        boolean complete = surroundings.complete() && without.isEmpty();
        for (UnitRecord unit : withUnitsThatNeverRan(record)) {
            Optional<Evidence> evidence = evidence(unit, conclusion);
            boolean isPlanned = grounds.containsKey(unit.unit()) || carried.contains(unit.unit());
            complete &= evidence.isPresent() || !isPlanned;
            units.put(unit.unit(), unit.with(evidence));
        }
        return new ModuleRecord(units, Optional.of(surroundings.with(complete)));
    }

    /** A unit that was only deferred so far has no record yet. */
    private List<UnitRecord> withUnitsThatNeverRan(ModuleRecord record) {
        List<UnitRecord> units = new ArrayList<>(record.all());
        for (Grounds unit : grounds.values()) {
            if (record.unit(unit.unit()).isEmpty()) {
                units.add(Records.ofNothing(unit.unit(), unit.phase()));
            }
        }
        return units;
    }

    private Optional<Evidence> evidence(UnitRecord unit, Conclusion conclusion) {
        Grounds own = grounds.get(unit.unit());
        if (own != null) {
            return conclusion.of(unit, own);
        } else if (carried.contains(unit.unit())) {
            return unit.evidence().flatMap(evidence -> conclusion.again(unit, evidence));
        }
        // That of a unit which this session did not reach was made in the surroundings of then.
        return counts && !without.contains(unit.unit()) ? unit.evidence() : Optional.empty();
    }
}
