package io.github.accelmaven.cache;

import io.github.accelmaven.fingerprint.Digest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * An entry together with where the bytes of its files lie. Immutable, and sound: every file has a slice, and every
 * slice ends within its blob.
 *
 * @param entry the entry
 * @param slices where a file's bytes lie, by the digest of the file
 */
public record StoredEntry(Entry entry, Map<Digest, Slice> slices) {

    public StoredEntry {
        slices = Collections.unmodifiableMap(new LinkedHashMap<>(slices));
        for (OutputFile file : entry.files()) {
            Slice slice = slices.get(file.digest());
            if (slice == null || file.size() > slice.blob().size() - slice.offset()) {
                throw new IllegalArgumentException("the bytes of '" + file.path() + "' lie in no blob of the entry");
            }
        }
    }

    /** Where the bytes of that file of the entry lie. */
    public Slice sliceOf(OutputFile file) {
        Slice slice = slices.get(file.digest());
        if (slice == null) {
            throw new IllegalArgumentException("'" + file.path() + "' is not a file of this entry");
        }
        return slice;
    }

    /** The blobs that hold the entry's files, each once, in the order of the files. */
    public Set<Blob> blobs() {
        Set<Blob> blobs = new LinkedHashSet<>();
        slices.values().forEach(slice -> blobs.add(slice.blob()));
        return blobs;
    }

    /** The bytes of all its blobs together. */
    public long blobSize() {
        return blobs().stream().mapToLong(Blob::size).sum();
    }
}
