package io.github.accelmaven.maven.doctor;

import io.github.accelmaven.maven.doctor.SeenGoal.FileParameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A rule for {@code accel.toml}, made of what executions of a goal were seen doing. It rather names too much than too
 * little: objects of Maven that the goal is handed count by everything that stands in the project. Not thread-safe.
 */
final class RuleProposal {

    private static final String ALL_BELOW = "/**";

    /** The facet of the class path that Maven resolves for goals of a scope. */
    private static final Map<String, String> CLASS_PATHS = Map.of(
            "compile", "compile-classpath",
            "compile+runtime", "test-classpath",
            "runtime", "runtime-classpath",
            "runtime+system", "test-classpath",
            "test", "test-classpath");

    private final String goal;
    private final String version;
    private final Set<String> inputs = new TreeSet<>();
    private final Set<String> inputPaths = new TreeSet<>();
    private final Set<String> outputs = new TreeSet<>();
    private final Set<String> outputPaths = new TreeSet<>();
    private final Set<String> editedPaths = new TreeSet<>();
    private final Set<String> paths = new TreeSet<>();
    private final Set<String> ignore = new TreeSet<>();
    private final Set<String> facets = new TreeSet<>();
    private final Set<String> processes = new TreeSet<>();
    private final Set<String> obstacles = new TreeSet<>();
    private boolean changesProject;

    /**
     * @param goal {@code groupId:artifactId:goal}
     * @param version of the plugin
     * @param executions what was seen, at least one
     */
    RuleProposal(String goal, String version, List<SeenGoal> executions) {
        this.goal = goal;
        this.version = version;
        executions.forEach(this::add);
        // What one execution writes, another one may read: where it lies is sure, what is in it is not.
        inputs.removeAll(outputs);
        paths.removeAll(outputs);
        paths.removeAll(inputs);
        if (!isCached() && !changesProject && inputs.isEmpty() && inputPaths.isEmpty()) {
            obstacles.add("neither read nor wrote files of the project when it was watched");
        }
    }

    /** Why there is no rule to propose, as clauses whose subject is the goal; empty when there is one. */
    List<String> obstacles() {
        return List.copyOf(obstacles);
    }

    /** The rule as it is to stand in {@code accel.toml}, line by line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("# As seen in one run, in which listed directories and copied files may have gone unseen.");
        for (String process : processes) {
            lines.add("# It starts a process, which cannot be watched; add what that reads and writes: " + process);
        }
        if (!ignore.isEmpty()) {
            lines.add("# The facets count in place of the objects of Maven in " + String.join(", ", ignore) + ".");
        }
        lines.add("[goal.\"" + goal + "\"]");
        lines.add("kind = \"" + kind() + "\"");
        lines.add("versions = \"[" + version + "]\"");
        addList("inputs", inputs, lines);
        addList("input-paths", inputPaths, lines);
        addList("outputs", outputs, lines);
        addList("output-paths", outputPaths, lines);
        addList("edited-paths", editedPaths, lines);
        addList("paths", paths, lines);
        addList("ignore", ignore, lines);
        addList("facets", facets, lines);
        return aligned(lines);
    }

    private static void addList(String key, Set<String> values, List<String> lines) {
        if (!values.isEmpty()) {
            lines.add(key + values.stream().map(RuleProposal::quoted).collect(Collectors.joining(", ", " = [", "]")));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static List<String> aligned(List<String> lines) {
        int width = lines.stream().mapToInt(line -> keyLength(line)).max().orElse(0);
        return lines.stream()
                .map(line -> keyLength(line) == 0
                        ? line
                        : line.substring(0, keyLength(line))
                                + " ".repeat(width - keyLength(line))
                                + line.substring(keyLength(line)))
                .toList();
    }

    private static int keyLength(String line) {
        return line.startsWith("#") || line.startsWith("[") ? 0 : line.indexOf(" = ");
    }

    private String kind() {
        return isCached() ? "cache" : changesProject ? "effects" : "verdict";
    }

    private boolean isCached() {
        return !outputs.isEmpty() || !outputPaths.isEmpty() || !editedPaths.isEmpty();
    }

    private void add(SeenGoal seen) {
        obstacles.addAll(seen.run().obstacles());
        changesProject |= seen.run().changesProject();
        processes.addAll(seen.run().processes());
        addFiles(seen);
        List<String> opaque = seen.opaqueParameters();
        ignore.addAll(opaque);
        if (!opaque.isEmpty()) {
            facets.addAll(List.of("model", "properties"));
        }
        seen.resolution()
                .map(scope -> CLASS_PATHS.getOrDefault(scope, "test-classpath"))
                .ifPresent(facets::add);
    }

    private void addFiles(SeenGoal seen) {
        Set<String> read = new TreeSet<>(seen.run().read());
        Set<String> written = new TreeSet<>(seen.run().written());
        written.stream()
                .filter(path -> path.startsWith(".."))
                .forEach(path -> obstacles.add("writes " + path + ", outside of its module"));
        for (String path : Set.copyOf(written)) {
            if (read.removeIf(file -> isWithin(file, path))) {
                written.remove(path);
                editedPaths.add(seen.directories().asInRules(path));
            }
        }
        for (FileParameter parameter : seen.fileParameters()) {
            addParameter(parameter, seen, read, written);
        }
        read.forEach(path -> inputPaths.add(seen.directories().asInRules(path)));
        written.forEach(path -> outputPaths.add(seen.directories().asInRules(path)));
    }

    /** A parameter that points to what was touched stands for it; the order of the tests is that of certainty. */
    private void addParameter(FileParameter parameter, SeenGoal seen, Set<String> read, Set<String> written) {
        Path base = seen.directories().base();
        if (seen.tooWide().test(parameter.path()) || base.startsWith(parameter.path())) {
            paths.add(parameter.name());
            return;
        }
        String path = base.relativize(parameter.path()).toString().replace('\\', '/');
        if (written.stream().anyMatch(file -> isWithin(file, path) || isWithin(path, file))) {
            outputs.add(parameter.name());
            written.removeIf(file -> isWithin(file, path));
        } else if (read.stream().anyMatch(file -> isWithin(file, path))) {
            inputs.add(parameter.name());
            read.removeIf(file -> isWithin(file, path));
        }
    }

    /** Whether a path, perhaps one that ends in {@code /**}, is another one or lies below it. */
    private static boolean isWithin(String path, String other) {
        String file = path.endsWith(ALL_BELOW) ? path.substring(0, path.length() - ALL_BELOW.length()) : path;
        return file.equals(other) || file.startsWith(other + "/");
    }
}
