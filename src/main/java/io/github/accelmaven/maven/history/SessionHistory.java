package io.github.accelmaven.maven.history;

import io.github.accelmaven.analysis.Recommendation;
import io.github.accelmaven.analysis.Recommendations;
import io.github.accelmaven.event.Activity;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.export.SessionExports;
import io.github.accelmaven.history.Baseline;
import io.github.accelmaven.history.HistoryFile;
import io.github.accelmaven.history.RecentBuilds;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.SessionRecorder;
import io.github.accelmaven.history.Status;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.maven.console.Verdict;
import io.github.accelmaven.maven.settings.ExportSettings;
import io.github.accelmaven.maven.settings.HistorySettings;
import io.github.accelmaven.state.OutputSize;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenExecutionRequest;

/**
 * A session on its way into the history: hears what happens in it, and adds its line at the end. A fault of the history is
 * told, and fails nothing. Thread-safe.
 */
public final class SessionHistory implements EventSink {

    private static final Duration WORTH_A_LINE = Duration.ofSeconds(1);

    private static final int LETTERS = 36;
    private static final int ID_LENGTH = 6;

    private final HistorySettings settings;
    private final MavenExecutionRequest request;
    private final Path root;
    private final Instant start;
    private final long begin;
    private final SessionRecorder recorder;
    private final CheckoutState checkout;
    private final ProcessUse process;

    private SessionHistory(
            HistorySettings settings, MavenExecutionRequest request, Instant start, long begin, Path root) {
        this.settings = settings;
        this.request = request;
        this.start = start;
        this.begin = begin;
        this.recorder = new SessionRecorder(begin);
        this.root = root;
        this.checkout = CheckoutState.ask(root);
        this.process = new ProcessUse(start);
    }

    /**
     * Begins; empty when the user wants no history, and nobody else wants to hear of the session.
     *
     * @param root of the checkout
     */
    public static Optional<SessionHistory> begin(MavenExecutionRequest request, HistorySettings settings, Path root) {
        Date start = Objects.requireNonNullElseGet(request.getStartTime(), () -> Date.from(Instant.now()));
        return begin(request, settings, root, start.toInstant());
    }

    /**
     * The same for a session that began at another time than the request says.
     *
     * @param start by the clock of the machine
     */
    public static Optional<SessionHistory> begin(
            MavenExecutionRequest request, HistorySettings settings, Path root, Instant start) {
        if (!settings.isOn() && !settings.exports().isAnythingAsked(System.getenv())) {
            return Optional.empty();
        }
        Instant now = Instant.now();
        // A clock that was set back since then must not make a session that ends before it begins.
        Duration setup = start.isBefore(now) ? Duration.between(start, now) : Duration.ZERO;
        SessionHistory history = new SessionHistory(
                settings, request, start.truncatedTo(ChronoUnit.MILLIS), System.nanoTime() - setup.toNanos(), root);
        history.recorder.emit(new Event.Spent(Activity.SETUP, setup));
        return Optional.of(history);
    }

    @Override
    public void emit(Event event) {
        recorder.emit(event);
    }

    /**
     * What is known at the end of a session.
     *
     * @param project {@code groupId:artifactId} of the top-level project
     * @param config what the project says of the history
     * @param isSuccess whether nothing failed
     * @param workers how many modules or phases could be under way at once
     * @param outputs what the units made
     * @param unbuilt the modules that were not built, or not to their end; some goals of them may have been taken
     */
    public record End(
            String project,
            HistoryConfig config,
            boolean isSuccess,
            int workers,
            OutputSize outputs,
            List<String> unbuilt) {}

    /**
     * Adds the line, and tells others of the session.
     *
     * @param warnings is told when that cannot be done
     * @return how the session reads beside those before it, for its summary
     */
    public Verdict end(End end, EventSink warnings) {
        SessionRecord session = record(end);
        Optional<Baseline> baseline = settings.isOn() ? append(session, warnings) : Optional.empty();
        tellOthers(session, warnings);
        Optional<Status> status = Optional.of(session)
                .filter(SessionRecord::isSuccess)
                .map(built -> end.config().thresholds().status(built.total()));
        return new Verdict(session.total(), status, baseline, advice(session));
    }

    /** The baseline of the sessions before it. */
    private Optional<Baseline> append(SessionRecord session, EventSink warnings) {
        Optional<Baseline> baseline = Optional.empty();
        try {
            baseline = session.isSuccess() ? RecentBuilds.baseline(settings.file(), session) : Optional.empty();
            new HistoryFile(settings.file(), settings.maxSize()).append(session);
        } catch (IOException e) {
            warnings.emit(new Event.Warned(
                    "history",
                    "This build is not in the history " + settings.file() + ": " + FileFaults.describe(e)
                            + ". Make it writable, name another file with -Daccel.history.file, or turn it off with"
                            + " -Daccel.history=false."));
        }
        return baseline;
    }

    private void tellOthers(SessionRecord session, EventSink warnings) {
        ExportSettings exports = settings.exports();
        if (exports.isAnythingAsked(System.getenv())) {
            new SessionExports(exports.trace(), exports.githubSummary(), System.getenv()).tell(session, warnings);
        }
    }

    /** The most valuable recommendation, when it is worth a line in every build. */
    private Optional<Recommendation> advice(SessionRecord session) {
        // What saves more than a build takes is none, and looking for it costs what a short build notices.
        return session.isSuccess() && session.total().compareTo(WORTH_A_LINE) > 0
                ? Recommendations.of(session, MavenSetting.of(root)).stream()
                        .filter(found -> found.saving().compareTo(WORTH_A_LINE) >= 0)
                        .findFirst()
                : Optional.empty();
    }

    private SessionRecord record(End end) {
        Duration total = Duration.ofNanos(System.nanoTime() - begin);
        SessionRecorder.Gathered gathered = recorder.gathered();
        return new SessionRecord(
                id(),
                start,
                new SessionRecord.Build(end.project(), end.config().profile(), CommandLine.of(request)),
                end.isSuccess(),
                machine(),
                metrics(end, total, gathered),
                gathered.cache(),
                checkout.await(),
                gathered.counters(),
                phases(end, total, gathered),
                notReached(end, gathered),
                gathered.goals().stream().map(SessionHistory::withoutSecrets).toList());
    }

    private static SessionRecord.UnitTime withoutSecrets(SessionRecord.UnitTime unit) {
        return unit.failure().isEmpty() ? unit : unit.failedWith(CommandLine.withoutSecrets(unit.failure()));
    }

    private static List<String> notReached(End end, SessionRecorder.Gathered gathered) {
        Set<String> reached =
                gathered.goals().stream().map(SessionRecord.UnitTime::module).collect(Collectors.toSet());
        return end.unbuilt().stream()
                .filter(module -> !reached.contains(module))
                .toList();
    }

    private static Map<String, SessionRecord.PhaseTime> phases(
            End end, Duration total, SessionRecorder.Gathered gathered) {
        Map<String, SessionRecord.PhaseTime> phases = new LinkedHashMap<>(gathered.phases());
        phases.put(
                "total",
                new SessionRecord.PhaseTime(
                        Optional.of(Duration.ZERO), total, false, end.isSuccess() ? Outcome.EXECUTED : Outcome.FAILED));
        return phases;
    }

    private SessionRecord.Metrics metrics(End end, Duration total, SessionRecorder.Gathered gathered) {
        double wall = Math.max(1, total.toMillis());
        return new SessionRecord.Metrics(
                total,
                ProcessUse.peakMegabytes(),
                end.outputs().files(),
                end.outputs().bytes() / 1000,
                process.cpu(),
                end.workers(),
                gathered.busy().toMillis() / wall);
    }

    private SessionRecord.Machine machine() {
        String accel = SessionHistory.class.getPackage().getImplementationVersion();
        return new SessionRecord.Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version", ""),
                request.getSystemProperties().getProperty("maven.version", ""),
                accel == null ? "" : accel,
                BuildServer.of(System.getenv()));
    }

    /** The time, so that people know it again, and some letters, because several builds may begin within a second. */
    private String id() {
        String time = start.toString();
        StringBuilder id = new StringBuilder();
        id.append(time, 0, 4).append(time, 5, 7).append(time, 8, 10).append('-');
        id.append(time, 11, 13).append(time, 14, 16).append(time, 17, 19).append('-');
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(Character.forDigit(ThreadLocalRandom.current().nextInt(LETTERS), LETTERS));
        }
        return id.toString();
    }
}
