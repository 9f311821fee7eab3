package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.history.AccelHistory;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the last builds of the history: when, how long, how much of them was in the cache, what that saved, and how it reads
 * against the thresholds of the project; below them, how the times of all builds asked for are spread that are like the last
 * one. Runs nothing and writes nothing.
 */
@Mojo(name = "history", threadSafe = true, aggregator = true, requiresProject = false)
public final class HistoryMojo extends SettingsMojo {

    /** How many builds are shown at most. */
    @Parameter(property = "accel.last", defaultValue = "20")
    private @Nullable String last;

    /** From when on builds are shown: an age, as in {@code 7d}, or a date, as in {@code 2026-03-01}. */
    @Parameter(property = "accel.since")
    private @Nullable String since;

    /**
     * The project whose builds are shown, by its artifact id or as {@code groupId:artifactId}; {@code all} for those of all
     * projects. Where there is a POM file, its project unless given, else all.
     */
    @Parameter(property = "accel.project")
    private @Nullable String project;

    /** The module whose time is shown in place of that of the build. */
    @Parameter(property = "accel.module")
    private @Nullable String module;

    /** The goal whose time is shown in place of that of the build, as in {@code compiler:compile}. */
    @Parameter(property = "accel.goal")
    private @Nullable String goal;

    /** The git branch of which builds are shown. */
    @Parameter(property = "accel.branch")
    private @Nullable String branch;

    /** {@code text}, or for other programs {@code json} or {@code csv}, which are printed without Maven's prefix. */
    @Parameter(property = "accel.format", defaultValue = "text")
    private @Nullable String format;

    @Override
    void perform() throws Exception {
        new AccelHistory(session(), settings())
                .show(new AccelHistory.Asked(last, since, project, module, goal, branch, format));
    }
}
