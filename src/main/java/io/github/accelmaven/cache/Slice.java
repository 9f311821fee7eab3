package io.github.accelmaven.cache;

/**
 * Where the bytes of a file begin. A large file is a blob of its own and begins at 0; small files share one.
 *
 * @param blob the blob that holds the bytes
 * @param offset the position of the first byte in the blob
 */
public record Slice(Blob blob, long offset) {

    public Slice {
        if (offset < 0 || offset > blob.size()) {
            throw new IllegalArgumentException("offset " + offset + " is outside blob "
                    + blob.digest().abbreviated() + " of " + blob.size() + " bytes");
        }
    }
}
