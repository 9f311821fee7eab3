package io.github.accelmaven.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Which builds of a history are asked for, and of what in them the time. Immutable.
 *
 * @param last how many builds at most, the last of them
 * @param since from when on; empty for all
 * @param project {@code groupId:artifactId} or the artifact id; empty for all
 * @param branch empty for all
 * @param module whose time is asked for in place of that of the build; empty for all modules
 * @param goal as in {@code compiler:compile}, with or without an execution in parentheses, whose time is asked for in place
 *     of that of the build; empty for all goals
 */
public record HistoryQuery(
        int last,
        Optional<Instant> since,
        Optional<String> project,
        Optional<String> branch,
        Optional<String> module,
        Optional<String> goal) {

    /**
     * A build that was asked for.
     *
     * @param session without its work units
     * @param took the time of what was asked for: the build, or its units of a module or goal together
     */
    public record Row(SessionRecord session, Duration took) {

        /** An object with the fields of the history, without {@code goals}, and the time that was asked for. */
        public String json() {
            return SessionWriter.object(session, took);
        }
    }

    /**
     * What the history says.
     *
     * @param rows the last builds, the oldest first
     * @param millis the times of all builds that match, those included that are too many
     * @param read what else was in the file
     */
    public record Answer(List<Row> rows, Sample millis, History.Read read) {}

    /**
     * Asks a history. It is read as a stream; what is held of each build that matches is a number.
     *
     * @param withPhases whether counters and phases of the builds are asked for
     * @throws IOException when the file cannot be read
     */
    public Answer ask(Path file, boolean withPhases) throws IOException {
        History history = history(file, withPhases);
        Rows rows = new Rows();
        History.Read read = history.forEach(session -> {
            if (matches(session)) {
                time(session).ifPresent(took -> rows.add(session, took));
            }
        });
        return new Answer(List.copyOf(rows.kept), rows.millis, read);
    }

    private History history(Path file, boolean withPhases) {
        if (isOfUnits()) {
            return History.withGoals(file);
        }
        return withPhases ? History.withoutGoals(file) : History.heads(file);
    }

    /** Whether the time of a part of the build is asked for. */
    public boolean isOfUnits() {
        return module.isPresent() || goal.isPresent();
    }

    private boolean matches(SessionRecord session) {
        String name = session.build().project();
        return since.filter(from -> session.timestamp().isBefore(from)).isEmpty()
                && project.filter(wanted -> !name.equals(wanted) && !name.endsWith(":" + wanted))
                        .isEmpty()
                && branch.filter(wanted -> !wanted.equals(
                                session.git().map(SessionRecord.Git::branch).orElse("")))
                        .isEmpty();
    }

    private Optional<Duration> time(SessionRecord session) {
        if (!isOfUnits()) {
            return Optional.of(session.total());
        }
        return session.goals().stream()
                .filter(this::matches)
                .map(SessionRecord.UnitTime::took)
                .reduce(Duration::plus);
    }

    private boolean matches(SessionRecord.UnitTime unit) {
        return module.filter(wanted -> !wanted.equals(unit.module())).isEmpty()
                && goal.filter(wanted -> !unit.isOfGoal(wanted)).isEmpty();
    }

    /** The last rows, and the times of all. */
    private final class Rows {

        private final Deque<Row> kept = new ArrayDeque<>();
        private final Sample millis = new Sample();

        void add(SessionRecord session, Duration took) {
            millis.add((double) took.toMillis());
            kept.addLast(new Row(session.withoutGoals(), took));
            if (kept.size() > last) {
                kept.removeFirst();
            }
        }
    }
}
