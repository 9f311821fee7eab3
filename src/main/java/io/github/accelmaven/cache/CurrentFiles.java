package io.github.accelmaven.cache;

import io.github.accelmaven.fingerprint.Digest;
import java.io.IOException;
import java.util.Optional;

/** Knows what lies in the tree now, so that only what differs is written. */
@FunctionalInterface
public interface CurrentFiles {

    /** Knows nothing: everything is written. */
    CurrentFiles NONE = path -> Optional.empty();

    /**
     * The regular file at a path, or nothing if there is none. A file that cannot be read counts as one that differs.
     *
     * @param path relative to the directory that is restored into, as in {@link OutputFile}
     */
    Optional<State> at(String path) throws IOException;

    /**
     * A file as it is now.
     *
     * @param digest the SHA-256 of its bytes
     * @param executable whether its owner may execute it
     */
    record State(Digest digest, boolean executable) {}
}
