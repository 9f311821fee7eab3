package io.github.accelmaven.cache;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import io.github.accelmaven.fingerprint.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the build and a level that may fail: the first fault switches the level off for the session and is
 * told once; from then on the level knows nothing and keeps nothing. Thread-safe.
 *
 * <p>This is the only place that decides what a fault of a level means.
 */
final class GuardedLevel {

    /** Something asked of the level. */
    private interface Question<T> {
        T ask() throws IOException;
    }

    /** Something the level is told to do. */
    private interface Command {
        void run() throws IOException;
    }

    private final CacheLevel level;
    private final EventSink events;
    private final AtomicReference<@Nullable String> fault = new AtomicReference<>();

    GuardedLevel(CacheLevel level, EventSink events) {
        this.level = level;
        this.events = events;
    }

    String name() {
        return level.name();
    }

    boolean isOn() {
        return fault.get() == null;
    }

    /** Why the level is off, if it is. */
    Optional<String> fault() {
        return Optional.ofNullable(fault.get());
    }

    /** What the level has for a key; a damaged entry is told once, and counts as none. */
    Optional<StoredEntry> loadEntry(Digest key) {
        EntryLookup lookup = ask(() -> level.loadEntry(key), new EntryLookup.Absent());
        if (lookup instanceof EntryLookup.Damaged damaged) {
            warnOfDamage("entry " + key.abbreviated() + " was dropped because " + damaged.reason());
        }
        return lookup instanceof EntryLookup.Found found ? Optional.of(found.stored()) : Optional.empty();
    }

    void storeEntry(StoredEntry stored) throws SourceFaultException {
        store(() -> level.storeEntry(stored));
    }

    void removeEntry(Digest key) {
        run(() -> level.removeEntry(key));
    }

    boolean accepts(Blob blob) {
        return isOn() && level.accepts(blob);
    }

    Optional<InputStream> openBlob(Blob blob) {
        return ask(() -> level.openBlob(blob), Optional.empty());
    }

    /** Keeps a blob unless the level has it. */
    void storeBlob(Blob blob, BlobSource source) throws SourceFaultException {
        store(() -> {
            if (!level.hasBlob(blob)) {
                level.storeBlob(blob, source);
            }
        });
    }

    /** Sets a blob aside that this level gave and that is not what it should be, and tells it. */
    void quarantineBlob(Blob blob, String reason) {
        run(() -> level.quarantineBlob(blob));
        warnOfDamage("blob " + blob.digest().abbreviated() + " was set aside because " + reason);
    }

    void touch(StoredEntry stored) {
        run(() -> level.touch(stored));
    }

    Optional<Digest> newestOf(String unit) {
        return ask(() -> level.newestOf(unit), Optional.empty());
    }

    long finish(CacheStatistics session) {
        return ask(() -> level.finish(session), 0L);
    }

    private void warnOfDamage(String sentence) {
        events.emit(new Event.Warned(
                "contents of the " + name() + " cache",
                "In the " + name() + " cache, " + sentence + ". The unit runs instead, nothing needs to be done."));
    }

    /** Passes on what is not the fault of the level. */
    private void store(Command command) throws SourceFaultException {
        AtomicReference<@Nullable SourceFaultException> passedOn = new AtomicReference<>();
        run(() -> {
            try {
                command.run();
            } catch (SourceFaultException e) {
                passedOn.set(e);
            }
        });
        SourceFaultException notOfTheLevel = passedOn.get();
        if (notOfTheLevel != null) {
            throw notOfTheLevel;
        }
    }

    private void run(Command command) {
        ask(
                () -> {
                    command.run();
                    return true;
                },
                false);
    }

    private <T> T ask(Question<T> question, T otherwise) {
        if (!isOn()) {
            return otherwise;
        }
        try {
            return question.ask();
        } catch (ClosedByInterruptException e) {
            // The build is being stopped; that is no fault of the level.
            return otherwise;
        } catch (IOException e) {
            switchOff(e);
        } catch (RuntimeException e) {
            // A mistake in a level is no reason to fail a build either.
            switchOff(new IOException(e));
        }
        return otherwise;
    }

    private void switchOff(IOException cause) {
        String sentence = level.explain(cause).sentence();
        if (fault.compareAndSet(null, sentence)) {
            events.emit(new Event.Warned(name() + " cache", sentence));
        }
    }
}
