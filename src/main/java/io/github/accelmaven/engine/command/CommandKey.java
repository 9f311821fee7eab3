package io.github.accelmaven.engine.command;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.engine.InputObserver;
import io.github.accelmaven.engine.PrematureFiles;
import io.github.accelmaven.engine.TreeParts;
import io.github.accelmaven.engine.UnitKey;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.FileDigest;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.lifecycle.CommandEnvironment;
import io.github.accelmaven.lifecycle.PhaseDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the result of a phase of commands depends on: the commands, the programs that they name by content, where they run,
 * the environment variables that count, the input files, the operating system, and which files are its outputs.
 * Immutable.
 */
public final class CommandKey {

    /** Changes when the same phase has to get another key, because something more counts. */
    private static final String FORMAT = "1";

    private final PhaseDefinition phase;
    private final Path workspace;
    private final CommandEnvironment environment;
    private final CommandFiles files;
    private final PathNormalizer paths;
    private final FileHasher hasher;
    private final List<KeyPart> material;

    /**
     * @param workspace its directory, absolute and normalised
     * @param paths makes texts independent of where the checkout lies
     */
    public CommandKey(
            PhaseDefinition phase,
            Path workspace,
            CommandEnvironment environment,
            CommandFiles files,
            PathNormalizer paths,
            FileHasher hasher) {
        this(phase, workspace, environment, files, paths, hasher, List.of());
    }

    private CommandKey(
            PhaseDefinition phase,
            Path workspace,
            CommandEnvironment environment,
            CommandFiles files,
            PathNormalizer paths,
            FileHasher hasher,
            List<KeyPart> material) {
        this.phase = phase;
        this.workspace = workspace;
        this.environment = environment;
        this.files = files;
        this.paths = paths;
        this.hasher = hasher;
        this.material = material;
    }

    /** The same with parts for what the commands work on. */
    CommandKey with(List<KeyPart> other) {
        return new CommandKey(phase, workspace, environment, files, paths, hasher, other);
    }

    CommandKey observedBy(InputObserver observer) {
        FileHasher observed = hasher.observedBy(observer);
        return new CommandKey(phase, workspace, environment, files.with(observed), paths, observed, material);
    }

    /** What counts beside files: where it is the same as before, files alone tell whether a result still stands. */
    Digest surroundings() throws IOException {
        KeyParts parts = described();
        // Another PATH may lead to other programs, although none of the files has changed.
        programs().forEach((word, file) -> parts.put("place of " + word, file.toString()));
        return parts.digest();
    }

    private Map<String, Path> programs() throws IOException {
        // What it makes itself, or brings, is told by what that is made of.
        return new Programs(environment.all(), workspace.resolve(phase.workdir()), files::isOutput).of(commands());
    }

    UnitKey build(PrematureFiles premature) throws IOException {
        KeyParts parts = described();
        for (Map.Entry<String, Path> program : programs().entrySet()) {
            parts.put("program " + program.getKey(), content(program.getValue()));
        }
        String jdk = environment.counting().get("JAVA_HOME");
        if (jdk != null) {
            // The directory of one JDK may hold another one tomorrow.
            parts.put("JDK of JAVA_HOME", content(workspace.resolve(jdk).resolve("release")));
        }
        List<KeyPart> inputs = inputs(premature);
        parts.putAll(inputs);
        return new UnitKey.Known(parts.digest(), parts.list(), inputs, this::inputs);
    }

    private KeyParts described() {
        KeyParts parts = new KeyParts();
        parts.put("format of command keys", FORMAT);
        parts.put("operating system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        parts.putAll(material);
        parts.put("workdir", phase.workdir());
        parts.put("outputs", String.join(", ", phase.outputs()));
        List<String> commands = commands();
        for (int i = 0; i < commands.size(); i++) {
            parts.put(commands.size() == 1 ? "command" : "command " + (i + 1), commands.get(i));
        }
        new TreeMap<>(environment.counting())
                .forEach((name, value) -> parts.put("environment variable " + name, paths.normalize(value)));
        return parts;
    }

    private List<String> commands() {
        return phase.work().commands();
    }

    private Digest content(Path file) throws IOException {
        return hasher.digest(file).map(FileDigest::digest).orElseGet(() -> Hasher.of("nothing"));
    }

    private List<KeyPart> inputs(PrematureFiles premature) throws IOException {
        KeyParts parts = new KeyParts();
        TreeParts trees = new TreeParts(this::name, hasher.lookup());
        for (Map.Entry<Path, SortedMap<String, FileDigest>> tree :
                files.inputTrees(file -> !premature.contains(file)).entrySet()) {
            trees.add(tree.getKey(), tree.getValue(), parts);
        }
        return parts.list();
    }

    /** A path as people know it: relative to the workspace. */
    private String name(Path path) {
        String relative = workspace.relativize(path).toString().replace('\\', '/');
        return relative.isEmpty() ? "inputs" : relative;
    }
}
