package io.github.accelmaven.maven.settings;

import io.github.accelmaven.config.SettingValues;
import io.github.accelmaven.problem.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What the user asked accel for. Immutable.
 *
 * @param phases how far the build goes, in the words that the user gave
 * @param pipeline the phases of {@code accel.toml} that are taken in place of its pipeline; empty for that
 * @param cacheDirectory where the disk cache lies
 * @param maxSize how many bytes the disk cache may hold
 * @param ttl the age since last use from which an entry goes before the cache is full
 * @param switches what is on and what is off
 * @param concurrency how many modules are built at once
 * @param history where the session leaves a line
 */
public record BuildSettings(
        List<String> phases,
        List<String> pipeline,
        Path cacheDirectory,
        long maxSize,
        Duration ttl,
        Switches switches,
        Concurrency concurrency,
        HistorySettings history) {

    /**
     * What is on and what is off.
     *
     * @param cache whether anything is looked up, stored or remembered
     * @param clear whether the cache is emptied before the build
     * @param stats whether the cache's statistics are shown after the build
     * @param rerun whether every goal runs and is stored anew
     * @param verbose whether every goal's outcome is printed
     * @param shortcut whether the next build with nothing to do may be answered before POM files are read
     */
    public record Switches(
            boolean cache, boolean clear, boolean stats, boolean rerun, boolean verbose, boolean shortcut) {}

    /**
     * How many modules are built at once.
     *
     * @param parallel whether more than one is
     * @param pipelining whether a module compiles against the classes of others that are still tested or packaged
     * @param jobs the most that are; empty for one for each core
     * @param leastMemory how many bytes of the heap have to be free for another module to begin while others are built
     */
    public record Concurrency(boolean parallel, boolean pipelining, OptionalInt jobs, long leastMemory) {}

    /**
     * Reads the values as they are given; what is not given, or blank, has its default.
     *
     * @param given by the name of the property, as {@code accel.phase}
     * @throws io.github.accelmaven.problem.ProblemException when a value cannot be read
     */
    public static BuildSettings read(Map<String, String> given) {
        Values values = new Values(given);
        Path cache = path(
                "accel.cache.dir",
                values.text("accel.cache.dir", ""),
                Path.of(System.getProperty("user.home"), ".m2", "accel"));
        return new BuildSettings(
                phases(values.text("accel.phase", "")),
                words(values.text("accel.pipeline", "")),
                cache,
                SettingValues.bytes("accel.cache.maxSize", values.text("accel.cache.maxSize", "1GB")),
                SettingValues.time("accel.cache.ttl", values.text("accel.cache.ttl", "24h")),
                new Switches(
                        values.isOn("accel.cache", true),
                        values.isOn("accel.cache.clear", false),
                        values.isOn("accel.cache.stats", false),
                        values.isOn("accel.rerun", false),
                        values.isOn("accel.verbose", false),
                        values.isOn("accel.shortcut", true)),
                new Concurrency(
                        values.isOn("accel.parallel", true),
                        values.isOn("accel.pipelining", true),
                        values.count("accel.jobs"),
                        SettingValues.partOrBytes(
                                "accel.memory.min",
                                values.text("accel.memory.min", "10%"),
                                Runtime.getRuntime().maxMemory())),
                new HistorySettings(
                        values.isOn("accel.history", true),
                        path(
                                "accel.history.file",
                                values.text("accel.history.file", ""),
                                cache.resolve("history.jsonl")),
                        SettingValues.bytes("accel.history.maxSize", values.text("accel.history.maxSize", "64MB")),
                        new ExportSettings(
                                trace(values.text("accel.trace", "")), values.isOn("accel.githubSummary", true))));
    }

    /** The same for a build that goes so far. */
    public BuildSettings goingTo(List<String> others) {
        return new BuildSettings(
                List.copyOf(others), pipeline, cacheDirectory, maxSize, ttl, switches, concurrency, history);
    }

    /** The same for a build that is not all that the session does: nothing can answer for the whole of it. */
    public BuildSettings withoutShortcut() {
        Switches without = new Switches(
                switches.cache(), switches.clear(), switches.stats(), switches.rerun(), switches.verbose(), false);
        return new BuildSettings(phases, pipeline, cacheDirectory, maxSize, ttl, without, concurrency, history);
    }

    /** Values by name. */
    private record Values(Map<String, String> given) {

        String text(String name, String otherwise) {
            String value = given.getOrDefault(name, "");
            return value.isBlank() ? otherwise : value;
        }

        boolean isOn(String name, boolean otherwise) {
            return Boolean.parseBoolean(text(name, String.valueOf(otherwise)).trim());
        }

        OptionalInt count(String name) {
            String value = text(name, "");
            return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(SettingValues.count(name, value));
        }
    }

    private static List<String> phases(String given) {
        List<String> phases = words(given);
        return phases.isEmpty() ? List.of("verify") : phases;
    }

    private static List<String> words(String given) {
        return Stream.of(given.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static Optional<Path> trace(String given) {
        if (given.equals("true")) {
            throw new Problem(
                            "accel.trace names no file",
                            "Maven takes a switch without a value for true",
                            "Write for example -Daccel.trace=trace.json")
                    .asException();
        }
        return given.isEmpty() ? Optional.empty() : Optional.of(path("accel.trace", given, Path.of("trace.json")));
    }

    private static Path path(String name, String given, Path otherwise) {
        try {
            return (given.isEmpty() ? otherwise : Path.of(given))
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            throw new Problem(
                            name + "=" + given + " cannot be used",
                            "it is no path on this system: " + e.getReason(),
                            "Give another path, or leave it out for " + otherwise)
                    .asException();
        }
    }
}
