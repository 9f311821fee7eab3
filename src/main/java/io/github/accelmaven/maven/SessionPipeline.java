package io.github.accelmaven.maven;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.lifecycle.Definitions;
import io.github.accelmaven.lifecycle.Platform;
import io.github.accelmaven.lifecycle.Shell;
import io.github.accelmaven.lifecycle.Workspaces;
import io.github.accelmaven.maven.history.BudgetConfig;
import io.github.accelmaven.maven.history.HistoryConfig;
import io.github.accelmaven.maven.history.OwnProject;
import io.github.accelmaven.maven.pipeline.CommandUnits;
import io.github.accelmaven.maven.pipeline.PipelineBuild;
import io.github.accelmaven.maven.pipeline.StagePhases;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.reactor.Workers;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.maven.staging.Staging;
import io.github.accelmaven.problem.ProblemException;
import io.github.accelmaven.rules.RuleBook;
import io.github.accelmaven.staging.StageIndex;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;

/** Finds what {@code accel.toml} says of the pipeline of a session. Thread-safe: it has no state. */
final class SessionPipeline {

    private SessionPipeline() {}

    /**
     * The pipeline.
     *
     * @param tools those of the session
     * @throws io.github.accelmaven.problem.ProblemException one that tells everything that is wrong with a file
     */
    static PipelineBuild of(MavenSession session, BuildSettings settings, SessionTools tools) {
        try {
            Optional<List<String>> chosen = Optional.of(settings.pipeline()).filter(phases -> !phases.isEmpty());
            return new PipelineBuild(
                    workspaces(session, tools.definitions(), chosen).findForPipelines(modules(session)));
        } catch (ProblemException e) {
            // Held against the build, rules may have more mistakes, and all are to be told at once.
            tools.checkRules();
            throw e;
        }
    }

    /** The places that belong to phases, those included that this session does not take. */
    static Set<Path> outputs(MavenSession session, Definitions definitions) {
        return workspaces(session, definitions, Optional.empty()).find(modules(session)).stream()
                .flatMap(workspace -> workspace.definition().phasesAndComponents().stream()
                        .flatMap(phase -> phase.outputLocations(workspace.directory()).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Workspaces workspaces(MavenSession session, Definitions definitions, Optional<List<String>> chosen) {
        return new Workspaces(ModulePaths.root(session), definitions, chosen);
    }

    private static Map<String, Path> modules(MavenSession session) {
        Map<String, Path> modules = new LinkedHashMap<>();
        session.getProjects()
                .forEach(project -> modules.put(ModulePaths.key(project, session), ModulePaths.base(project)));
        return modules;
    }

    /** What the configuration files of the session say of pipelines, with all that is wrong with them. */
    static Definitions definitions(ConfigFiles files) {
        return new Definitions(files, SessionPipeline::noteProblems);
    }

    /** The rules that come with accel are not loaded for a file without any. */
    private static void noteProblems(TomlDocument document) {
        HistoryConfig.read(document);
        if (document.root().keys().contains(BudgetConfig.KEY)) {
            BudgetConfig.read(document);
        }
        if (document.root().keys().contains("goal")) {
            RuleBook.noteProblems(document);
        }
    }

    /** What makes the units of phases with commands. */
    static CommandUnits units(MavenSession session, SessionTools tools) {
        return new CommandUnits(
                OwnProject.name(session),
                ModulePaths.root(session),
                tools.context().hasher(),
                ModulePaths.commonNormalizer(session),
                System.getenv(),
                new Shell(platform()));
    }

    /**
     * What does phases that stage files.
     *
     * @param index what was staged in the checkout
     */
    static StagePhases stages(MavenSession session, BuildSettings settings, StageIndex index) {
        boolean isWatched = session.getRequest().isInteractiveMode();
        return new StagePhases(session, new Staging(index, workers(settings), isWatched));
    }

    /** How many phases, or files, are under way at once. */
    static int workers(BuildSettings settings) {
        BuildSettings.Concurrency wanted = settings.concurrency();
        return wanted.parallel()
                ? Workers.wanted(wanted.jobs(), Runtime.getRuntime().availableProcessors())
                : 1;
    }

    /** What was staged in the checkout of a session. */
    static StageIndex stageIndex(MavenSession session, EventSink events) {
        return StageIndex.open(
                Checkout.directory(ModulePaths.root(session)).resolve("staged"),
                sentence -> events.emit(new Event.Warned("staged", sentence)));
    }

    /** The platform that the build runs on. */
    static Platform platform() {
        return Platform.of(System.getProperty("os.name"));
    }
}
