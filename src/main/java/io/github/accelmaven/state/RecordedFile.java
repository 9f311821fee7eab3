package io.github.accelmaven.state;

/**
 * A file that a work unit made at its last run.
 *
 * @param path relative to the module's directory, with {@code /}
 * @param digest SHA-256 of its bytes, in hexadecimal
 * @param executable whether its owner may execute it
 */
public record RecordedFile(String path, String digest, boolean executable) {}
