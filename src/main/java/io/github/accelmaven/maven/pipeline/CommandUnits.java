package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.engine.Module;
import io.github.accelmaven.engine.command.CommandFiles;
import io.github.accelmaven.engine.command.CommandKey;
import io.github.accelmaven.engine.command.CommandRunner;
import io.github.accelmaven.engine.command.CommandUnit;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.lifecycle.CommandEnvironment;
import io.github.accelmaven.lifecycle.EnvironmentVariable;
import io.github.accelmaven.lifecycle.PhaseDefinition;
import io.github.accelmaven.lifecycle.Shell;
import io.github.accelmaven.lifecycle.Step;
import io.github.accelmaven.lifecycle.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the units of phases of commands, and the modules that they are alone in. Thread-safe. */
public final class CommandUnits {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final String project;
    private final Path root;
    private final FileHasher hasher;
    private final PathNormalizer paths;
    private final Map<String, String> environment;
    private final Shell shell;

    /**
     * @param project what entries call the project that they belong to
     * @param root that of the checkout, absolute
     * @param paths makes texts independent of where the checkout lies
     * @param environment that of the build
     */
    public CommandUnits(
            String project,
            Path root,
            FileHasher hasher,
            PathNormalizer paths,
            Map<String, String> environment,
            Shell shell) {
        this.project = project;
        this.root = root;
        this.hasher = hasher;
        this.paths = paths;
        this.environment = Map.copyOf(environment);
        this.shell = shell;
    }

    /**
     * The unit of a step with commands.
     *
     * @param succeeded whether what it comes after has succeeded, where it is a hook after something
     */
    CommandUnit unit(Step step, Workspace workspace, Optional<Boolean> succeeded) {
        PhaseDefinition phase = step.phase();
        List<EnvironmentVariable> declared = new ArrayList<>(phase.environment());
        succeeded.ifPresent(well ->
                declared.add(new EnvironmentVariable("ACCEL_OUTCOME", Optional.of(well ? "success" : "failure"))));
        CommandEnvironment seen = CommandEnvironment.of(environment, declared);
        Path directory = workspace.directory();
        CommandFiles files = new CommandFiles(phase, directory, hasher);
        return new CommandUnit(
                phase,
                root,
                new CommandKey(phase, directory, seen, files, paths, hasher),
                files,
                new CommandRunner(
                        phase, directory, seen, paths, shell, new PhaseConsole("[" + PhaseNames.of(step) + "] ")));
    }

    /** Prints with the name of the phase; where nothing is printed, at least what was before a failure. */
    private record PhaseConsole(String prefix) implements CommandRunner.Console {

        @Override
        public void line(String line) {
            LOG.info("{}{}", prefix, line);
        }

        @Override
        public void failed(List<String> output) {
            if (!LOG.isInfoEnabled()) {
                output.forEach(line -> LOG.error("{}{}", prefix, line));
            }
        }
    }

    /** The phase as a module: it looks after its declared outputs alone. */
    Module module(Step step, Workspace workspace) {
        Path directory = workspace.directory();
        return SingleUnits.module(
                PhaseNames.of(step),
                project + " " + PhaseNames.key(step),
                directory,
                step.phase().name(),
                CommandFiles.outputs(step.phase(), directory));
    }
}
