package io.github.accelmaven.cache.disk;

import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.io.FileMutex;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Makes room in a store: once it has more than 85 % of what it may have, the least recently used goes until 70 % are
 * left. One process at a time; others go on reading and writing, and find an entry or a blob missing at worst.
 *
 * <p>What was not used for longer than the time to live goes earlier: as soon as the store has more than 70 %, looked for
 * once in each such time. Entries and blobs carry the time of their last use alike, and an entry goes before its blobs.
 */
final class Collector {

    private static final Duration STALE = Duration.ofDays(1);
    private static final Duration MEASURED = Duration.ofDays(7);
    private static final Duration QUARANTINED = Duration.ofDays(7);

    /**
     * What a collection did.
     *
     * @param gone the entries that went, the least recently used first
     * @param bytesLeft how many bytes the store has now
     */
    record Collected(List<StoredFile> gone, long bytesLeft) {

        /** The keys of the entries. */
        List<Digest> entries() {
            return gone.stream().map(StoredFile::digest).toList();
        }

        /** How many of the entries had been used since then. */
        long usedSince(Instant time) {
            return gone.stream()
                    .filter(entry -> !entry.lastUse().isBefore(time))
                    .count();
        }
    }

    private final DiskLayout layout;
    private final DiskSettings settings;
    private final Clock clock;
    private final LongSupplier nanoTicker;

    Collector(DiskLayout layout, DiskSettings settings, Clock clock, LongSupplier nanoTicker) {
        this.layout = layout;
        this.settings = settings;
        this.clock = clock;
        this.nanoTicker = nanoTicker;
    }

    /**
     * Makes room if the store is too large. Its files are looked at only if the books say so, or have not been compared
     * with the files for a week.
     *
     * @return what was done; nothing if there was no need, or another process is at it
     */
    Optional<Collected> collect(Metadata books) throws IOException {
        Instant now = clock.instant();
        removeOlder(layout.temporary(), now.minus(STALE));
        removeOlder(layout.quarantine(), now.minus(QUARANTINED));
        boolean current = now.isBefore(books.measured().plus(MEASURED));
        boolean someMayBeExpired = books.bytes() > settings.lowWater()
                && now.isAfter(books.measured().plus(settings.timeToLive()));
        if (current && books.bytes() <= settings.highWater() && !someMayBeExpired) {
            return Optional.empty();
        }
        try (FileMutex mutex = FileMutex.tryAcquire(layout.collectionLock()).orElse(null)) {
            return mutex == null ? Optional.empty() : Optional.of(makeRoom(StoreWalk.files(layout)));
        }
    }

    private Collected makeRoom(List<StoredFile> files) throws IOException {
        long start = nanoTicker.getAsLong();
        long left = files.stream().mapToLong(StoredFile::size).sum();
        List<StoredFile> entries = new ArrayList<>();
        boolean full = left > settings.highWater();
        Instant limit = clock.instant().minus(settings.timeToLive());
        files.sort(Comparator.comparing(StoredFile::lastUse).thenComparing(file -> !file.isEntry()));
        for (StoredFile file : files) {
            boolean mayGo = full || file.lastUse().isBefore(limit);
            boolean timeIsUp =
                    nanoTicker.getAsLong() - start >= settings.timeToCollect().toNanos();
            if (left <= settings.lowWater() || timeIsUp || !mayGo) {
                break;
            }
            if (remove(file)) {
                left -= file.size();
                if (file.isEntry()) {
                    entries.add(file);
                }
            }
        }
        return new Collected(entries, left);
    }

    private static boolean remove(StoredFile file) throws IOException {
        try {
            // Somebody may have used it since the walk.
            return !Files.getLastModifiedTime(file.path()).toInstant().isAfter(file.lastUse())
                    && Files.deleteIfExists(file.path());
        } catch (NoSuchFileException e) {
            return true;
        } catch (FileSystemException e) {
            // Windows does not delete what somebody reads; the next collection will.
            return false;
        }
    }

    private static void removeOlder(Path directory, Instant limit) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                removeIfOlder(file, limit);
            }
        }
    }

    private static void removeIfOlder(Path file, Instant limit) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                Files.deleteIfExists(file);
            }
        } catch (FileSystemException e) {
            // Its writer has renamed it meanwhile, or has it open; the next collection will see.
        }
    }
}
