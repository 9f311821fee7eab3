package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.settings.BuildSettings;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The switches that the goals share. */
abstract class SettingsMojo extends AccelMojo {

    /** How far the build goes: one or more lifecycle phases, separated by commas. */
    @Parameter(property = "accel.phase", defaultValue = "verify")
    private @Nullable String phase;

    /** The phases of {@code accel.toml} that are taken in place of its pipeline, separated by commas. */
    @Parameter(property = "accel.pipeline")
    private @Nullable String pipeline;

    /** Whether results are reused and stored; {@code false} runs every goal, and nothing is read or written. */
    @Parameter(property = "accel.cache", defaultValue = "true")
    private boolean cache;

    /** The directory of the disk cache; {@code ~/.m2/accel} unless given. */
    @Parameter(property = "accel.cache.dir")
    private @Nullable String cacheDirectory;

    /** How much the disk cache may hold, as in {@code 500MB} or {@code 2GB}. */
    @Parameter(property = "accel.cache.maxSize", defaultValue = "1GB")
    private @Nullable String cacheMaxSize;

    /** The age since last use from which an entry goes before the cache is full, as in {@code 24h} or {@code 7d}. */
    @Parameter(property = "accel.cache.ttl", defaultValue = "24h")
    private @Nullable String cacheTtl;

    /** Whether the cache is emptied before the build. */
    @Parameter(property = "accel.cache.clear", defaultValue = "false")
    private boolean cacheClear;

    /** Whether the cache's statistics are shown after the build. */
    @Parameter(property = "accel.cache.stats", defaultValue = "false")
    private boolean cacheStats;

    /** Whether every goal runs, and is stored anew. */
    @Parameter(property = "accel.rerun", defaultValue = "false")
    private boolean rerun;

    /** Whether the outcome of every goal is printed. */
    @Parameter(property = "accel.verbose", defaultValue = "false")
    private boolean verbose;

    /** Whether a build with nothing to do may be answered before POM files are read, where accel is an extension. */
    @Parameter(property = "accel.shortcut", defaultValue = "true")
    private boolean shortcut;

    /** Whether modules that do not need each other are built at the same time. */
    @Parameter(property = "accel.parallel", defaultValue = "true")
    private boolean parallel;

    /** Whether a module compiles as soon as those that it needs have their classes, while they are tested and packaged. */
    @Parameter(property = "accel.pipelining", defaultValue = "true")
    private boolean pipelining;

    /** How many modules are built at once, unless Maven's {@code -T} says; the number of cores, up to 4, by default. */
    @Parameter(property = "accel.jobs")
    private @Nullable String jobs;

    /** How much of the heap has to be free for a module to begin while others are built, as in {@code 10%} or {@code 1GB}. */
    @Parameter(property = "accel.memory.min", defaultValue = "10%")
    private @Nullable String memoryMin;

    /** Whether builds leave a line in the history. */
    @Parameter(property = "accel.history", defaultValue = "true")
    private boolean history;

    /** The file of the history; {@code history.jsonl} beside the disk cache unless given. */
    @Parameter(property = "accel.history.file")
    private @Nullable String historyFile;

    /** The size from which on the older half of the history is dropped, as in {@code 64MB}. */
    @Parameter(property = "accel.history.maxSize", defaultValue = "64MB")
    private @Nullable String historyMaxSize;

    /** A file for a trace of the build, in the format of Chrome's tracing, which Perfetto shows as well. */
    @Parameter(property = "accel.trace")
    private @Nullable String trace;

    /** Whether a run of GitHub Actions gets a summary of the build. */
    @Parameter(property = "accel.githubSummary", defaultValue = "true")
    private boolean githubSummary;

    final BuildSettings settings() {
        Map<String, String> given = new HashMap<>();
        put(given, "accel.phase", phase);
        put(given, "accel.pipeline", pipeline);
        put(given, "accel.cache", cache);
        put(given, "accel.cache.dir", cacheDirectory);
        put(given, "accel.cache.maxSize", cacheMaxSize);
        put(given, "accel.cache.ttl", cacheTtl);
        put(given, "accel.cache.clear", cacheClear);
        put(given, "accel.cache.stats", cacheStats);
        put(given, "accel.rerun", rerun);
        put(given, "accel.verbose", verbose);
        put(given, "accel.shortcut", shortcut);
        put(given, "accel.parallel", parallel);
        put(given, "accel.pipelining", pipelining);
        put(given, "accel.jobs", jobs);
        put(given, "accel.memory.min", memoryMin);
        put(given, "accel.history", history);
        put(given, "accel.history.file", historyFile);
        put(given, "accel.history.maxSize", historyMaxSize);
        put(given, "accel.trace", trace);
        put(given, "accel.githubSummary", githubSummary);
        return BuildSettings.read(given);
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
