package io.github.accelmaven.maven.history;

import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the history that goals read. Thread-safe: it has no state. */
final class HistoryPlace {

    private HistoryPlace() {}

    /**
     * The file, which may be missing.
     *
     * @throws io.github.accelmaven.problem.ProblemException when something else is there, or it may not be read
     */
    static Path of(BuildSettings settings) {
        Path file = settings.history().file();
        if (Files.isDirectory(file)) {
            throw problem(file, "it is a directory").asException();
        }
        if (Files.exists(file) && !Files.isReadable(file)) {
            throw problem(file, "you may not read it").asException();
        }
        return file;
    }

    private static Problem problem(Path file, String why) {
        return new Problem(
                "The history " + file + " cannot be read", why, "Name another file with -Daccel.history.file=<file>");
    }
}
