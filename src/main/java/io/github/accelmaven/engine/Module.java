package io.github.accelmaven.engine;

import io.github.accelmaven.fingerprint.DirectorySnapshot;
import java.io.IOException;
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
 * @param aside where leftovers of its build directory are moved; it may lie in that directory itself
 * @param mavens tells the files in its build directory that Maven itself or a phase of {@code accel.toml} keeps there: no
 *     output of its units, and no leftovers
 * @param declared tells the files outside of its build directory that its units alone make: others like them are leftovers
 */
public record Module(
        String name,
        String id,
        Path base,
        Path buildDirectory,
        Set<Path> packaged,
        Path aside,
        Predicate<Path> mavens,
        Predicate<Path> declared) {

    public Module {
        packaged = Set.copyOf(packaged);
    }

    /**
     * Whether what units write there is found and brought back: in the build directory, and elsewhere in the module, but
     * not in all of it.
     *
     * @param location a file or directory, absolute and normalised
     * @param base the module's directory
     * @param buildDirectory where its units write
     */
    public static boolean looksAfter(Path location, Path base, Path buildDirectory) {
        return location.startsWith(buildDirectory)
                || (location.startsWith(base) && !location.equals(base) && !buildDirectory.startsWith(location));
    }

    /**
     * Looks at a directory of the module, but for leftovers.
     *
     * @throws IOException when something in it cannot be read
     */
    DirectorySnapshot snapshot(Path directory) throws IOException {
        return DirectorySnapshot.takeWithout(directory, aside);
    }

    /** Whether a file is compiled or packaged. */
    boolean packages(Path file) {
        return packaged.stream().anyMatch(file::startsWith);
    }
}
