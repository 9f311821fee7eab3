package io.github.accelmaven.fingerprint;

/**
 * What counts of one file.
 *
 * @param digest the SHA-256 of its bytes, or a fixed marker for what has no bytes to read
 * @param size its length in bytes
 * @param executable whether its owner may execute it
 */
public record FileDigest(Digest digest, long size, boolean executable) {

    /** Stands for a directory that holds nothing. */
    public static final FileDigest EMPTY_DIRECTORY = marker("empty directory");

    /** Stands for a symbolic link that leads to no file. */
    static final FileDigest DANGLING_LINK = marker("dangling link");

    /** Stands for a directory that contains itself through a symbolic link. */
    static final FileDigest LOOP = marker("loop");

    /** Stands for a pipe, socket or device. */
    static final FileDigest SPECIAL = marker("special file");

    private static FileDigest marker(String what) {
        return new FileDigest(Digest.marker(what), 0, false);
    }
}
