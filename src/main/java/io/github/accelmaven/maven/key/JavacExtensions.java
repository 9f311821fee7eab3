package io.github.accelmaven.maven.key;

import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.engine.PrematureFiles;
import io.github.accelmaven.maven.parameter.ParameterValue;
import io.github.accelmaven.maven.parameter.Parameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether annotation processors or plugins of the compiler may run in an execution of the compiler plugin. They see what
 * a compiler alone does not look at: method bodies, private members, files that are no classes. Used by one thread.
 *
 * <p>In doubt they may: from JDK 23 on javac runs processors of the class path only when told to, which is not relied
 * on here.
 */
final class JavacExtensions {

    private static final List<String> ARGUMENTS = List.of(
            "compilerArgs", "compilerArgument", "compilerArguments", "testCompilerArgument", "testCompilerArguments");

    private final Parameters parameters;
    private final FileInputs files;
    private final List<Path> classpath;
    private @Nullable KeyParts lastKey;
    private boolean mayRunForLastKey;

    /**
     * @param parameters those of the goal
     * @param classpath where javac looks for processors when it is not told where
     */
    JavacExtensions(Parameters parameters, FileInputs files, List<Path> classpath) {
        this.parameters = parameters;
        this.files = files;
        this.classpath = classpath;
    }

    /**
     * Whether they may.
     *
     * @param key the parts of the key that is being made: for all of them the class path is looked at once
     */
    boolean mayRun(KeyParts key, PrematureFiles premature) throws IOException {
        if (key != lastKey) {
            mayRunForLastKey = mayRun(premature);
            lastKey = key;
        }
        return mayRunForLastKey;
    }

    private boolean mayRun(PrematureFiles premature) throws IOException {
        List<String> arguments = arguments();
        if (!isJavac() || arguments.stream().anyMatch(JavacExtensions::mayNameExtensions)) {
            return true;
        }
        if (arguments.contains("-proc:none") || parameters.text("proc").equals(Optional.of("none"))) {
            return false;
        }
        return parameters.value("annotationProcessors").isSet()
                || parameters.value("annotationProcessorPaths").isSet()
                || isOnTheClasspath(premature);
    }

    private boolean isJavac() {
        return parameters.text("compilerId").map("javac"::equals).orElse(true);
    }

    private boolean isOnTheClasspath(PrematureFiles premature) throws IOException {
        for (Path element : classpath) {
            if (files.hasCompilerExtensions(element, premature)) {
                return true;
            }
        }
        return false;
    }

    /** An argument file may hold anything. */
    private static boolean mayNameExtensions(String argument) {
        return Stream.of("-processor", "--processor", "-Xplugin", "@", "-J").anyMatch(argument::startsWith);
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        for (String name : ARGUMENTS) {
            collect(parameters.value(name), arguments);
        }
        return arguments;
    }

    private static void collect(ParameterValue value, List<String> arguments) {
        if (value instanceof ParameterValue.Text text) {
            arguments.addAll(List.of(text.text().trim().split("\\s+")));
        } else if (value instanceof ParameterValue.Fields fields) {
            for (ParameterValue.Field field : fields.fields()) {
                // The old form <compilerArguments><processor>…</processor></compilerArguments> leaves the dash away.
                arguments.add(field.name().startsWith("-") ? field.name() : "-" + field.name());
                collect(field.value(), arguments);
            }
        } else {
            value.elements().forEach(element -> collect(element, arguments));
        }
    }
}
