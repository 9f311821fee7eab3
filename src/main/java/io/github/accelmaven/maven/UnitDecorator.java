package io.github.accelmaven.maven;

import io.github.accelmaven.engine.Module;
import io.github.accelmaven.engine.WorkUnit;

/** Puts another unit around that of a goal or a phase, or leaves it as it is. */
public interface UnitDecorator {

    WorkUnit decorate(GoalUnit unit, SessionTools tools);

    /**
     * The same for a unit that is alone in its module: commands, or files from elsewhere.
     *
     * @param module the one that it is alone in
     */
    WorkUnit decorate(Module module, WorkUnit unit);

    /** Whether it has to see every goal, those included in whose modules nothing changed. */
    default boolean seesEveryGoal() {
        return true;
    }
}
