package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.engine.command.CommandUnit;
import io.github.accelmaven.lifecycle.Step;
import io.github.accelmaven.lifecycle.Workspace;
import io.github.accelmaven.maven.console.BuildReport;
import java.util.Optional;

/** Takes phases of commands through the engine. Thread-safe. */
public final class CommandPhases {

    private final SingleUnits engine;
    private final CommandUnits units;
    private final BuildReport report;

    /**
     * @param engine takes units through the engine
     * @param units makes them
     */
    public CommandPhases(SingleUnits engine, CommandUnits units, BuildReport report) {
        this.engine = engine;
        this.units = units;
        this.report = report;
    }

    PhaseSteps.Done run(Step step, Workspace workspace, Optional<Boolean> succeeded) throws Exception {
        CommandUnit unit = units.unit(step, workspace, succeeded);
        try {
            return engine.run(units.module(step, workspace), PhaseNames.key(step), unit, unit::surroundings);
        } finally {
            report.moduleFinished(PhaseNames.of(step));
        }
    }
}
