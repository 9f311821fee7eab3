package io.github.accelmaven.cache;

import io.github.accelmaven.fingerprint.Digest;

/**
 * Content-addressed bytes in a cache level.
 *
 * @param digest the SHA-256 of the bytes
 * @param size how many there are
 */
public record Blob(Digest digest, long size) {

    public Blob {
        if (size < 0) {
            throw new IllegalArgumentException("blob " + digest.abbreviated() + " has the negative size " + size);
        }
    }
}
