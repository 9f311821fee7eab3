package io.github.accelmaven.engine;

import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.state.RecordedStat;
import io.github.accelmaven.state.RecordedValue;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

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

    /** What differs, as a clause; empty when nothing does. */
    public Optional<String> difference(
            Collection<RecordedStat> recordedStats, Collection<RecordedValue> recordedValues) {
        for (RecordedValue value : recordedValues) {
            if (!values.digest(value).equals(value.digest())) {
                return Optional.of(value.kind() + " changed");
            }
        }
        for (RecordedStat recorded : recordedStats) {
            if (!isAsRecorded(recorded)) {
                return Optional.of(recorded.path() + " changed");
            }
        }
        return Optional.empty();
    }

    private boolean isAsRecorded(RecordedStat recorded) {
        Map<String, Optional<FileStat>> current = stats;
        Optional<FileStat> known = current.get(recorded.path());
        if (known == null) {
            try {
                known = FileStat.following(Path.of(recorded.path()));
            } catch (IOException | InvalidPathException e) {
                // Whoever needs the file finds out what is wrong with it.
                return false;
            }
            current.put(recorded.path(), known);
        }
        return known.equals(recorded.stat());
    }

    /** Something ran, and may have written anything. */
    void forget() {
        lastWritten = System.nanoTime();
        stats = new ConcurrentHashMap<>();
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
