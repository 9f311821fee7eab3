package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.engine.command.CommandUnit;
import io.github.accelmaven.engine.command.Material;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.lifecycle.ComponentDefinition;
import io.github.accelmaven.lifecycle.Step;
import io.github.accelmaven.lifecycle.Workspace;
import io.github.accelmaven.maven.console.BuildReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Fetches components, and has their commands make them ready. Thread-safe. */
public final class ComponentPhases {

    private final Packs packs;
    private final SingleUnits engine;
    private final CommandUnits units;
    private final BuildReport report;

    /**
     * @param packs brings the files
     * @param engine takes units through the engine
     * @param units makes those of commands
     */
    public ComponentPhases(Packs packs, SingleUnits engine, CommandUnits units, BuildReport report) {
        this.packs = packs;
        this.engine = engine;
        this.units = units;
        this.report = report;
    }

    PhaseSteps.Done run(Step step, ComponentDefinition component, Workspace workspace) throws Exception {
        try {
            Packs.Brought brought = packs.bring(component.pack(), workspace, PhaseNames.of(step));
            if (component.init().isEmpty()) {
                return brought.done();
            }
            CommandUnit unit = init(units, step, component, workspace, brought.identity());
            return engine.run(units.module(step, workspace), PhaseNames.key(step), unit, unit::surroundings);
        } finally {
            report.moduleFinished(PhaseNames.of(step));
        }
    }

    /**
     * The commands that make a component ready, which work on a copy of what was fetched.
     *
     * @param identity what tells the fetched files from all others
     */
    static CommandUnit init(
            CommandUnits units, Step step, ComponentDefinition component, Workspace workspace, List<KeyPart> identity) {
        Path fetched = workspace.directory().resolve(component.pack().path());
        Path place = workspace.directory().resolve(component.path());
        return units.unit(step, workspace, Optional.empty())
                .on(new Material(identity, () -> FileTrees.copyOver(fetched, place)));
    }
}
