package io.github.accelmaven.maven.history;

import io.github.accelmaven.analysis.Recommendations;
import io.github.accelmaven.analysis.Series;
import io.github.accelmaven.analysis.Trend;
import io.github.accelmaven.config.SettingValues;
import io.github.accelmaven.history.History;
import io.github.accelmaven.history.HistoryQuery;
import io.github.accelmaven.history.LikeBuilds;
import io.github.accelmaven.history.SessionFinder;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.maven.console.PlainOutput;
import io.github.accelmaven.maven.console.Terminal;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.report.Findings;
import io.github.accelmaven.report.HistoryExport;
import io.github.accelmaven.report.HistoryTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job of {@code accel:history}: shows builds of the history. */
public final class AccelHistory {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private static final List<String> FORMATS = List.of(OutputFormat.TEXT, "json", "csv");

    /** What stands for every project. */
    private static final String ALL = "all";

    private final MavenSession session;
    private final Path file;
    private final Clock clock = Clock.systemUTC();

    public AccelHistory(MavenSession session, BuildSettings settings) {
        this.session = session;
        this.file = HistoryPlace.of(settings);
    }

    /**
     * What the user asks for, as it is given; null where it is not.
     *
     * @param last how many builds
     * @param since an age or a date
     * @param project a project, or {@code all}
     * @param module whose time is shown
     * @param goal whose time is shown
     * @param branch of git
     * @param format {@code text}, {@code json} or {@code csv}
     */
    public record Asked(
            @Nullable String last,
            @Nullable String since,
            @Nullable String project,
            @Nullable String module,
            @Nullable String goal,
            @Nullable String branch,
            @Nullable String format) {}

    /**
     * Prints them.
     *
     * @throws io.github.accelmaven.problem.ProblemException when a value cannot be read
     * @throws IOException when the history cannot be read
     */
    public void show(Asked asked) throws IOException {
        String format = OutputFormat.of(asked.format(), FORMATS);
        HistoryQuery query = query(asked);
        HistoryQuery.Answer answer = query.ask(file, format.equals("json"));
        if (format.equals(OutputFormat.TEXT)) {
            print(query, answer);
        } else {
            PlainOutput.print(format.equals("csv") ? HistoryExport.csv(answer) : HistoryExport.json(answer));
            tellOfOthers(answer.read());
        }
    }

    private HistoryQuery query(Asked asked) {
        String last = Objects.requireNonNullElse(asked.last(), "20");
        return new HistoryQuery(
                SettingValues.count("accel.last", last, "builds"),
                given(asked.since()).map(this::since),
                project(asked.project()),
                given(asked.branch()),
                given(asked.module()),
                given(asked.goal()));
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::trim).filter(text -> !text.isEmpty());
    }

    private Instant since(String value) {
        if (SettingValues.isTime(value)) {
            return clock.instant().minus(SettingValues.time("accel.since", value));
        }
        try {
            return LocalDate.parse(value).atStartOfDay(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            throw new Problem(
                            "accel.since=" + value + " is neither an age nor a date",
                            "an age is a number with a unit, a date is written year-month-day",
                            "Write for example -Daccel.since=7d or -Daccel.since=2026-03-01")
                    .asException();
        }
    }

    private Optional<String> project(@Nullable String value) {
        Optional<String> project = given(value).or(() -> OwnProject.of(session));
        return project.filter(name -> !name.equals(ALL));
    }

    private void print(HistoryQuery query, HistoryQuery.Answer answer) throws IOException {
        if (answer.rows().isEmpty()) {
            LOG.info(
                    "{}",
                    new NoSuchBuild(query, new SessionFinder(file))
                            .words(answer.read().sessions()));
        } else {
            LOG.info(
                    "Accel history{} in {}",
                    query.project().map(name -> " of " + name).orElse(""),
                    file);
            LOG.info("");
            HistoryTable table =
                    new HistoryTable(ZoneId.systemDefault(), HistoryConfig.classes(session), Terminal.showsUnicode());
            table.lines(query, answer).forEach(line -> LOG.info("  {}", line));
            if (!query.isOfUnits()) {
                tellOf(answer.rows().get(answer.rows().size() - 1).session());
            }
        }
        tellOfOthers(answer.read());
    }

    /** What the last of the builds means beside those like it; one that failed tells nothing. */
    private void tellOf(SessionRecord shown) throws IOException {
        SessionFinder history = new SessionFinder(file);
        Optional<SessionRecord> last = history.withId(shown.id()).filter(SessionRecord::isSuccess);
        if (last.isEmpty()) {
            return;
        }
        List<SessionRecord> series =
                new ArrayList<>(LikeBuilds.comparable(history, last.get()).before(Trend.LOOKED_AT - 1));
        series.add(last.get());
        List<String> lines = new ArrayList<>(Findings.trend(new Series(series)));
        lines.addAll(Findings.advice(Recommendations.of(last.get(), MavenSetting.of(ModulePaths.root(session)))));
        if (!lines.isEmpty()) {
            LOG.info("");
            lines.forEach(line -> LOG.info("  {}", line));
        }
    }

    private static void tellOfOthers(History.Read read) {
        if (read.damaged() > 0) {
            LOG.warn("{} of the history left out: it is damaged, or no line of a history", lines(read.damaged()));
        }
        if (read.newer() > 0) {
            LOG.warn(
                    "{} of the history left out: a newer accel wrote what this one cannot read. Update accel to have it",
                    lines(read.newer()));
        }
    }

    private static String lines(long number) {
        return number + (number == 1 ? " line" : " lines");
    }
}
