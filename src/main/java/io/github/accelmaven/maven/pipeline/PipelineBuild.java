package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.engine.PipelineRun;
import io.github.accelmaven.lifecycle.PhaseDefinition;
import io.github.accelmaven.lifecycle.PhasePlan;
import io.github.accelmaven.lifecycle.PhaseWork;
import io.github.accelmaven.lifecycle.Step;
import io.github.accelmaven.lifecycle.Workspace;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pipeline of a session: the workspaces of the project, and what is to be done in them. Immutable. */
public final class PipelineBuild {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final List<Workspace> workspaces;
    private final PhasePlan plan;

    /**
     * Plans a pipeline.
     *
     * @param workspaces the root first, without mistakes
     */
    public PipelineBuild(List<Workspace> workspaces) {
        this.workspaces = List.copyOf(workspaces);
        this.plan = PhasePlan.of(workspaces);
    }

    /** Whether there is nothing to be done but to build the reactor as the session was asked to. */
    public boolean isReactorAlone() {
        List<PhaseDefinition> phases = plan.order().stream().map(Step::phase).toList();
        return phases.size() == 1 && phases.get(0).isBuiltIn() && phases.get(0).work() instanceof PhaseWork.Goals;
    }

    /** The workspace of a name. */
    Workspace workspace(String name) {
        return workspaces.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The workspaces of the project, the root first. */
    public List<Workspace> workspaces() {
        return workspaces;
    }

    /** What is done, in the order in which one worker does it. */
    public PhasePlan plan() {
        return plan;
    }

    /**
     * Takes all steps.
     *
     * @param workers how many are under way at once
     * @param stopsAtFailure whether after a failure steps are left out that do not depend on what failed
     * @return what the first step failed with; the other failures have been told
     */
    public Optional<Exception> run(int workers, boolean stopsAtFailure, PipelineRun.Work work)
            throws InterruptedException {
        List<PipelineRun.Failure> failures = new PipelineRun(plan, workers, stopsAtFailure, work).run();
        failures.stream()
                .skip(1)
                .forEach(failure -> LOG.error(
                        "{}: {}", failure.step().name(), failure.cause().getMessage()));
        return failures.stream().findFirst().map(PipelineRun.Failure::cause);
    }
}
