package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.engine.EngineContext;
import io.github.accelmaven.engine.Forecast;
import io.github.accelmaven.engine.Prediction;
import io.github.accelmaven.engine.Unsettled;
import io.github.accelmaven.lifecycle.PhaseWork;
import io.github.accelmaven.lifecycle.Step;
import io.github.accelmaven.lifecycle.Workspace;
import io.github.accelmaven.state.ModuleRecords;
import java.util.List;
import java.util.Optional;

/** Foretells what would become of the steps of a pipeline, in their order. Nothing runs. Not thread-safe. */
public final class PipelineForecast {

    private final PipelineBuild pipeline;
    private final ModuleRecords records;
    private final EngineContext context;
    private final CommandUnits units;
    private final StagePhases stages;
    private final Unsettled unsettled;

    /**
     * @param records what is known of earlier runs
     * @param unsettled what would be made anew by then
     */
    public PipelineForecast(
            PipelineBuild pipeline,
            ModuleRecords records,
            EngineContext context,
            CommandUnits units,
            StagePhases stages,
            Unsettled unsettled) {
        this.pipeline = pipeline;
        this.records = records;
        this.context = context;
        this.units = units;
        this.stages = stages;
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
            PhaseWork work = step.phase().work();
            if (work instanceof PhaseWork.Commands) {
                hear(step, predict(step, pipeline.workspace(step.workspace())), audience);
            } else if (work instanceof PhaseWork.Stages staged) {
                hear(step, stages.predict(staged, pipeline.workspace(step.workspace())), audience);
            } else if (work instanceof PhaseWork.Goals goals) {
                audience.hearReactor(PhaseNames.of(step), goals.goals());
            }
        }
    }

    private static void hear(Step step, Prediction prediction, Audience audience) {
        audience.hear(PhaseNames.of(step) + " " + PhaseNames.unit(step), prediction);
    }

    private Prediction predict(Step step, Workspace workspace) throws Exception {
        Forecast forecast = new Forecast(
                CommandUnits.module(step, workspace), records.of(PhaseNames.key(step)), context, unsettled);
        return forecast.predict(
                units.unit(step, workspace, step.hook().isPresent() ? Optional.of(true) : Optional.empty()));
    }
}
