package io.github.accelmaven.maven.history;

import io.github.accelmaven.analysis.Recommendations;
import io.github.accelmaven.config.SettingValues;
import io.github.accelmaven.history.SessionFinder;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.io.AtomicFiles;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.report.html.PastBuilds;
import io.github.accelmaven.report.html.ReportContent;
import io.github.accelmaven.report.html.ReportPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job of {@code accel:report}: writes a page about a build of the history. */
public final class AccelReport {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final SessionFinder history;

    public AccelReport(MavenSession session, BuildSettings settings) {
        this.session = session;
        this.history = new SessionFinder(HistoryPlace.of(settings));
    }

    /**
     * What the user asks for, as it is given; null where it is not.
     *
     * @param session the name of a session, or its beginning
     * @param file of the page
     * @param last how many builds the trend shows
     */
    public record Asked(
            @Nullable String session,
            @Nullable String file,
            @Nullable String last) {}

    /**
     * Writes it, and prints where it is.
     *
     * @throws io.github.accelmaven.problem.ProblemException when a value cannot be read, the session is not known, or the file
     *     cannot be written
     * @throws IOException when the history cannot be read
     */
    public void write(Asked asked) throws IOException {
        int last = SettingValues.count("accel.last", Objects.requireNonNullElse(asked.last(), "50"), "builds");
        Optional<SessionRecord> build = build(asked);
        if (build.isEmpty()) {
            LOG.info("{}", nothing());
            return;
        }
        Path file = file(asked);
        write(report(build.get(), last), file);
        LOG.info("Accel report of {}: {}", build.get().id(), file.toUri());
    }

    private Optional<SessionRecord> build(Asked asked) throws IOException {
        Optional<String> name = given(asked.session());
        return name.isPresent()
                ? Optional.of(history.named(name.get(), OwnProject.of(session)))
                : history.last(OwnProject.of(session));
    }

    private String nothing() throws IOException {
        Optional<String> project = OwnProject.of(session);
        boolean isEmpty = history.last(Optional.empty()).isEmpty();
        return isEmpty || project.isEmpty()
                ? "There is no build in the history " + history.file() + " yet. Each mvn accel:build adds one."
                : "There is no build of " + project.get() + " in the history " + history.file()
                        + " yet. Each mvn accel:build adds one; -Daccel.session=... shows that of another project.";
    }

    private ReportContent report(SessionRecord build, int last) throws IOException {
        return new ReportContent(
                build,
                Optional.ofNullable(
                        HistoryConfig.classes(session).get(build.build().profile())),
                PastBuilds.of(build, last, history),
                Recommendations.of(build, MavenSetting.of(ModulePaths.root(session))));
    }

    private Path file(Asked asked) {
        return given(asked.file())
                .map(name -> OwnProject.calledIn(session).resolve(name).normalize())
                .orElseGet(() ->
                        OwnProject.buildDirectory(session).resolve("accel").resolve("report.html"));
    }

    private static void write(ReportContent report, Path file) {
        try {
            AtomicFiles.write(file, out -> ReportPage.write(report, out));
        } catch (IOException e) {
            throw new Problem(
                            "The report cannot be written to " + file,
                            FileFaults.describe(e),
                            "Make room there, or name another file with -Daccel.report.file")
                    .asException();
        }
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::trim).filter(text -> !text.isEmpty());
    }
}
