package io.github.accelmaven.cache.disk;

import io.github.accelmaven.cache.Blob;
import io.github.accelmaven.cache.BlobSource;
import io.github.accelmaven.cache.CacheLevel;
import io.github.accelmaven.cache.CacheStatistics;
import io.github.accelmaven.cache.DamagedEntryException;
import io.github.accelmaven.cache.EntryFormat;
import io.github.accelmaven.cache.EntryLookup;
import io.github.accelmaven.cache.SourceFaultException;
import io.github.accelmaven.cache.StoredEntry;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.io.AtomicFiles;
import io.github.accelmaven.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Level 2: a directory that all builds of a user share. Readers and writers take no lock: a file appears by being renamed
 * into its place, whole, and is never written to again. Thread-safe, and safe between processes.
 *
 * <p>Nothing is forced to the disk. After a power cut a file may have its name but not its bytes; its digest tells, and
 * it counts as a miss. Waiting for the disk at every goal would cost more than that ever can.
 */
public final class DiskLevel implements CacheLevel {

    private final DiskSettings settings;
    private final DiskLayout layout;
    private final Clock clock;
    private final Instant begin;
    private final MetadataFile metadata;
    private final Collector collector;
    private final SessionChanges changes = new SessionChanges();
    private @Nullable Metadata index;

    /** The cache in a directory, for one session. Nothing is read or created yet. */
    public DiskLevel(DiskSettings settings, Clock clock) {
        this(settings, clock, System::nanoTime);
    }

    DiskLevel(DiskSettings settings, Clock clock, LongSupplier nanoTicker) {
        this.settings = settings;
        this.layout = new DiskLayout(settings.directory());
        this.clock = clock;
        this.begin = clock.instant();
        this.metadata = new MetadataFile(layout, clock);
        this.collector = new Collector(layout, settings, clock, nanoTicker);
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public EntryLookup loadEntry(Digest key) throws IOException {
        Path file = layout.entry(key);
        try {
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(EntryFormat.MAX_BYTES + 1);
            }
            return new EntryLookup.Found(EntryFormat.decode(key, bytes));
        } catch (NoSuchFileException e) {
            return new EntryLookup.Absent();
        } catch (DamagedEntryException e) {
            quarantine(file, "entry-" + key.hex());
            changes.removed(key);
            return new EntryLookup.Damaged(e.reason());
        }
    }

    @Override
    public void storeEntry(StoredEntry stored) throws IOException {
        byte[] bytes;
        try {
            bytes = EntryFormat.encode(stored);
        } catch (DamagedEntryException e) {
            throw new SourceFaultException("its entry is not valid: " + e.reason());
        }
        Path file = layout.entry(stored.entry().key());
        long before = sizeOf(file);
        AtomicFiles.write(file, layout.temporary(), out -> out.write(bytes));
        changes.grew(bytes.length - Math.max(0, before));
        changes.added(IndexedEntry.of(stored, bytes.length));
        touch(stored);
    }

    @Override
    public void removeEntry(Digest key) throws IOException {
        Path file = layout.entry(key);
        long size = sizeOf(file);
        if (Files.deleteIfExists(file)) {
            changes.grew(-Math.max(0, size));
            changes.removed(key);
        }
    }

    /** Whether the blob fits in what a collection leaves: a larger one would push out everything else, and then itself. */
    @Override
    public boolean accepts(Blob blob) {
        return blob.size() <= settings.lowWater();
    }

    /** A blob of another size than it should have is none: storing it again mends it. */
    @Override
    public boolean hasBlob(Blob blob) throws IOException {
        return sizeOf(layout.blob(blob.digest())) == blob.size();
    }

    @Override
    public Optional<InputStream> openBlob(Blob blob) throws IOException {
        try {
            return Optional.of(Files.newInputStream(layout.blob(blob.digest())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void storeBlob(Blob blob, BlobSource source) throws IOException {
        if (hasBlob(blob)) {
            return;
        }
        try (InputStream in = source.open()) {
            AtomicFiles.write(layout.blob(blob.digest()), layout.temporary(), in::transferTo);
        }
        changes.grew(blob.size());
    }

    @Override
    public void quarantineBlob(Blob blob) throws IOException {
        quarantine(layout.blob(blob.digest()), "blob-" + blob.digest().hex());
    }

    /** The time of last use is the modification time; that it cannot be set (in a read-only store) does no harm. */
    @Override
    public void touch(StoredEntry stored) {
        FileTime now = FileTime.from(clock.instant());
        touch(layout.entry(stored.entry().key()), now);
        stored.blobs().forEach(blob -> touch(layout.blob(blob.digest()), now));
    }

    /** The newest entry by the index, which is read once a session, and only if somebody asks. */
    @Override
    public Optional<Digest> newestOf(String unit) throws IOException {
        Optional<Digest> ofThisSession = changes.newestOf(unit);
        return ofThisSession.isPresent() ? ofThisSession : index().newestOf(unit);
    }

    private synchronized Metadata index() throws IOException {
        Metadata known = index;
        if (known == null) {
            known = metadata.read();
            index = known;
        }
        return known;
    }

    @Override
    public long finish(CacheStatistics session) throws IOException {
        SessionChanges.Summary done = changes.drain();
        if (done.isEmpty() && session.isEmpty()) {
            return 0;
        }
        metadata.record(done, session);
        Optional<Metadata> books = metadata.readHead();
        Optional<Collector.Collected> collected = books.isPresent() ? collector.collect(books.get()) : Optional.empty();
        if (collected.isEmpty()) {
            return 0;
        }
        Collector.Collected result = collected.get();
        metadata.change(read -> read.measured(result.bytesLeft(), clock.instant(), result.entries()));
        return result.usedSince(begin);
    }

    @Override
    public Problem explain(IOException fault) {
        return new Problem(
                "The disk cache in " + settings.directory() + " is off for this session",
                fault.toString(),
                "Make it writable (a directory on a disk with free space), or choose another with"
                        + " -Daccel.cache.dir=<directory>");
    }

    private void quarantine(Path file, String name) throws IOException {
        long size = sizeOf(file);
        try {
            Files.createDirectories(layout.quarantine());
            AtomicFiles.publish(file, layout.quarantine().resolve(name));
            changes.grew(-Math.max(0, size));
        } catch (NoSuchFileException e) {
            // Another process was faster.
        }
    }

    private static void touch(Path file, FileTime time) {
        try {
            Files.setLastModifiedTime(file, time);
        } catch (IOException e) {
            // It is gone, or the store is read-only; either way there is nothing to keep alive.
        }
    }

    /** The length of a file, or -1 if there is none. */
    private static long sizeOf(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return -1;
        }
    }
}
