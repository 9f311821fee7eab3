package io.github.accelmaven.maven;

import io.github.accelmaven.config.SettingValues;
import io.github.accelmaven.problem.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked accel for. Immutable.
 *
 * @param phases how far the build goes, in the words that the user gave
 * @param cacheDirectory where the disk cache lies
 * @param maxSize how many bytes the disk cache may hold
 * @param ttl the age since last use from which an entry goes before the cache is full
 * @param switches what is on and what is off
 */
public record BuildSettings(List<String> phases, Path cacheDirectory, long maxSize, Duration ttl, Switches switches) {

    /**
     * What is on and what is off.
     *
     * @param cache whether anything is looked up, stored or remembered
     * @param clear whether the cache is emptied before the build
     * @param stats whether the cache's statistics are shown after the build
     * @param rerun whether every goal runs and is stored anew
     * @param verbose whether every goal's outcome is printed
     */
    public record Switches(boolean cache, boolean clear, boolean stats, boolean rerun, boolean verbose) {}

    /**
     * Reads the values as they are given; what is not given has its default.
     *
     * @throws io.github.accelmaven.problem.ProblemException when a value cannot be read
     */
    public static BuildSettings read(
            @Nullable String phase,
            @Nullable String cacheDirectory,
            @Nullable String maxSize,
            @Nullable String ttl,
            Switches switches) {
        return new BuildSettings(
                phases(given(phase, "")),
                directory(given(cacheDirectory, "")),
                SettingValues.bytes("accel.cache.maxSize", given(maxSize, "1GB")),
                SettingValues.time("accel.cache.ttl", given(ttl, "24h")),
                switches);
    }

    private static List<String> phases(String given) {
        List<String> phases = Stream.of(given.split("[\\s,]+"))
                .filter(phase -> !phase.isEmpty())
                .toList();
        return phases.isEmpty() ? List.of("verify") : phases;
    }

    private static Path directory(String given) {
        try {
            Path directory =
                    given.isEmpty() ? Path.of(System.getProperty("user.home"), ".m2", "accel") : Path.of(given);
            return directory.toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new Problem(
                            "accel.cache.dir=" + given + " is no directory",
                            "it is no path on this system: " + e.getReason(),
                            "Give the path of a directory, or leave it out for .m2/accel in your home directory")
                    .asException();
        }
    }

    private static String given(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
