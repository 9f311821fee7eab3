package io.github.accelmaven.maven;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.lifecycle.LifecycleReader;
import io.github.accelmaven.lifecycle.StageDefinition;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.reactor.Workers;
import io.github.accelmaven.maven.staging.FilteringOptions;
import io.github.accelmaven.maven.staging.StageSets;
import io.github.accelmaven.maven.staging.Staging;
import io.github.accelmaven.maven.staging.StagingNotes;
import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.staging.StageIndex;
import io.github.accelmaven.staging.StageResult;
import io.github.accelmaven.staging.StageSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The goal {@code stage}: stages the files of one module. */
public final class AccelStage {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final MavenProject project;
    private final Path base;
    private final OptionalInt jobs;

    /** @param jobs how many files are staged at once; as many as there are cores when empty */
    public AccelStage(MavenSession session, OptionalInt jobs) {
        this.session = session;
        this.project = session.getCurrentProject();
        this.base = ModulePaths.base(project);
        this.jobs = jobs;
    }

    /**
     * Stages what the module says.
     *
     * @param execution the id of the goal's execution
     * @param ofPom the sets of the execution's configuration
     * @param options how placeholders in resources are replaced
     * @throws io.github.accelmaven.problem.ProblemException when sets cannot be staged as they are described, or some of
     *     their files could not be staged
     */
    public void stage(String execution, List<StageDefinition> ofPom, FilteringOptions options)
            throws IOException, InterruptedException {
        Path known = base.resolve(project.getBuild().getDirectory()).resolve(".accel/staged");
        StageIndex index = StageIndex.open(known, LOG::warn);
        int workers = Workers.wanted(jobs, Runtime.getRuntime().availableProcessors());
        boolean isWatched = session.getRequest().isInteractiveMode();
        try {
            StageResult result = new Staging(index, workers, isWatched).stage(sets(execution, ofPom, options));
            LOG.info("{}", Staging.summary(result));
            new StagingNotes(base).of(result.others()).forEach(LOG::info);
        } finally {
            index.save();
        }
    }

    private List<StageSet> sets(String execution, List<StageDefinition> ofPom, FilteringOptions options) {
        StageSets sets = new StageSets(project, session);
        if (!ofPom.isEmpty()) {
            // Another execution may have sets of the same names.
            return sets.of(ofPom, base).stream()
                    .map(set -> set.named(execution + "/" + set.name()))
                    .toList();
        }
        List<StageDefinition> ofFile =
                new ConfigFiles().of(base).map(AccelStage::stages).orElse(List.of());
        return ofFile.isEmpty() ? sets.ofResources(options) : sets.of(ofFile, base);
    }

    /** A goal of one module cannot tell how long what it fetched holds, and whether another module has it. */
    private static void refusePack(StageDefinition set) {
        set.pack().ifPresent(pack -> {
            throw new Problem(
                            pack.place() + ", [" + pack.owner() + "]",
                            "its files come from outside of the project, and accel:stage does not fetch any",
                            "Have accel:build stage it, as a phase of the pipeline")
                    .asException();
        });
    }

    private static List<StageDefinition> stages(TomlDocument document) {
        List<StageDefinition> stages =
                List.copyOf(LifecycleReader.read(document).stages().values());
        document.throwIfProblems();
        stages.forEach(AccelStage::refusePack);
        return stages;
    }
}
