package io.github.accelmaven.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

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
     * @param hitRate how much of what was asked for was in the cache, from 0 to 1; empty when nothing could have been
     */
    public record Row(SessionRecord session, Duration took, OptionalDouble hitRate) {

        private Comparability kind() {
            return Comparability.of(session, HitRateBand.of(hitRate.orElse(0)));
        }

        /** An object with the fields of the history, without {@code goals}, and the time that was asked for. */
        public String json() {
            return SessionWriter.object(session, took);
        }
    }

    /**
     * What the history says.
     *
     * @param rows the last builds, the oldest first
     * @param builds how many match, those included that are too many
     * @param alike those of all that match that can be compared with the last one that succeeded; empty when none did
     * @param read what else was in the file
     */
    public record Answer(List<Row> rows, int builds, Optional<Alike> alike, History.Read read) {}

    /**
     * Builds that succeeded and can be compared with each other.
     *
     * @param kind what they have in common; the hit rate is that of what was asked for
     * @param millis the times of what was asked for
     */
    public record Alike(Comparability kind, Sample millis) {}

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
                row(session).ifPresent(rows::add);
            }
        });
        return new Answer(List.copyOf(rows.kept), rows.builds, rows.alike, read);
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

    private Optional<Row> row(SessionRecord session) {
        if (!isOfUnits()) {
            SessionRecord.CacheUse cache = session.cache();
            return Optional.of(new Row(session, session.total(), rate(cache.hits(), cache.hits() + cache.misses())));
        }
        List<SessionRecord.UnitTime> units =
                session.goals().stream().filter(this::matches).toList();
        return units.stream()
                .map(SessionRecord.UnitTime::took)
                .reduce(Duration::plus)
                .map(took -> new Row(session.withoutGoals(), took, hitRate(units)));
    }

    private static OptionalDouble hitRate(List<SessionRecord.UnitTime> units) {
        return rate(
                units.stream().filter(unit -> unit.outcome().isHit()).count(),
                units.stream().filter(unit -> unit.outcome().isCacheable()).count());
    }

    private static OptionalDouble rate(long hits, long all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / (double) all);
    }

    private boolean matches(SessionRecord.UnitTime unit) {
        return module.filter(wanted -> !wanted.equals(unit.module())).isEmpty()
                && goal.filter(wanted -> !unit.isOfGoal(wanted)).isEmpty();
    }

    /** The last rows, and the times of all, by what can be compared: which kind the last one is of is known at the end. */
    private final class Rows {

        private final Deque<Row> kept = new ArrayDeque<>();
        private final Map<Comparability, Sample> millis = new HashMap<>();
        private Optional<Alike> alike = Optional.empty();
        private int builds;

        void add(Row row) {
            builds++;
            if (row.session().isSuccess()) {
                Comparability kind = row.kind();
                Sample times = millis.computeIfAbsent(kind, none -> new Sample());
                times.add((double) row.took().toMillis());
                alike = Optional.of(new Alike(kind, times));
            }
            kept.addLast(row);
            if (kept.size() > last) {
                kept.removeFirst();
            }
        }
    }
}
