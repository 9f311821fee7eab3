package io.github.accelmaven.fingerprint;

import io.github.accelmaven.fingerprint.IndexEntry.Column;
import io.github.accelmaven.io.AtomicFiles;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, across sessions, the digests of files by path, size, modification and change time, and inode. Read from
 * its file at the first question; a file that is damaged or of another version is ignored and started anew.
 * Thread-safe.
 *
 * <p>A file that is racy ({@link FileStat#isRacyAt}) when it is read is not remembered at all, not even within the
 * session: a write right after the reading would leave its stat as it was. It is read again the next time somebody
 * asks, and remembered once its timestamps have aged. The clock of the file system is taken to be this machine's: on a
 * network drive whose clock is behind by more than the granularity, two writes within one of its ticks, with a reading
 * between them, are seen as one.
 *
 * <p>Nobody asks for files of modules in which nothing changed. An entry nobody asked for during {@value #KEPT_SAVES}
 * saves is dropped at the next save, and so is, at once, one whose file was found missing when somebody asked.
 */
public final class FileHashIndex {

    static final int KEPT_SAVES = 100;

    /** Stands for the stat of a file where there is none. */
    private static final FileStat ALWAYS_THE_SAME = new FileStat(FileStat.Kind.FILE, 0, 0, 0, 0, false);

    private final Path file;
    private final Consumer<String> warnings;
    private final Clock clock;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ConcurrentHashMap<String, IndexEntry> loaded;
    private volatile boolean dirty;

    /**
     * An index kept in {@code file}; nothing is read yet.
     *
     * @param file where it lies, and is saved to
     * @param warnings takes one sentence when the file cannot be used or written; called from any thread
     */
    public FileHashIndex(Path file, Consumer<String> warnings) {
        this(file, warnings, Clock.systemUTC());
    }

    FileHashIndex(Path file, Consumer<String> warnings, Clock clock) {
        this.file = file;
        this.warnings = warnings;
        this.clock = clock;
    }

    /** The time, as {@link #record} wants it: taken before the file is opened. */
    long now() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    /** What is remembered of the file, if its stat is still the one it had. */
    Optional<Digest> find(String path, FileStat stat, Column column) {
        IndexEntry entry = entries().get(path);
        if (entry == null || !entry.matches(stat)) {
            return Optional.empty();
        }
        asked.add(path);
        return entry.digest(column);
    }

    /**
     * Remembers a digest, unless the file is racy.
     *
     * @param stat taken before the file was read
     * @param readAt {@link #now()} before the file was read
     */
    void record(String path, FileStat stat, long readAt, Column column, Digest digest) {
        if (stat.isRacyAt(readAt)) {
            forget(path);
            return;
        }
        asked.add(path);
        entries()
                .compute(
                        path,
                        (key, old) ->
                                (old != null && old.matches(stat) ? old : IndexEntry.of(stat)).with(column, digest));
        dirty = true;
    }

    /** What was derived from some content: true of it for ever, wherever it lies. */
    Optional<Digest> findDerived(String what, Digest content) {
        return find(nameOfDerived(what, content), ALWAYS_THE_SAME, Column.CONTENT);
    }

    /** Remembers what was derived from some content. */
    void recordDerived(String what, Digest content, Digest derived) {
        record(nameOfDerived(what, content), ALWAYS_THE_SAME, Long.MAX_VALUE, Column.CONTENT, derived);
    }

    /** No path: paths in the index are absolute. */
    private static String nameOfDerived(String what, Digest content) {
        return what + ":" + content.hex();
    }

    /** Drops what is remembered of a path. */
    void forget(String path) {
        if (entries().remove(path) != null) {
            dirty = true;
        }
    }

    /**
     * Writes the index if anything in it changed since it was read or saved. A failure is told as a warning: the next
     * session then hashes again.
     */
    public synchronized void save() {
        if (!dirty) {
            return;
        }
        dirty = false;
        try {
            Map<String, IndexEntry> kept = age();
            AtomicFiles.write(file, out -> IndexFormat.encode(kept, out));
        } catch (IOException | ArithmeticException e) {
            warnings.accept("The file-hash index " + file + " cannot be written: " + e
                    + ". The next build hashes its files again.");
        }
    }

    private Map<String, IndexEntry> age() {
        ConcurrentHashMap<String, IndexEntry> entries = entries();
        entries.replaceAll((path, entry) -> entry.idleFor(asked.contains(path) ? 0 : entry.idle() + 1));
        entries.values().removeIf(entry -> entry.idle() > KEPT_SAVES);
        asked.clear();
        return new HashMap<>(entries);
    }

    private ConcurrentHashMap<String, IndexEntry> entries() {
        ConcurrentHashMap<String, IndexEntry> entries = loaded;
        if (entries == null) {
            synchronized (this) {
                entries = loaded;
                if (entries == null) {
                    entries = load();
                    loaded = entries;
                }
            }
        }
        return entries;
    }

    private ConcurrentHashMap<String, IndexEntry> load() {
        try {
            return IndexFormat.decode(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return new ConcurrentHashMap<>();
        } catch (IndexFormat.UnreadableException e) {
            return startAnew(String.valueOf(e.getMessage()));
        } catch (IOException | OutOfMemoryError e) {
            return startAnew(FileFaults.describe(e));
        }
    }

    private ConcurrentHashMap<String, IndexEntry> startAnew(String why) {
        warnings.accept("The file-hash index " + file + " is ignored: " + why + ". Files are hashed anew.");
        return new ConcurrentHashMap<>();
    }
}
