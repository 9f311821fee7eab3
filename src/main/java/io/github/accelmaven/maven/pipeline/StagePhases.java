package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.engine.Prediction;
import io.github.accelmaven.lifecycle.PhaseWork;
import io.github.accelmaven.lifecycle.Workspace;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.staging.StageSets;
import io.github.accelmaven.maven.staging.Staging;
import io.github.accelmaven.staging.StageResult;
import io.github.accelmaven.staging.StageSet;
import io.github.accelmaven.staging.Stager;
import java.io.IOException;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Does phases that stage files. Which files have to be staged anew is told by the files themselves; the cache has no part
 * in it. Thread-safe.
 */
public final class StagePhases {

    private final MavenSession session;
    private final Staging staging;

    public StagePhases(MavenSession session, Staging staging) {
        this.session = session;
        this.staging = staging;
    }

    /** Stages sets, whose files are there. */
    StageResult run(PhaseWork.Stages work, Workspace workspace) throws IOException, InterruptedException {
        return staging.stage(sets(work, workspace));
    }

    Prediction predict(PhaseWork.Stages work, Workspace workspace) throws IOException {
        Stager.Outstanding outstanding = staging.outstanding(sets(work, workspace));
        boolean isInPlace = outstanding.changed() + outstanding.vanished() == 0;
        return new Prediction(
                isInPlace ? Prediction.Verdict.UP_TO_DATE : Prediction.Verdict.WOULD_RUN,
                Staging.summary(outstanding),
                List.of(),
                List.of());
    }

    /** The sets of a phase, under names that hold that of the workspace. */
    private List<StageSet> sets(PhaseWork.Stages work, Workspace workspace) {
        return new StageSets(project(workspace), session)
                .of(work.sets(), workspace.directory()).stream()
                        .map(set -> workspace.isRoot() ? set : set.named(workspace.name() + "/" + set.name()))
                        .toList();
    }

    /** The project whose properties fill placeholders: the workspace's own, when it is a module; else that of the root. */
    private MavenProject project(Workspace workspace) {
        return session.getProjects().stream()
                .filter(project -> ModulePaths.base(project).equals(workspace.directory()))
                .findFirst()
                .orElseGet(session::getTopLevelProject);
    }
}
