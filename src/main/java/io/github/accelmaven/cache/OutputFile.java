package io.github.accelmaven.cache;

import io.github.accelmaven.fingerprint.Digest;

/**
 * A file that a work unit made.
 *
 * @param path the path relative to the module's directory, with {@code /}; never absolute, never with {@code ..}
 * @param digest the SHA-256 of its bytes
 * @param size its length in bytes
 * @param executable whether its owner may execute it
 */
public record OutputFile(String path, Digest digest, long size, boolean executable) {}
