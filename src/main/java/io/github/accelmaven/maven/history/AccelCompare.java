package io.github.accelmaven.maven.history;

import io.github.accelmaven.analysis.Comparison;
import io.github.accelmaven.analysis.Trend;
import io.github.accelmaven.history.Comparability;
import io.github.accelmaven.history.LikeBuilds;
import io.github.accelmaven.history.Noise;
import io.github.accelmaven.history.PinnedBuilds;
import io.github.accelmaven.history.SessionFinder;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Times;
import io.github.accelmaven.maven.console.PlainOutput;
import io.github.accelmaven.maven.settings.BuildSettings;
import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.report.ComparisonExport;
import io.github.accelmaven.report.ComparisonTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The job of {@code accel:compare}: shows what took longer or shorter in a session than in another one or in its baseline, and
 * makes sessions the baseline of those like them.
 */
public final class AccelCompare {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final String BASELINE = "baseline";
    private static final String PREVIOUS = "previous";
    private static final String NONE = "none";

    private static final int ROWS = 10;

    private final MavenSession maven;
    private final Path file;
    private final int rows;
    private final SessionFinder history;

    public AccelCompare(MavenSession maven, BuildSettings settings) {
        this.maven = maven;
        this.file = HistoryPlace.of(settings);
        this.rows = settings.switches().verbose() ? Integer.MAX_VALUE : ROWS;
        this.history = new SessionFinder(file);
    }

    /**
     * What the user asks for, as it is given; null where it is not.
     *
     * @param session that is looked at
     * @param with what it is compared with: a session, {@code previous} or {@code baseline}
     * @param pin the session that becomes the baseline of those like it, or {@code none}
     * @param format {@code text} or {@code json}
     */
    public record Asked(
            @Nullable String session,
            @Nullable String with,
            @Nullable String pin,
            @Nullable String format) {}

    /**
     * Does what was asked for.
     *
     * @throws io.github.accelmaven.problem.ProblemException when a value cannot be read, or names no session
     * @throws IOException when the history cannot be read, or what is pinned not be written
     */
    public void run(Asked asked) throws IOException {
        String format = OutputFormat.of(asked.format(), List.of(OutputFormat.TEXT, "json"));
        Optional<SessionRecord> session = session(asked.session());
        if (session.isEmpty()) {
            LOG.info("There is no build to compare in the history {} yet. Each mvn accel:build adds one.", file);
        } else if (asked.pin() != null) {
            pin(asked.pin().trim(), session.get());
        } else {
            compare(session.get(), asked, format);
        }
    }

    private Optional<SessionRecord> session(@Nullable String given) throws IOException {
        return given == null || given.isBlank()
                ? history.last(OwnProject.of(maven))
                : Optional.of(history.named(given.trim(), OwnProject.of(maven)));
    }

    private void pin(String given, SessionRecord asked) throws IOException {
        PinnedBuilds pinned = PinnedBuilds.of(file);
        if (given.equals(NONE)) {
            LOG.info(
                    pinned.unpin(asked)
                            ? "Builds like {} are compared with the builds before them again."
                            : "No session is pinned for builds like {}.",
                    asked.id());
            return;
        }
        SessionRecord session = history.named(given, OwnProject.of(maven));
        if (!session.isSuccess()) {
            throw new Problem(
                            session.id() + " cannot be a baseline",
                            "it failed, and may have ended early",
                            "Pin one that succeeded; 'mvn accel:history' shows them")
                    .asException();
        }
        pinned.pin(session);
        LOG.info(
                "{} ({}) is the baseline of builds like it from now on: {}.",
                session.id(),
                Times.of(session.total()),
                session.build().command());
        LOG.info("-Daccel.pin=none -Daccel.session={} takes that back.", session.id());
    }

    /**
     * What a session is compared with.
     *
     * @param sessions one or more
     * @param words what they are, for people
     */
    private record Reference(List<SessionRecord> sessions, String words) {}

    private void compare(SessionRecord session, Asked asked, String format) throws IOException {
        List<SessionRecord> like = LikeBuilds.comparable(history, session).before(Trend.BEFORE);
        Optional<Reference> found = reference(session, like, asked.with());
        if (found.isEmpty()) {
            LOG.info(
                    "There is nothing to compare {} with: it is the first build of its project, command, machine and hit"
                            + " rate in the history. Name another one with -Daccel.with=<session>.",
                    session.id());
            return;
        }
        Reference reference = found.get();
        Comparison comparison = Comparison.of(reference.sessions(), List.of(session), like);
        if (format.equals(OutputFormat.TEXT)) {
            print(session, reference, like, comparison);
        } else {
            List<String> ids =
                    reference.sessions().stream().map(SessionRecord::id).toList();
            PlainOutput.print(ComparisonExport.json(session.id(), ids, comparison));
        }
    }

    private Optional<Reference> reference(SessionRecord session, List<SessionRecord> like, @Nullable String given)
            throws IOException {
        String with = Objects.requireNonNullElse(given, BASELINE).trim();
        if (!with.equals(BASELINE) && !with.equals(PREVIOUS)) {
            SessionRecord other = history.named(with, OwnProject.of(maven));
            return Optional.of(new Reference(List.of(other), named(other)));
        }
        Optional<SessionRecord> pinned = PinnedBuilds.of(file).like(session);
        if (with.equals(BASELINE) && pinned.isPresent()) {
            return pinned.map(other -> new Reference(List.of(other), named(other) + ", which is pinned"));
        }
        if (like.isEmpty()) {
            return Optional.empty();
        }
        SessionRecord last = like.get(like.size() - 1);
        return Optional.of(
                with.equals(PREVIOUS) || like.size() == 1
                        ? new Reference(List.of(last), named(last) + ", the build like it before")
                        : new Reference(like, "the median of the " + like.size() + " builds like it before"));
    }

    private static String named(SessionRecord session) {
        return session.id() + " of " + WHEN.format(session.timestamp().atZone(ZoneId.systemDefault()));
    }

    private void print(SessionRecord session, Reference reference, List<SessionRecord> like, Comparison comparison) {
        LOG.info("Accel compares {} of {}", named(session), session.build().project());
        LOG.info("        with {}", reference.words());
        notes(session, reference, like).forEach(note -> LOG.info("  {}", note));
        ComparisonTable table = new ComparisonTable(rows);
        LOG.info("");
        table.times(comparison).forEach(line -> LOG.info("  {}", line));
        List<String> outcomes = table.outcomes(comparison);
        if (!outcomes.isEmpty()) {
            LOG.info("");
            LOG.info("  Work that ended otherwise:");
            outcomes.forEach(line -> LOG.info("    {}", line));
        }
    }

    private static List<String> notes(SessionRecord session, Reference reference, List<SessionRecord> like) {
        List<String> notes = new ArrayList<>();
        SessionRecord other = reference.sessions().get(0);
        List<String> differences = Comparability.of(session).differences(Comparability.of(other));
        if (!differences.isEmpty()) {
            notes.add("They differ in " + String.join(", ", differences) + ", so that times need not mean much.");
        }
        if (session.id().equals(other.id())) {
            notes.add("It is compared with itself.");
        }
        if (!session.isSuccess() || !other.isSuccess()) {
            notes.add((session.isSuccess() ? other : session).id() + " failed, and may have ended early.");
        }
        if (like.size() < Noise.FEWEST) {
            notes.add(
                    "There are too few builds like it to know how much times vary; all above 5 % counts as a change.");
        }
        return notes;
    }
}
