package io.github.accelmaven.cache;

import io.github.accelmaven.fingerprint.Digest;

/**
 * A file that a work unit made.
 *
 * @param path the path relative to the module's directory, with {@code /}; never absolute, never with {@code ..}
 * @param digest the SHA-256 of its bytes
 * @param size its length in bytes
 * @param executable whether its owner may execute it
 * @param modified when it was last modified, in milliseconds since 1970
 */
public record OutputFile(String path, Digest digest, long size, boolean executable, long modified) {}
