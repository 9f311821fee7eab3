package io.github.accelmaven.engine.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The programs with which commands begin: another version of one may make something else of the same files. What else a
 * command may call is for the phase to declare. Immutable and thread-safe.
 */
final class Programs {

    /** Assignments of variables, and then a word in which nothing has a meaning for the shell, or such a text in quotes. */
    private static final Pattern FIRST_WORD = Pattern.compile(
            "\\s*(?:[A-Za-z_]\\w*=[^\\s'\"]*\\s+)*"
                    + "(?:\"([^\"$`\\\\]+)\"|'([^']+)'|([^\\s;&|<>()$`'\"*?{}~!#=]+))(?:[\\s;&|<>)].*)?",
            Pattern.DOTALL);

    private final List<Path> searched;
    private final Path workdir;
    private final Predicate<Path> left;

    /**
     * @param environment what the commands see
     * @param workdir where they run
     * @param left tells files, absolute, that do not count
     */
    Programs(Map<String, String> environment, Path workdir, Predicate<Path> left) {
        this.workdir = workdir;
        this.left = left;
        this.searched = environment.entrySet().stream()
                .filter(variable -> variable.getKey().equalsIgnoreCase("PATH"))
                .flatMap(variable -> Stream.of(variable.getValue().split(File.pathSeparator, -1)))
                .filter(directory -> !directory.isBlank())
                .flatMap(directory -> resolved(directory).stream())
                .toList();
    }

    /** The files of the programs by the words that name them; words of the shell itself are left out. */
    Map<String, Path> of(List<String> commands) throws IOException {
        Map<String, Path> programs = new LinkedHashMap<>();
        for (String command : commands) {
            Matcher first = FIRST_WORD.matcher(command);
            if (first.matches()) {
                String word = Stream.of(1, 2, 3)
                        .flatMap(group -> Stream.ofNullable(first.group(group)))
                        .findFirst()
                        .orElseThrow();
                Optional<Path> program = file(word);
                if (program.filter(file -> !left.test(file.normalize())).isPresent()) {
                    programs.put(word, program.get().toRealPath());
                }
            }
        }
        return programs;
    }

    private Optional<Path> file(String word) {
        if (word.contains("/")) {
            return resolved(word).filter(Files::isRegularFile);
        }
        return searched.stream()
                .map(directory -> directory.resolve(word))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private Optional<Path> resolved(String path) {
        try {
            return Optional.of(workdir.resolve(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
