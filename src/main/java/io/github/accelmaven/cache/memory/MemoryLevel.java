package io.github.accelmaven.cache.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.accelmaven.cache.Blob;
import io.github.accelmaven.cache.BlobSource;
import io.github.accelmaven.cache.CacheLevel;
import io.github.accelmaven.cache.Entry;
import io.github.accelmaven.cache.EntryLookup;
import io.github.accelmaven.cache.StoredEntry;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Level 1: a bounded map in the memory of this JVM, weighed in bytes. It is worth having where a JVM outlives a build,
 * and may be shared by any number of builds, because everything in it goes by what it depends on. Thread-safe.
 */
public final class MemoryLevel implements CacheLevel {

    private static final long USUAL_BYTES = 64L << 20;
    private static final int SHARE_OF_HEAP = 8;
    /** A blob larger than this share would push out too much for what it is worth. */
    private static final int SHARE_OF_ONE_BLOB = 8;
    /** What objects take beside their text. */
    private static final long OVERHEAD = 160;

    /** What something is kept under. */
    private record Slot(Class<? extends Kept> kind, Digest digest) {}

    /** Something kept. */
    private sealed interface Kept {

        int weight();

        record KeptEntry(StoredEntry stored, int weight) implements Kept {}

        /** A class, because a record would compare its array by identity. */
        final class KeptBlob implements Kept {

            private final byte[] bytes;

            KeptBlob(byte[] bytes) {
                this.bytes = bytes;
            }

            InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public int weight() {
                return Math.toIntExact(OVERHEAD + bytes.length);
            }
        }
    }

    private final long largestBlob;
    private final long maxBytes;
    private @Nullable Cache<Slot, Kept> kept;

    /**
     * An empty level.
     *
     * @param maxBytes how much it keeps, about
     */
    public MemoryLevel(long maxBytes) {
        this.maxBytes = maxBytes;
        largestBlob = Math.min(maxBytes / SHARE_OF_ONE_BLOB, Integer.MAX_VALUE / 2);
    }

    /** An empty level of the usual size: 64 MiB, or an eighth of the heap if that is less. */
    public static MemoryLevel ofUsualSize() {
        return new MemoryLevel(Math.min(USUAL_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
    }

    /** Built when something is looked for: a build in which all is up to date never loads the library. */
    private synchronized Cache<Slot, Kept> kept() {
        if (kept == null) {
            // Maintenance on the caller's thread: it is short, and leaves no thread that outlives the class loader.
            kept = Caffeine.newBuilder()
                    .maximumWeight(maxBytes)
                    .weigher((Slot slot, Kept value) -> value.weight())
                    .executor(Runnable::run)
                    .build();
        }
        return kept;
    }

    /** Forgets everything. */
    public void clear() {
        kept().invalidateAll();
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public EntryLookup loadEntry(Digest key) {
        @Nullable Kept found = kept().getIfPresent(entrySlot(key));
        return found instanceof Kept.KeptEntry entry ? new EntryLookup.Found(entry.stored()) : new EntryLookup.Absent();
    }

    @Override
    public void storeEntry(StoredEntry stored) {
        kept().put(entrySlot(stored.entry().key()), new Kept.KeptEntry(stored, weightOf(stored)));
    }

    @Override
    public void removeEntry(Digest key) {
        kept().invalidate(entrySlot(key));
    }

    @Override
    public boolean accepts(Blob blob) {
        return blob.size() <= largestBlob;
    }

    @Override
    public boolean hasBlob(Blob blob) {
        return kept().getIfPresent(blobSlot(blob)) != null;
    }

    @Override
    public Optional<InputStream> openBlob(Blob blob) {
        @Nullable Kept found = kept().getIfPresent(blobSlot(blob));
        return found instanceof Kept.KeptBlob bytes ? Optional.of(bytes.open()) : Optional.empty();
    }

    @Override
    public void storeBlob(Blob blob, BlobSource source) throws IOException {
        try (InputStream in = source.open()) {
            kept().put(blobSlot(blob), new Kept.KeptBlob(in.readAllBytes()));
        }
    }

    /** Drops the blob: there is nothing to look into later. */
    @Override
    public void quarantineBlob(Blob blob) {
        kept().invalidate(blobSlot(blob));
    }

    /** Does nothing: whatever is read counts as used. */
    @Override
    public void touch(StoredEntry stored) {}

    @Override
    public Problem explain(IOException fault) {
        return new Problem("The memory cache is off for this session", fault.toString(), "Nothing needs to be done");
    }

    private static Slot entrySlot(Digest key) {
        return new Slot(Kept.KeptEntry.class, key);
    }

    private static Slot blobSlot(Blob blob) {
        return new Slot(Kept.KeptBlob.class, blob.digest());
    }

    /** About what an entry takes; an entry of a large module has thousands of files and parts. */
    private static int weightOf(StoredEntry stored) {
        Entry entry = stored.entry();
        long weight = 4 * OVERHEAD + entry.unit().length();
        weight += OVERHEAD * (2L * entry.files().size() + 2L * entry.parts().size());
        weight += entry.files().stream().mapToLong(file -> file.path().length()).sum();
        weight += entry.parts().stream()
                .mapToLong(part -> (long) part.name().length() + part.value().length())
                .sum();
        weight += entry.warnings().stream()
                .mapToLong(text -> OVERHEAD + text.length())
                .sum();
        weight += 4 * OVERHEAD * entry.effects().size();
        return (int) Math.min(weight, Integer.MAX_VALUE);
    }
}
