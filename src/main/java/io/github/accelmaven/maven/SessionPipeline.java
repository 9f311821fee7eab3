package io.github.accelmaven.maven;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.lifecycle.Platform;
import io.github.accelmaven.lifecycle.Shell;
import io.github.accelmaven.lifecycle.Workspaces;
import io.github.accelmaven.maven.pipeline.CommandUnits;
import io.github.accelmaven.maven.pipeline.PipelineBuild;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.rules.RuleBook;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/** Finds what {@code accel.toml} says of the pipeline of a session. Thread-safe: it has no state. */
final class SessionPipeline {

    private SessionPipeline() {}

    /**
     * The pipeline.
     *
     * @param files the configuration files of the session
     * @throws io.github.accelmaven.problem.ProblemException one that tells everything that is wrong with a file, or what
     *     is wrong with the order of its phases
     */
    static PipelineBuild of(MavenSession session, BuildSettings settings, ConfigFiles files) {
        Path root = ModulePaths.root(session);
        Map<String, Path> modules = new LinkedHashMap<>();
        session.getProjects()
                .forEach(project -> modules.put(ModulePaths.key(project, session), ModulePaths.base(project)));
        Optional<List<String>> chosen = Optional.of(settings.pipeline()).filter(phases -> !phases.isEmpty());
        return new PipelineBuild(new Workspaces(root, files, RuleBook::noteProblems, chosen).find(modules));
    }

    /** What makes the units of phases with commands. */
    static CommandUnits units(MavenSession session, SessionTools tools) {
        return new CommandUnits(
                tools.context().hasher(),
                ModulePaths.normalizer(session.getTopLevelProject(), session),
                System.getenv(),
                new Shell(platform()));
    }

    /** The platform that the build runs on. */
    static Platform platform() {
        return Platform.of(System.getProperty("os.name"));
    }
}
