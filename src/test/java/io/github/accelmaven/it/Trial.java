package io.github.accelmaven.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * What the {@code trial.toml} of a module says about the goals that its POM binds. The directory of the module has the
 * name of its artifact.
 *
 * @param module the artifact id
 * @param always goals that run in every build, as in {@code exec:exec}; the others must be hits when nothing changed
 * @param volatileFiles what of {@code target} may differ from build to build, because it names a time: path prefixes
 * @param told what of {@code target} comes back byte for byte, but tells a time or the checkout, so that plain Maven
 *     makes something else: path prefixes
 * @param edits what to change, one in each build, and what must come of it
 */
record Trial(String module, Set<String> always, List<String> volatileFiles, List<String> told, List<Edit> edits) {

    private static final Set<String> KEYS = Set.of("always", "volatile", "told", "edit");
    private static final Set<String> EDIT_KEYS = Set.of("goal", "file", "from", "to", "outcome");

    /**
     * A change of one file of the module: {@code from} is replaced by {@code to}. Without {@code from} the file is
     * written, without either it is deleted.
     *
     * @param goal the goal that must notice, {@code antlr4:antlr4} or {@code antlr4:antlr4 (test)}
     * @param outcome the outcome it must have then
     */
    record Edit(String goal, String file, String from, String to, String outcome) {

        void apply(Scenario module) {
            if (!from.isEmpty()) {
                module.edit(file, from, to);
            } else if (!to.isEmpty()) {
                module.write(file, to);
            } else {
                module.delete(file);
            }
        }
    }

    /** The trials of the modules in this directory, by name. */
    static List<Trial> readAll(Path directory) {
        try (Stream<Path> modules = Files.list(directory)) {
            return modules.filter(module -> Files.exists(module.resolve("trial.toml")))
                    .sorted()
                    .map(Trial::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Trial read(Path module) {
        Path file = module.resolve("trial.toml");
        TomlParseResult toml;
        try {
            toml = Toml.parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (toml.hasErrors()) {
            throw new AssertionError(file + ": " + toml.errors());
        }
        checkKeys(file, toml, KEYS);
        TomlArray edits = toml.getArrayOrEmpty("edit");
        return new Trial(
                String.valueOf(module.getFileName()),
                Set.copyOf(strings(toml, "always")),
                strings(toml, "volatile"),
                strings(toml, "told"),
                IntStream.range(0, edits.size())
                        .mapToObj(index -> edit(file, edits.getTable(index)))
                        .toList());
    }

    private static Edit edit(Path file, TomlTable table) {
        checkKeys(file, table, EDIT_KEYS);
        return new Edit(
                table.getString("goal", () -> {
                    throw new AssertionError(file + ": an edit names no goal");
                }),
                table.getString("file", () -> "pom.xml"),
                table.getString("from", () -> ""),
                table.getString("to", () -> ""),
                table.getString("outcome", () -> "EXECUTED"));
    }

    private static void checkKeys(Path file, TomlTable table, Set<String> known) {
        if (!known.containsAll(table.keySet())) {
            throw new AssertionError(file + ": " + table.keySet() + " has other keys than " + known);
        }
    }

    private static List<String> strings(TomlTable table, String key) {
        return table.getArrayOrEmpty(key).toList().stream().map(String::valueOf).toList();
    }
}
