package io.github.accelmaven.cache.disk;

import io.github.accelmaven.cache.Blob;
import io.github.accelmaven.cache.StoredEntry;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.io.FileMutex;
import io.github.accelmaven.problem.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Looks after a disk cache on behalf of people: says what is in it, and clears it. Builds may go on meanwhile; they find
 * entries missing at worst.
 */
public final class CacheStore {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A blob without an entry may belong to an entry that is being stored just now. */
    private static final Duration BEING_STORED = Duration.ofHours(1);

    /** An entry that is looked at for clearing. */
    private record Candidate(StoredFile file, Optional<StoredEntry> stored) {}

    /** What is done while nobody else collects. */
    private interface Clearing {
        Cleared run() throws IOException;
    }

    private final Path directory;
    private final DiskLayout layout;
    private final Clock clock;
    private final MetadataFile metadata;

    /** The cache in a directory, which need not exist. */
    public CacheStore(Path directory, Clock clock) {
        this.directory = directory;
        this.layout = new DiskLayout(directory);
        this.clock = clock;
        this.metadata = new MetadataFile(layout, clock);
    }

    /** What is in it, by its books. */
    public DiskStatistics read() throws IOException {
        Metadata books = metadata.read();
        Optional<Instant> oldest =
                books.entries().values().stream().map(IndexedEntry::created).min(Comparator.naturalOrder());
        return new DiskStatistics(books.bytes(), books.entries().size(), oldest, books.statistics(), books.since());
    }

    /** Clears everything, the statistics and what is in quarantine too. */
    public Cleared clearAll() throws IOException {
        if (!Files.isDirectory(layout.version())) {
            return new Cleared(0, 0);
        }
        return locked(() -> {
            Cleared cleared = delete(StoreWalk.files(layout));
            deleteFilesIn(layout.quarantine());
            metadata.change(books -> Metadata.empty(clock.instant()));
            return cleared;
        });
    }

    /**
     * Clears the entries of one module.
     *
     * @param module {@code groupId:artifactId}
     */
    public Cleared clearModule(String module) throws IOException {
        return clear((file, stored) -> stored.isPresent()
                && IndexedEntry.moduleOf(stored.get().entry().unit()).equals(module));
    }

    /** Clears the entries that have not been of use for that long. */
    public Cleared clearOlderThan(Duration age) throws IOException {
        Instant limit = clock.instant().minus(age);
        return clear((file, stored) -> file.lastUse().isBefore(limit));
    }

    private Cleared clear(BiPredicate<StoredFile, Optional<StoredEntry>> doomed) throws IOException {
        if (!Files.isDirectory(layout.version())) {
            return new Cleared(0, 0);
        }
        return locked(() -> {
            List<StoredFile> files = StoreWalk.files(layout);
            List<StoredFile> victims = victims(files, doomed);
            Cleared cleared = delete(victims);
            List<Digest> gone = victims.stream()
                    .filter(StoredFile::isEntry)
                    .map(StoredFile::digest)
                    .toList();
            long left = files.stream().mapToLong(StoredFile::size).sum() - cleared.bytes();
            metadata.change(books -> books.measured(left, clock.instant(), gone));
            return cleared;
        });
    }

    /** The doomed entries, and the blobs that no other entry names; entries first. */
    private List<StoredFile> victims(List<StoredFile> files, BiPredicate<StoredFile, Optional<StoredEntry>> doomed)
            throws IOException {
        List<StoredFile> victims = new ArrayList<>();
        Set<Digest> named = new HashSet<>();
        Set<Digest> dropped = new HashSet<>();
        for (Candidate candidate : candidates(files)) {
            boolean goes = doomed.test(candidate.file(), candidate.stored());
            if (goes) {
                victims.add(candidate.file());
            }
            Set<Digest> blobs = goes ? dropped : named;
            candidate
                    .stored()
                    .ifPresent(
                            stored -> stored.blobs().stream().map(Blob::digest).forEach(blobs::add));
        }
        Instant settled = clock.instant().minus(BEING_STORED);
        files.stream()
                .filter(file -> !file.isEntry() && !named.contains(file.digest()))
                .filter(file ->
                        dropped.contains(file.digest()) || file.lastUse().isBefore(settled))
                .forEach(victims::add);
        return victims;
    }

    private static List<Candidate> candidates(List<StoredFile> files) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (StoredFile file : files) {
            if (file.isEntry()) {
                candidates.add(new Candidate(file, StoreWalk.read(file)));
            }
        }
        return candidates;
    }

    private static Cleared delete(List<StoredFile> victims) throws IOException {
        int entries = 0;
        long bytes = 0;
        for (StoredFile file : victims) {
            if (Files.deleteIfExists(file.path())) {
                entries += file.isEntry() ? 1 : 0;
                bytes += file.size();
            }
        }
        return new Cleared(entries, bytes);
    }

    private static void deleteFilesIn(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Cleared locked(Clearing clearing) throws IOException {
        FileMutex mutex = FileMutex.acquire(layout.collectionLock(), PATIENCE)
                .orElseThrow(() -> new Problem(
                                "The disk cache in " + directory + " was not cleared",
                                "another process is making room in it",
                                "Try again in a moment")
                        .asException());
        try {
            return clearing.run();
        } finally {
            mutex.close();
        }
    }
}
