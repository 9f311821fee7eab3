package io.github.accelmaven.cache;

import java.io.IOException;

/** A level gave bytes that are not those of the blob it was asked for. The message can stand after "because". */
final class BadBlobException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Blob blob;
    private final transient GuardedLevel level;
    private final String damage;

    BadBlobException(Blob blob, GuardedLevel level, String message) {
        super(message);
        this.blob = blob;
        this.level = level;
        this.damage = message;
    }

    static BadBlobException altered(Blob blob, GuardedLevel level) {
        return new BadBlobException(blob, level, "its bytes are not those that were written");
    }

    /** Sets the blob aside where it came from. */
    void quarantine() {
        level.quarantineBlob(blob, damage);
    }

    /** What is wrong, with the blob and the level. */
    String reason() {
        return "blob " + blob.digest().abbreviated() + " in the " + level.name() + " cache is damaged: " + damage;
    }
}
