package io.github.accelmaven.maven;

import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.state.RecordedStat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The {@code stat} of POM files and of others that Maven read before a session began, each looked up once at the beginning
 * of the session and once at its end. Thread-safe.
 */
final class ModelFileStats {

    private final long started;
    private final Path localRepository;
    private final Map<String, Digest> contents = new ConcurrentHashMap<>();
    private final Map<Path, RecordedStat> atTheBeginning = new ConcurrentHashMap<>();
    private final Map<RecordedStat, RecordedStat> atTheEnd = new ConcurrentHashMap<>();

    /** A file may not be what Maven has read. */
    static final class ChangedException extends Exception {

        private static final long serialVersionUID = 1;

        ChangedException(String message) {
            super(message);
        }
    }

    /**
     * @param started when Maven started
     * @param localRepository whose files stay what they are; absolute
     */
    ModelFileStats(Instant started, Path localRepository) {
        this.started = nanos(started.toEpochMilli());
        this.localRepository = localRepository;
    }

    /**
     * What lies there before anything ran.
     *
     * @throws ChangedException when it was written since Maven started
     */
    RecordedStat atTheBeginning(Path file) throws IOException, ChangedException {
        RecordedStat known = atTheBeginning.get(file);
        if (known == null) {
            known = atTheBeginningOnce(file);
            atTheBeginning.put(file, known);
        }
        return known;
    }

    private RecordedStat atTheBeginningOnce(Path file) throws IOException, ChangedException {
        Optional<FileStat> stat = FileStat.following(file);
        if (!file.startsWith(localRepository)
                && stat.filter(found -> found.isRacyAt(started)).isPresent()) {
            throw new ChangedException(file + " was written after Maven started");
        }
        if (stat.isPresent() && !contents.containsKey(file.toString())) {
            contents.put(file.toString(), content(file));
            if (!FileStat.following(file).equals(stat)) {
                throw new ChangedException(file + " is being written");
            }
        }
        return new RecordedStat(file.toString(), stat);
    }

    /**
     * What the next session will find of a file of which only the {@code stat} changed: Maven 4 links POM files into its own
     * repository below the build directory. What was at the beginning when its content changed, too.
     *
     * @param before what {@link #atTheBeginning} told
     */
    RecordedStat atTheEnd(RecordedStat before) throws IOException {
        RecordedStat known = atTheEnd.get(before);
        if (known == null) {
            known = atTheEndOnce(before);
            atTheEnd.put(before, known);
        }
        return known;
    }

    private RecordedStat atTheEndOnce(RecordedStat before) throws IOException {
        Path file = Path.of(before.path());
        Optional<FileStat> now = FileStat.following(file);
        if (now.equals(before.stat())) {
            return before;
        }
        Optional<FileStat> settled = now.isPresent() && isRacy(now.get()) ? afterAWhile(file) : now;
        boolean isSame =
                settled.isPresent() && !isRacy(settled.get()) && content(file).equals(contents.get(before.path()));
        return isSame ? new RecordedStat(before.path(), settled) : before;
    }

    /** Its module may have ended, and Maven have linked it, a moment ago. */
    private static Optional<FileStat> afterAWhile(Path file) throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(FileStat.GRANULARITY.toNanos());
        } catch (InterruptedException e) {
            // Without the wait, the next session looks into the module.
            Thread.currentThread().interrupt();
        }
        return FileStat.following(file);
    }

    private static boolean isRacy(FileStat stat) {
        return stat.isRacyAt(nanos(System.currentTimeMillis()));
    }

    private static long nanos(long epochMillis) {
        return TimeUnit.MILLISECONDS.toNanos(epochMillis);
    }

    private static Digest content(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new Hasher().putRaw(bytes, 0, bytes.length).finish();
    }
}
