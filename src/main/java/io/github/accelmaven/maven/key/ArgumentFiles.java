package io.github.accelmaven.maven.key;

import io.github.accelmaven.fingerprint.FileLookup;
import io.github.accelmaven.maven.parameter.ParameterValue;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The files that arguments of a command line name. */
final class ArgumentFiles {

    private static final Pattern BETWEEN_PARTS = Pattern.compile("[=,;:]");
    private static final Pattern FROM_WILDCARD_ON = Pattern.compile("[^/\\\\]*[*?].*", Pattern.DOTALL);
    private static final Pattern BETWEEN_PATHS = Pattern.compile("[=,]|" + Pattern.quote(File.pathSeparator));

    private ArgumentFiles() {}

    /**
     * Those that exist: the argument itself, and what stands in it between equals signs, commas, and colons or
     * semicolons. A relative path counts below the module, and below the directory in which Maven was started. Of a path
     * with wildcards, as in {@code lib/*}, the directory in which they begin counts.
     *
     * @throws UnknownInputException when an argument names a file with further arguments
     */
    static List<Path> namedIn(ParameterValue value, Path base, FileLookup lookup) throws UnknownInputException {
        List<String> arguments = new ArrayList<>();
        collect(value, arguments);
        Set<Path> files = new LinkedHashSet<>();
        for (String argument : arguments) {
            if (argument.startsWith("@")) {
                throw new UnknownInputException("the file of argument '" + argument + "' may say anything");
            }
            for (String part : parts(argument)) {
                addIfThere(part, base, lookup, files);
                addIfThere(part, Path.of("").toAbsolutePath(), lookup, files);
            }
        }
        return List.copyOf(files);
    }

    private static void collect(ParameterValue value, List<String> arguments) {
        if (value instanceof ParameterValue.Text text) {
            String whole = text.text().trim();
            arguments.add(whole);
            arguments.addAll(List.of(whole.split("\\s+", -1)));
        } else if (value.plain().isPresent()) {
            arguments.add(value.plain().get());
        } else {
            value.elements().forEach(element -> collect(element, arguments));
        }
    }

    private static Set<String> parts(String argument) {
        Set<String> parts = new LinkedHashSet<>();
        parts.add(argument);
        parts.addAll(List.of(BETWEEN_PARTS.split(argument)));
        parts.addAll(List.of(BETWEEN_PATHS.split(argument)));
        return parts;
    }

    private static void addIfThere(String name, Path base, FileLookup lookup, Set<Path> files) {
        try {
            Path file = base.resolve(FROM_WILDCARD_ON.matcher(name).replaceFirst(""))
                    .normalize();
            // Not a module as a whole, which a dot or an empty word names.
            if (lookup.exists(file) && !base.startsWith(file)) {
                files.add(file);
            }
        } catch (InvalidPathException e) {
            // Then it names no file.
        }
    }
}
