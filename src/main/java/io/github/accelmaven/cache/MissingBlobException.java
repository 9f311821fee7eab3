package io.github.accelmaven.cache;

import java.io.IOException;

/** No level has a blob that an entry names: it has been collected or cleared since. That is no damage. */
final class MissingBlobException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Blob blob;

    MissingBlobException(Blob blob) {
        super("a blob is missing");
        this.blob = blob;
    }

    /** What is missing. */
    String reason() {
        return "blob " + blob.digest().abbreviated() + " of " + blob.size() + " bytes is no longer in the cache";
    }
}
