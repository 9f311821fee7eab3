package io.github.accelmaven.engine;

import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.state.RecordedStat;
import io.github.accelmaven.state.RecordedValue;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Compares what lies on disk with what is on record, by {@code stat} alone, each path once until something runs.
 * Thread-safe.
 */
public final class RecordCheck {

    private static final long NEVER = Long.MIN_VALUE;

    private final CurrentValues values;
    private volatile long lastWritten = NEVER;
    /** Replaced, not cleared: a thread that still looks at a file must not tell others what was before. */
    private volatile Map<String, Optional<FileStat>> stats = new ConcurrentHashMap<>();

    private final Map<String, Renewed> renewed = new ConcurrentHashMap<>();
    private final Set<RecordedStat> confirmed = ConcurrentHashMap.newKeySet();

    /** Tells what values are now that are no files. */
    @FunctionalInterface
    public interface CurrentValues {
        /**
         * Digest of what it is now, in hexadecimal.
         *
         * @param value which one, with what it was
         */
        String digest(RecordedValue value);
    }

    public RecordCheck(CurrentValues values) {
        this.values = values;
    }

    /**
     * A file that was gone, and lies there again with what it held.
     *
     * @param was its stat on record
     * @param now its stat since it is back
     */
    private record Renewed(Optional<FileStat> was, Optional<FileStat> now) {}

    /** What lies at a path, beside what is on record of it. */
    private enum State {
        SAME,
        RENEWED,
        GONE,
        OTHER
    }

    /** What there is of several records. Used by one thread. */
    public final class Comparison {

        private final Set<RecordedStat> gone = new LinkedHashSet<>();
        private boolean isRenewed;

        private Comparison() {}

        /** What differs in one more record, as a clause; empty when nothing does but that files are gone. */
        public Optional<String> difference(
                Collection<RecordedStat> recordedStats, Collection<RecordedValue> recordedValues) {
            return RecordCheck.this.difference(recordedStats, recordedValues, this::stands);
        }

        private boolean stands(RecordedStat recorded) {
            State state = state(recorded);
            if (state == State.GONE) {
                gone.add(recorded);
            }
            isRenewed |= state == State.RENEWED;
            return state != State.OTHER;
        }

        /** The files and directories that are gone. */
        public Set<RecordedStat> gone() {
            return Set.copyOf(gone);
        }

        /** Whether nothing at all differs. */
        public boolean isExact() {
            return gone.isEmpty() && !isRenewed;
        }
    }

    /** Begins a comparison in which files may be gone. */
    public Comparison comparison() {
        return new Comparison();
    }

    /** What differs, as a clause; empty when nothing does. */
    public Optional<String> difference(
            Collection<RecordedStat> recordedStats, Collection<RecordedValue> recordedValues) {
        return difference(recordedStats, recordedValues, this::isThere);
    }

    private boolean isThere(RecordedStat recorded) {
        State state = state(recorded);
        return state == State.SAME || state == State.RENEWED;
    }

    private Optional<String> difference(
            Collection<RecordedStat> recordedStats,
            Collection<RecordedValue> recordedValues,
            Predicate<RecordedStat> stands) {
        for (RecordedValue value : recordedValues) {
            if (!values.digest(value).equals(value.digest())) {
                return Optional.of(value.kind() + " changed");
            }
        }
        for (RecordedStat recorded : recordedStats) {
            if (!stands.test(recorded)) {
                return Optional.of(recorded.path() + " changed");
            }
        }
        return Optional.empty();
    }

    private State state(RecordedStat recorded) {
        Map<String, Optional<FileStat>> current = stats;
        Optional<FileStat> known = current.get(recorded.path());
        if (known == null) {
            try {
                known = FileStat.following(Path.of(recorded.path()));
            } catch (IOException | InvalidPathException e) {
                // Whoever needs the file finds out what is wrong with it.
                return State.OTHER;
            }
            current.put(recorded.path(), known);
        }
        if (known.equals(recorded.stat())) {
            return State.SAME;
        }
        return isRenewed(recorded, known) ? State.RENEWED : known.isEmpty() ? State.GONE : State.OTHER;
    }

    private boolean isRenewed(RecordedStat recorded, Optional<FileStat> known) {
        Renewed back = renewed.get(recorded.path());
        return back != null && back.was().equals(recorded.stat()) && back.now().equals(known);
    }

    /** A file that was gone lies there again with what it held, or a directory with what was in it. */
    void renewed(RecordedStat recorded) throws IOException {
        Optional<FileStat> now = FileStat.following(Path.of(recorded.path()));
        lastWritten = System.nanoTime();
        renewed.put(recorded.path(), new Renewed(recorded.stat(), now));
        stats.remove(recorded.path());
    }

    /** At the end of the session, what lies there with this {@code stat} was found to be what was made. */
    void confirm(RecordedStat made) {
        confirmed.add(made);
    }

    /** Whether what lies there now came back, and was found to be what it was when it was put on record. */
    boolean isConfirmed(RecordedStat recorded, Optional<FileStat> now) {
        return isRenewed(recorded, now) && confirmed.contains(new RecordedStat(recorded.path(), now));
    }

    /** Something ran, and may have written anything. */
    void forget() {
        lastWritten = System.nanoTime();
        stats = new ConcurrentHashMap<>();
    }

    /** Whether all that was compared is as it was, as far as the session knows: nothing ran, or brought files back. */
    boolean wroteNothing() {
        return lastWritten == NEVER;
    }

    /** Waits until what was written last is old enough for its {@code stat} to tell a later write. */
    public void awaitQuiet() throws InterruptedException {
        long quiet = lastWritten;
        long left = quiet == NEVER ? 0 : quiet + FileStat.GRANULARITY.toNanos() - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
