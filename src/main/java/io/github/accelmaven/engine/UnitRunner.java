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
     * The same if all that the unit reads is known.
     *
     * @return whether it is; else nothing has happened
     * @throws Exception what the unit failed with, as it is
     */
    boolean processKnown(WorkUnit unit) throws Exception;

    /**
     * Brings the unit's result about before everything that it reads has its final form. It has to be
     * {@link #confirm confirmed} when all is there.
     *
     * @return whether it was; else nothing has happened, and the unit is to be processed when all is there
     * @throws Exception what the unit failed with, which nobody was told: processed again, it may not fail
     */
    boolean processEarly(WorkUnit unit) throws Exception;

    /**
     * Whether the result that was brought about early is the one that the unit would have now; else it is to be processed
     * again. What it did to the project has to be undone before, and is done again.
     */
    boolean confirm(WorkUnit unit) throws Exception;

    /** Whether the unit of that name ran in this session, or its result came out of the cache. */
    boolean broughtAnew(String unit);

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
