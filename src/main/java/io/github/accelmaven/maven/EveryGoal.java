package io.github.accelmaven.maven;

import io.github.accelmaven.engine.Module;
import io.github.accelmaven.engine.WorkUnit;

/**
 * Looks into every goal, even where nothing changed since the last build: goals that accel does not see may change what
 * others find, and nobody could look at that again.
 *
 * @param decorator what is put around the units of goals
 */
public record EveryGoal(UnitDecorator decorator) implements UnitDecorator {

    @Override
    public WorkUnit decorate(GoalUnit unit, SessionTools tools) {
        return decorator.decorate(unit, tools);
    }

    @Override
    public WorkUnit decorate(Module module, WorkUnit unit) {
        return decorator.decorate(module, unit);
    }
}
