package io.github.accelmaven.engine;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A module as the engine sees it.
 *
 * @param name for people
 * @param id what entries call it, as in {@code com.acme:lib}
 * @param base its directory, absolute and normalised
 * @param buildDirectory where its units write, below {@code base}
 * @param packaged directories whose files are compiled or packaged
 * @param aside where leftovers of its build directory are moved
 * @param mavens tells the files in its build directory that Maven itself keeps there: nobody's output, and no leftovers
 */
public record Module(
        String name,
        String id,
        Path base,
        Path buildDirectory,
        Set<Path> packaged,
        Path aside,
        Predicate<Path> mavens) {

    public Module {
        packaged = Set.copyOf(packaged);
    }

    /** Whether a file is compiled or packaged. */
    boolean packages(Path file) {
        return packaged.stream().anyMatch(file::startsWith);
    }
}
