package io.github.accelmaven.maven;

import io.github.accelmaven.engine.WorkUnit;

/** Puts another unit around that of a goal, or leaves it as it is. */
@FunctionalInterface
public interface GoalDecorator {

    WorkUnit decorate(GoalUnit unit, SessionTools tools);

    /** Whether it has to see every goal, those included in whose modules nothing changed. */
    default boolean seesEveryGoal() {
        return true;
    }
}
