package io.github.accelmaven.cache.disk;

import io.github.accelmaven.fingerprint.Digest;
import java.nio.file.Path;

/**
 * Where things lie in a disk cache.
 *
 * <pre>
 * v1/ac/&lt;2 hex&gt;/&lt;key&gt;       entries, as EntryFormat writes them
 * v1/cas/&lt;2 hex&gt;/&lt;digest&gt;   blobs
 * v1/tmp/                   files that are being written; renamed from here, so on the same file system
 * v1/quarantine/            what was found damaged, for people to look at
 * v1/metadata.json          the index and the statistics
 * v1/*.lock                 locks of the index and of the collection
 * </pre>
 *
 * @param root the directory that holds all versions
 */
record DiskLayout(Path root) {

    Path version() {
        return root.resolve("v1");
    }

    Path entries() {
        return version().resolve("ac");
    }

    Path blobs() {
        return version().resolve("cas");
    }

    Path temporary() {
        return version().resolve("tmp");
    }

    Path quarantine() {
        return version().resolve("quarantine");
    }

    Path metadata() {
        return version().resolve("metadata.json");
    }

    Path metadataLock() {
        return version().resolve("metadata.lock");
    }

    Path collectionLock() {
        return version().resolve("collection.lock");
    }

    Path entry(Digest key) {
        return shard(entries(), key);
    }

    Path blob(Digest digest) {
        return shard(blobs(), digest);
    }

    private static Path shard(Path directory, Digest digest) {
        return directory.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
    }
}
