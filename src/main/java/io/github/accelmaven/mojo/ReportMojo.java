package io.github.accelmaven.mojo;

import io.github.accelmaven.maven.history.AccelReport;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page about a build of the history: what it took and what the cache gave, a timeline of its goals with the critical
 * path, why each of them ran, the slowest ones, and how builds like it went. The page is one file that needs no network. Runs
 * nothing.
 */
@Mojo(name = "report", threadSafe = true, aggregator = true, requiresProject = false)
public final class ReportMojo extends SettingsMojo {

    /**
     * The session that the page is about, by its name or the beginning of it, as {@code accel:history} shows it; the last build
     * of the project unless given, and of all projects where there is no POM file.
     */
    @Parameter(property = "accel.session")
    private @Nullable String sessionId;

    /** The file of the page; {@code accel/report.html} in the build directory of the project unless given. */
    @Parameter(property = "accel.report.file")
    private @Nullable String file;

    /** How many builds the trend shows at most. */
    @Parameter(property = "accel.last", defaultValue = "50")
    private @Nullable String last;

    @Override
    void perform() throws Exception {
        new AccelReport(session(), settings()).write(new AccelReport.Asked(sessionId, file, last));
    }
}
