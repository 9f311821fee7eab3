package io.github.accelmaven.cache.disk;

import io.github.accelmaven.fingerprint.Digest;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A file of the store as a walk found it.
 *
 * @param path where it lies
 * @param digest its name: the key of an entry, or the digest of a blob
 * @param isEntry whether it is an entry; otherwise it is a blob
 * @param size its length in bytes
 * @param lastUse when it was last of use: its modification time
 */
record StoredFile(Path path, Digest digest, boolean isEntry, long size, Instant lastUse) {}
