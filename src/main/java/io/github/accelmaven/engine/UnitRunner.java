package io.github.accelmaven.engine;

import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.Surroundings;
import java.io.IOException;
import java.util.Optional;

/** Takes the units of one module in their order. Not thread-safe: the units of a module run one after the other. */
public sealed interface UnitRunner permits ModuleRun, PlainRun {

    /** Prepares the module's build directory. */
    void begin(Beginning beginning) throws IOException;

    /**
     * Brings the unit's result about, and emits how.
     *
     * @throws Exception what the unit failed with, as it is
     */
    void process(WorkUnit unit) throws Exception;

    /**
     * Runs what was put off until somebody needs it, because units come next that the engine does not see.
     *
     * @throws Exception what a unit failed with, as it is
     */
    void catchUp() throws Exception;

    /** Ends the module; called when no unit failed. */
    void finish();

    /** What the next session is to know of the module; empty when nothing is to be remembered. */
    Optional<ModuleRecord> record();

    /**
     * The same with what the outcomes rested on, to be called when nothing of the session runs any more.
     *
     * @param surroundings what holds for all units of the module; {@code complete} says whether all of them came to their
     *     end
     */
    Optional<ModuleRecord> conclude(Surroundings surroundings);
}
