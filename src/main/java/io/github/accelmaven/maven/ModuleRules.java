package io.github.accelmaven.maven;

import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.lifecycle.LifecycleReader;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.rules.BuildFacts;
import io.github.accelmaven.rules.RuleBook;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Which rules hold for which module: those of accel, on top of them those of {@code accel.toml} in the root of the
 * checkout, and on top of both those of {@code accel.toml} in the module's own directory. Immutable and thread-safe.
 */
final class ModuleRules {

    private final RuleBook common;
    private final Map<String, RuleBook> own;

    private ModuleRules(RuleBook common, Map<String, RuleBook> own) {
        this.common = common;
        this.own = Map.copyOf(own);
    }

    /**
     * Reads all files of the session's modules at once, so that a mistake in one is told before anything runs.
     *
     * @param files those of the session
     * @param facts what the build does with these modules, to hold their rules against
     * @param doubts takes what may be a mistake
     * @throws io.github.accelmaven.problem.ProblemException one that tells everything that is wrong with a file
     */
    static ModuleRules read(
            MavenSession session,
            ConfigFiles files,
            Function<List<MavenProject>, BuildFacts> facts,
            Consumer<Problem> doubts) {
        Path root = ModulePaths.root(session);
        RuleBook builtIn = RuleBook.builtIn();
        RuleBook common = read(root, files)
                .map(file -> builtIn.withOverrides(file, facts.apply(session.getAllProjects()), doubts))
                .orElse(builtIn);
        Map<String, RuleBook> own = new LinkedHashMap<>();
        for (MavenProject project : session.getProjects()) {
            Path base = ModulePaths.base(project);
            if (!base.equals(root)) {
                read(base, files)
                        .ifPresent(file -> own.put(
                                ModulePaths.key(project, session),
                                common.withOverrides(file, facts.apply(List.of(project)), doubts)));
            }
        }
        return new ModuleRules(common, own);
    }

    /** The file of a directory, with all that is wrong with its other parts noted. */
    private static Optional<TomlDocument> read(Path directory, ConfigFiles files) {
        Optional<TomlDocument> document = files.of(directory);
        document.ifPresent(LifecycleReader::read);
        return document;
    }

    /**
     * The rules of a module.
     *
     * @param key the name under which the module's records are kept
     */
    RuleBook of(String key) {
        return own.getOrDefault(key, common);
    }
}
