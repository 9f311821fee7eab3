package io.github.accelmaven.engine;

import io.github.accelmaven.state.UnitRecord;
import java.util.function.Predicate;

/**
 * How a module is found when its first unit is about to be processed.
 *
 * @param unaccounted where files that no record accounts for are set aside
 * @param gone tells the records of units that the build no longer has; their files are removed
 * @param ranBefore tells the records of units that ran in this build already, where the engine did not see it: what is
 *     known of them no longer holds, and their files stay where they are
 */
public record Beginning(Unaccounted unaccounted, Predicate<UnitRecord> gone, Predicate<UnitRecord> ranBefore) {

    /** Where files that no record accounts for are set aside, so that nothing stale is packaged. */
    public enum Unaccounted {
        /** Where units of the build write. */
        WHERE_UNITS_WRITE,
        /** In the whole build directory: the last session did not end by itself, or there was none. */
        EVERYWHERE,
        /** Nowhere: units that the engine does not see write into the build directory, too. */
        NOWHERE
    }

    /** All units of the build go through the engine. */
    public static Beginning ofAll(boolean unknownState, Predicate<UnitRecord> gone) {
        return new Beginning(
                unknownState ? Unaccounted.EVERYWHERE : Unaccounted.WHERE_UNITS_WRITE, gone, record -> false);
    }
}
