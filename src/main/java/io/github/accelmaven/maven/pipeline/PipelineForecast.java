package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.engine.EngineContext;
import io.github.accelmaven.engine.Forecast;
import io.github.accelmaven.engine.Module;
import io.github.accelmaven.engine.Prediction;
import io.github.accelmaven.engine.Unsettled;
import io.github.accelmaven.engine.WorkUnit;
import io.github.accelmaven.engine.command.CommandUnit;
import io.github.accelmaven.engine.pack.PackUnit;
import io.github.accelmaven.lifecycle.ComponentDefinition;
import io.github.accelmaven.lifecycle.PackDefinition;
import io.github.accelmaven.lifecycle.PhaseWork;
import io.github.accelmaven.lifecycle.StageDefinition;
import io.github.accelmaven.lifecycle.Step;
import io.github.accelmaven.lifecycle.Workspace;
import io.github.accelmaven.problem.ProblemException;
import io.github.accelmaven.state.ModuleRecords;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Foretells what would become of the steps of a pipeline, in their order. Nothing runs. Not thread-safe. */
public final class PipelineForecast {

    private final PipelineBuild pipeline;
    private final ModuleRecords records;
    private final EngineContext context;
    private final CommandUnits units;
    private final StagePhases stages;
    private final PackUnits packs;
    private final SingleUnits.Decoration decoration;
    private final Unsettled unsettled;

    /**
     * @param records what is known of earlier runs
     * @param decoration puts something around the units
     * @param unsettled what would be made anew by then
     */
    public PipelineForecast(
            PipelineBuild pipeline,
            ModuleRecords records,
            EngineContext context,
            CommandUnits units,
            StagePhases stages,
            PackUnits packs,
            SingleUnits.Decoration decoration,
            Unsettled unsettled) {
        this.pipeline = pipeline;
        this.records = records;
        this.context = context;
        this.units = units;
        this.stages = stages;
        this.packs = packs;
        this.decoration = decoration;
        this.unsettled = unsettled;
    }

    /** Takes what is foretold. */
    public interface Audience {

        /**
         * A phase that does something by itself.
         *
         * @param unit the phase and what it does, as people read it
         */
        void hear(String unit, Prediction prediction);

        /**
         * A phase in which the reactor is built.
         *
         * @param goals as on Maven's command line; those that the session was asked for when empty
         */
        void hearReactor(String phase, List<String> goals) throws Exception;
    }

    /** Foretells all steps. */
    public void forEachStep(Audience audience) throws Exception {
        for (Step step : pipeline.plan().order()) {
            Workspace workspace = pipeline.workspace(step.workspace());
            PhaseWork work = step.phase().work();
            if (work instanceof PhaseWork.Commands) {
                Optional<Boolean> succeeded = step.hook().isPresent() ? Optional.of(true) : Optional.empty();
                hear(step, predict(step, workspace, units.unit(step, workspace, succeeded)), audience);
            } else if (work instanceof PhaseWork.Component component) {
                hearComponent(step, component.definition(), workspace, audience);
            } else if (work instanceof PhaseWork.Stages staged) {
                for (StageDefinition set : staged.sets()) {
                    if (set.pack().isPresent()) {
                        hearStaged(set.pack().get(), workspace, audience);
                    }
                }
                hear(step, stages.predict(staged, workspace, PhaseNames.of(step), unsettled), audience);
            } else if (work instanceof PhaseWork.Goals goals) {
                audience.hearReactor(PhaseNames.of(step), goals.goals());
            }
        }
    }

    private static void hear(Step step, Prediction prediction, Audience audience) {
        audience.hear(PhaseNames.of(step) + " " + PhaseNames.unit(step), prediction);
    }

    private void hearComponent(Step step, ComponentDefinition component, Workspace workspace, Audience audience)
            throws Exception {
        Optional<List<KeyPart>> identity = hearPack(component.pack(), workspace, audience);
        if (component.init().isEmpty()) {
            return;
        }
        Prediction prediction = identity.isPresent()
                ? predict(step, workspace, ComponentPhases.init(units, step, component, workspace, identity.get()))
                : undecided("its files are not known");
        if (identity.isEmpty()) {
            unsettled.mark(place(component.path(), workspace), PhaseNames.of(step) + " " + CommandUnit.NAME);
        }
        audience.hear(PhaseNames.of(step) + " " + CommandUnit.NAME, prediction);
    }

    /** Foretells what becomes of a pack whose files are staged: which ones these are is seen when they are in place. */
    private void hearStaged(PackDefinition pack, Workspace workspace, Audience audience) throws Exception {
        hearPack(pack, workspace, new Audience() {
            @Override
            public void hear(String unit, Prediction prediction) {
                if (prediction.verdict() != Prediction.Verdict.UP_TO_DATE) {
                    unsettled.mark(place(pack.path(), workspace), unit);
                }
                audience.hear(unit, prediction);
            }

            @Override
            public void hearReactor(String phase, List<String> goals) throws Exception {
                audience.hearReactor(phase, goals);
            }
        });
    }

    /** Foretells what becomes of a pack, and says what tells it from all others, when that can be found out. */
    private Optional<List<KeyPart>> hearPack(PackDefinition pack, Workspace workspace, Audience audience)
            throws Exception {
        String name = PhaseNames.of(pack, workspace);
        String unitName = name + " " + PackUnit.NAME;
        try (PackUnit unit = packs.unit(pack, workspace, name)) {
            audience.hear(unitName, predict(packs.module(pack, workspace, name), PackUnits.id(pack, workspace), unit));
            return Optional.of(unit.identity());
        } catch (ProblemException e) {
            unsettled.mark(place(pack.path(), workspace), unitName);
            audience.hear(unitName, undecided(e.problem().why()));
            return Optional.empty();
        }
    }

    private static Path place(String path, Workspace workspace) {
        return workspace.directory().resolve(path).normalize();
    }

    private static Prediction undecided(String why) {
        return new Prediction(Prediction.Verdict.UNDECIDED, why, List.of(), List.of());
    }

    private Prediction predict(Step step, Workspace workspace, WorkUnit unit) throws Exception {
        return predict(units.module(step, workspace), PhaseNames.key(step), unit);
    }

    private Prediction predict(Module module, String key, WorkUnit unit) throws Exception {
        return new Forecast(module, records.of(key), context, unsettled).predict(decoration.around(module, unit));
    }
}
