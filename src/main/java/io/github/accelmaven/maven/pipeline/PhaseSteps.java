package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.engine.PipelineRun;
import io.github.accelmaven.event.Activity;
import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.lifecycle.PackDefinition;
import io.github.accelmaven.lifecycle.PhaseDefinition;
import io.github.accelmaven.lifecycle.PhaseWork;
import io.github.accelmaven.lifecycle.Platform;
import io.github.accelmaven.lifecycle.StageDefinition;
import io.github.accelmaven.lifecycle.Step;
import io.github.accelmaven.lifecycle.Workspace;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.staging.Staging;
import io.github.accelmaven.maven.staging.StagingNotes;
import io.github.accelmaven.staging.StageResult;
import io.github.accelmaven.state.PhaseRun;
import io.github.accelmaven.state.PhaseRuns;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Does the steps of a session's pipeline. Thread-safe. */
public final class PhaseSteps implements PipelineRun.Work {

    private final PipelineBuild pipeline;
    private final Kinds kinds;
    private final BuildReport report;
    private final PhaseRuns runs;
    private final Platform platform;
    private final InstantSource clock;
    private final Lock reactorIsBusy = new ReentrantLock();

    /**
     * Those who do what phases say.
     *
     * @param commands takes phases of commands through the engine
     * @param stages does phases that stage files
     * @param components fetches components
     * @param packs brings files from outside
     */
    public record Kinds(
            CommandPhases commands, StagePhases stages, ComponentPhases components, Packs packs, Reactor reactor) {}

    /** Builds the reactor. */
    public interface Reactor {
        /**
         * Takes all modules through phases and goals.
         *
         * @param goals as on Maven's command line; those that the session was asked for when empty
         * @throws Exception what it failed with
         */
        void build(List<String> goals) throws Exception;
    }

    /**
     * @param pipeline that of the session
     * @param runs what is remembered of the runs of phases
     * @param platform the one that the build runs on
     */
    public PhaseSteps(
            PipelineBuild pipeline,
            Kinds kinds,
            BuildReport report,
            PhaseRuns runs,
            Platform platform,
            InstantSource clock) {
        this.pipeline = pipeline;
        this.kinds = kinds;
        this.report = report;
        this.runs = runs;
        this.platform = platform;
        this.clock = clock;
    }

    @Override
    public void run(Step step, Optional<Boolean> succeeded) throws Exception {
        Optional<String> elsewhere = whyNotHere(step.phase());
        if (elsewhere.isPresent()) {
            skip(step, elsewhere.get());
            return;
        }
        long start = clock.millis();
        long began = System.nanoTime();
        Done done = new Done(Outcome.FAILED, "");
        try {
            done = perform(step, succeeded);
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            String phase = PhaseNames.of(step);
            runs.add(phase, new PhaseRun(start, took.toMillis(), done.outcome().name(), done.key()));
            report.emit(new Event.PhaseFinished(phase, done.outcome(), took));
        }
    }

    /** How a step ended, and the key of its result. */
    record Done(Outcome outcome, String key) {}

    private Done perform(Step step, Optional<Boolean> succeeded) throws Exception {
        PhaseWork work = step.phase().work();
        if (work instanceof PhaseWork.Commands) {
            return kinds.commands().run(step, pipeline.workspace(step.workspace()), succeeded);
        }
        if (work instanceof PhaseWork.Component component) {
            return kinds.components().run(step, component.definition(), pipeline.workspace(step.workspace()));
        }
        if (work instanceof PhaseWork.Stages stages) {
            return stage(step, stages);
        }
        if (work instanceof PhaseWork.Goals goals) {
            buildReactor(goals);
        }
        return new Done(Outcome.EXECUTED, "");
    }

    private Done stage(Step step, PhaseWork.Stages work) throws Exception {
        long start = System.nanoTime();
        try {
            StageResult result = stageNow(step, work);
            count(result);
            new StagingNotes(pipeline.workspace(step.workspace()).directory())
                    .of(result.others())
                    .forEach(note -> report.emit(new Event.Noted(PhaseNames.of(step) + ": " + note)));
            Outcome outcome = result.staged() + result.removed() == 0 ? Outcome.UP_TO_DATE : Outcome.EXECUTED;
            tell(step, outcome, Staging.summary(result), spentStaging(start));
            return new Done(outcome, "");
        } catch (Exception e) {
            tell(
                    step,
                    Event.UnitFinished.failed(
                            PhaseNames.of(step),
                            PhaseNames.unit(step),
                            "files were to be staged",
                            e,
                            spentStaging(start)));
            throw e;
        }
    }

    private Duration spentStaging(long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        report.emit(new Event.Spent(Activity.STAGE, took));
        return took;
    }

    private void count(StageResult result) {
        report.emit(new Event.Counted(Counter.FILES_STAGED, result.staged()));
        report.emit(new Event.Counted(Counter.FILES_SKIPPED, result.unchanged()));
        report.emit(new Event.Counted(Counter.FILES_REMOVED, result.removed()));
        report.emit(new Event.Counted(Counter.BYTES_STAGED, result.bytes()));
    }

    private StageResult stageNow(Step step, PhaseWork.Stages work) throws Exception {
        Workspace workspace = pipeline.workspace(step.workspace());
        for (StageDefinition set : work.sets()) {
            if (set.pack().isPresent()) {
                bring(set.pack().get(), workspace);
            }
        }
        return kinds.stages().run(work, workspace);
    }

    private void bring(PackDefinition pack, Workspace workspace) throws Exception {
        String name = PhaseNames.of(pack, workspace);
        try {
            kinds.packs().bring(pack, workspace, name);
        } finally {
            report.moduleFinished(name);
        }
    }

    private void buildReactor(PhaseWork.Goals goals) throws Exception {
        reactorIsBusy.lock();
        try {
            kinds.reactor().build(goals.goals());
        } finally {
            reactorIsBusy.unlock();
        }
    }

    private Optional<String> whyNotHere(PhaseDefinition phase) {
        return phase.platforms().isEmpty() || phase.platforms().contains(platform)
                ? Optional.empty()
                : Optional.of("it is for "
                        + phase.platforms().stream()
                                .map(Platform::word)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ", and this is " + platform.word());
    }

    @Override
    public void skip(Step step, String why) {
        if (!(step.phase().work() instanceof PhaseWork.Nothing)) {
            tell(step, Outcome.SKIPPED, why, Duration.ZERO);
        }
    }

    private void tell(Step step, Outcome outcome, String reason, Duration took) {
        tell(
                step,
                new Event.UnitFinished(
                        PhaseNames.of(step), PhaseNames.unit(step), outcome, reason, took, Duration.ZERO));
    }

    private void tell(Step step, Event.UnitFinished event) {
        report.emit(event);
        report.moduleFinished(PhaseNames.of(step));
    }
}
