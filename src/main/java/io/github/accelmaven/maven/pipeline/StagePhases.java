package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.engine.Prediction;
import io.github.accelmaven.engine.Unsettled;
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
import java.util.Optional;
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

    /**
     * Foretells what becomes of a phase.
     *
     * @param name what the phase is called
     * @param unsettled what would be made anew by then; what the phase would make anew is marked there
     */
    Prediction predict(PhaseWork.Stages work, Workspace workspace, String name, Unsettled unsettled)
            throws IOException {
        List<StageSet> sets = sets(work, workspace);
        Optional<String> writer = sets.stream()
                .flatMap(set -> unsettled.writerIn(set.source()).stream())
                .findFirst();
        Stager.Outstanding outstanding = staging.outstanding(sets);
        boolean isInPlace = writer.isEmpty() && outstanding.changed() + outstanding.vanished() == 0;
        if (!isInPlace) {
            sets.forEach(set -> unsettled.mark(set.target(), name));
        }
        Prediction.Verdict verdict = isInPlace ? Prediction.Verdict.UP_TO_DATE : Prediction.Verdict.WOULD_RUN;
        return new Prediction(
                writer.isPresent() ? Prediction.Verdict.UNDECIDED : verdict,
                writer.map(by -> "it reads what " + by + " makes").orElseGet(() -> Staging.summary(outstanding)),
                List.of(),
                List.of());
    }

    /** The sets of a phase, under names that hold that of the workspace. */
    private List<StageSet> sets(PhaseWork.Stages work, Workspace workspace) {
        return new StageSets(project(workspace), session)
                .of(work.sets(), workspace.directory()).stream()
                        .map(set -> set.named(FormerStages.key(set.name(), workspace)))
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
