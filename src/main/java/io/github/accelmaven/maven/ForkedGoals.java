package io.github.accelmaven.maven;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.engine.InputObserver;
import io.github.accelmaven.engine.PrematureFiles;
import io.github.accelmaven.engine.Treatment;
import io.github.accelmaven.engine.UnitKey;
import io.github.accelmaven.fingerprint.Hasher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The goals that Maven runs for a goal right before it, as {@code pmd:pmd} for {@code pmd:check}. They read and write on
 * its behalf, so what their rules say counts for it. Used by one thread.
 */
final class ForkedGoals {

    /** Most goals fork nothing. */
    static final ForkedGoals NONE = new ForkedGoals(List.of());

    private final List<GoalUnit> units;

    ForkedGoals(List<GoalUnit> units) {
        this.units = units;
    }

    void observedBy(InputObserver observer) {
        units.forEach(unit -> unit.observedBy(observer));
    }

    /** What the first of them that cannot be reused asks for; {@link Treatment.Reusable} when all can. */
    Treatment treatment() throws Exception {
        for (GoalUnit unit : units) {
            Treatment treatment = unit.treatment();
            if (!(treatment instanceof Treatment.Reusable)) {
                return treatment;
            }
        }
        return new Treatment.Reusable();
    }

    /** The key of the goal with the keys of those that it forks. */
    UnitKey addTo(UnitKey own, PrematureFiles premature) throws IOException {
        UnitKey sum = own;
        for (GoalUnit unit : units) {
            UnitKey forked = unit.key(premature);
            if (sum instanceof UnitKey.Unknown) {
                return sum;
            } else if (forked instanceof UnitKey.Unknown) {
                return forked;
            }
            sum = sum((UnitKey.Known) sum, (UnitKey.Known) forked, unit.name());
        }
        return sum;
    }

    private static UnitKey sum(UnitKey.Known own, UnitKey.Known forked, String name) {
        return new UnitKey.Known(
                new Hasher().put(own.digest()).put(forked.digest()).finish(),
                joined(own.parts(), forked.parts(), name),
                joined(own.inputParts(), forked.inputParts(), name),
                later -> joined(own.inputs().now(later), forked.inputs().now(later), name));
    }

    private static List<KeyPart> joined(List<KeyPart> own, List<KeyPart> forked, String name) {
        List<KeyPart> parts = new ArrayList<>(own);
        for (KeyPart part : forked) {
            parts.add(new KeyPart(part.name() + " of " + name, part.digest(), part.value()));
        }
        return List.copyOf(parts);
    }

    Set<Path> outputLocations() {
        Set<Path> locations = new LinkedHashSet<>();
        units.forEach(unit -> locations.addAll(unit.outputLocations()));
        return locations;
    }
}
