package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.history.AccelCompare;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compares a build of the history with another one, or with what is usual: which phases, modules and goals took longer or
 * shorter by more than they vary anyway, which goals ran that did not have to before, and what had changed. Runs nothing;
 * writes nothing unless a baseline is pinned.
 */
@Mojo(name = "compare", threadSafe = true, aggregator = true, requiresProject = false)
public final class CompareMojo extends SettingsMojo {

    /**
     * The session that is looked at, by the name that {@code accel:history} shows or a beginning of it. Unless given, the last
     * one of the project, or of all where there is no POM file.
     */
    @Parameter(property = "accel.session")
    private @Nullable String sessionId;

    /**
     * What it is compared with: another session, {@code previous} for the build like it before, or {@code baseline} for the
     * pinned session or else the median of the last 20 builds like it.
     */
    @Parameter(property = "accel.with", defaultValue = "baseline")
    private @Nullable String with;

    /**
     * The session that becomes the baseline of builds like it, of the same project, command, machine and hit rate;
     * {@code none} takes that back. Nothing is compared then.
     */
    @Parameter(property = "accel.pin")
    private @Nullable String pin;

    /** {@code text}, or for other programs {@code json}, which is printed without Maven's prefix. */
    @Parameter(property = "accel.format", defaultValue = "text")
    private @Nullable String format;

    @Override
    void perform() throws Exception {
        new AccelCompare(session(), settings()).run(new AccelCompare.Asked(sessionId, with, pin, format));
    }
}
