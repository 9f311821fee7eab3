package io.github.accelmaven.cache.disk;

import io.github.accelmaven.cache.CacheStatistics;
import io.github.accelmaven.cache.StoredEntry;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.io.AtomicFiles;
import io.github.accelmaven.io.FileMutex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The books of one store on disk. They are changed by reading, merging and writing under a lock, so that several
 * processes lose nothing; when they are missing or cannot be read, they are written anew from the files of the store,
 * and only what was counted is lost.
 */
final class MetadataFile {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DiskLayout layout;
    private final Clock clock;

    MetadataFile(DiskLayout layout, Clock clock) {
        this.layout = layout;
        this.clock = clock;
    }

    /** The books as they stand, made from the files of the store if need be; nothing is written. */
    Metadata read() throws IOException {
        Optional<Metadata> read = bytes().flatMap(MetadataFormat::decode);
        return read.isPresent() ? read.get() : rebuilt();
    }

    /** The books without their entries, if they can be read. */
    Optional<Metadata> readHead() throws IOException {
        return bytes().flatMap(MetadataFormat::decodeHead);
    }

    /**
     * Writes down what a session did. If somebody holds the lock for all too long, this session stays out of the books:
     * better than to keep a build waiting.
     */
    void record(SessionChanges.Summary changes, CacheStatistics session) throws IOException {
        locked(() -> {
            Optional<byte[]> counted = changes.isEmpty() ? counted(session) : Optional.empty();
            if (counted.isPresent()) {
                write(counted.get());
                return;
            }
            // Books made from the files know already what the session stored.
            Optional<Metadata> read = bytes().flatMap(MetadataFormat::decode);
            Metadata merged = read.isPresent() ? read.get().changed(changes) : rebuilt();
            write(MetadataFormat.encode(merged.counting(session)));
        });
    }

    /** Replaces the books by what {@code change} makes of them. */
    void change(UnaryOperator<Metadata> change) throws IOException {
        locked(() -> write(MetadataFormat.encode(change.apply(read()))));
    }

    /** Books made from the files of the store. */
    private Metadata rebuilt() throws IOException {
        List<StoredFile> files = StoreWalk.files(layout);
        Map<Digest, IndexedEntry> entries = new LinkedHashMap<>();
        for (StoredFile file : files) {
            if (file.isEntry()) {
                Optional<StoredEntry> stored = StoreWalk.read(file);
                stored.ifPresent(entry -> entries.put(file.digest(), IndexedEntry.of(entry, file.size())));
            }
        }
        long bytes = files.stream().mapToLong(StoredFile::size).sum();
        Instant now = clock.instant();
        return new Metadata(bytes, now, CacheStatistics.NONE, now, entries);
    }

    private Optional<byte[]> counted(CacheStatistics session) throws IOException {
        Optional<byte[]> bytes = bytes();
        return bytes.isPresent() ? MetadataFormat.count(bytes.get(), session) : Optional.empty();
    }

    private Optional<byte[]> bytes() throws IOException {
        try {
            return Optional.of(Files.readAllBytes(layout.metadata()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private void write(byte[] bytes) throws IOException {
        AtomicFiles.write(layout.metadata(), layout.temporary(), out -> out.write(bytes));
    }

    private void locked(IoAction action) throws IOException {
        try (FileMutex mutex =
                FileMutex.acquire(layout.metadataLock(), PATIENCE).orElse(null)) {
            if (mutex != null) {
                action.run();
            }
        }
    }

    /** What is done under the lock. */
    private interface IoAction {
        void run() throws IOException;
    }
}
