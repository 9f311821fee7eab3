package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.BuildSettings;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The switches that the goals share. */
abstract class SettingsMojo extends AccelMojo {

    /** How far the build goes: one or more lifecycle phases, separated by commas. */
    @Parameter(property = "accel.phase", defaultValue = "verify")
    private @Nullable String phase;

    /** Whether results are reused and stored; {@code false} runs every goal, and nothing is read or written. */
    @Parameter(property = "accel.cache", defaultValue = "true")
    private boolean cache;

    /** The directory of the disk cache; {@code ~/.m2/accel} unless given. */
    @Parameter(property = "accel.cache.dir")
    private @Nullable String cacheDirectory;

    /** How much the disk cache may hold, as in {@code 500MB} or {@code 2GB}. */
    @Parameter(property = "accel.cache.maxSize", defaultValue = "1GB")
    private @Nullable String cacheMaxSize;

    /** The age since last use from which an entry is collected before all others, as in {@code 24h} or {@code 7d}. */
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

    final BuildSettings settings() {
        return BuildSettings.read(
                phase,
                cacheDirectory,
                cacheMaxSize,
                cacheTtl,
                new BuildSettings.Switches(cache, cacheClear, cacheStats, rerun, verbose));
    }
}
