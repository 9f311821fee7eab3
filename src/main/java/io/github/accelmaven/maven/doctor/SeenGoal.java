package io.github.accelmaven.maven.doctor;

import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.maven.parameter.ParameterText;
import io.github.accelmaven.maven.parameter.ParameterText.OpaqueValueException;
import io.github.accelmaven.maven.parameter.ParameterValue;
import io.github.accelmaven.maven.parameter.Parameters;
import io.github.accelmaven.state.WatchedGoal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One execution of a goal without a rule as an audit saw it, with what its parameters hold. Immutable.
 *
 * @param run what was seen
 * @param parameters the goal's parameters
 * @param resolution the scope in which Maven resolves dependencies for the goal; empty when it does not
 * @param directories where the module lies
 * @param tooWide tells directories that hold more than what one goal reads or writes
 */
record SeenGoal(
        WatchedGoal run,
        Parameters parameters,
        Optional<String> resolution,
        Directories directories,
        Predicate<Path> tooWide) {

    private static final PathNormalizer NO_ROOTS = new PathNormalizer(Map.of());

    /**
     * The directories of a module, absolute.
     *
     * @param base of the module
     * @param build where it is built
     * @param classes its classes
     * @param testClasses those of its tests
     */
    record Directories(Path base, Path build, Path classes, Path testClasses) {

        /** A path of the module as rules write it. */
        String asInRules(String path) {
            Path file = base.resolve(path).normalize();
            for (Map.Entry<String, Path> named : List.of(
                    Map.entry("classes", classes), Map.entry("test-classes", testClasses), Map.entry("build", build))) {
                if (file.startsWith(named.getValue()) && named.getValue().startsWith(base)) {
                    String below = named.getValue().relativize(file).toString().replace('\\', '/');
                    return "${" + named.getKey() + "}" + (below.isEmpty() ? "" : "/" + below);
                }
            }
            return path;
        }
    }

    /** A parameter of type {@code File}, and the path that it holds, absolute. */
    record FileParameter(String name, Path path) {}

    /** The parameters that hold a file or directory. */
    List<FileParameter> fileParameters() {
        List<FileParameter> files = new ArrayList<>();
        for (Map.Entry<String, ParameterValue> parameter : parameters.all()) {
            if (parameter.getValue() instanceof ParameterValue.FilePath file) {
                Path path = directories.base().resolve(file.path()).normalize();
                // On Windows, a file of another drive has no path relative to the module.
                if (Objects.equals(path.getRoot(), directories.base().getRoot())) {
                    files.add(new FileParameter(parameter.getKey(), path));
                }
            }
        }
        return files;
    }

    /** The parameters that hold objects of Maven, of which nobody can tell what the goal reads. */
    List<String> opaqueParameters() {
        List<String> opaque = new ArrayList<>();
        for (Map.Entry<String, ParameterValue> parameter : parameters.all()) {
            if (isOpaque(parameter.getValue())) {
                opaque.add(parameter.getKey());
            }
        }
        return opaque;
    }

    private static boolean isOpaque(ParameterValue value) {
        try {
            ParameterText.of(value, NO_ROOTS);
            return false;
        } catch (OpaqueValueException e) {
            return true;
        }
    }
}
