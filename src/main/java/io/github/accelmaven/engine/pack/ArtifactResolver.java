package io.github.accelmaven.engine.pack;

import java.nio.file.Path;

/** Finds artifacts as Maven does. Implementations are thread-safe. */
@FunctionalInterface
public interface ArtifactResolver {

    /**
     * The file of an artifact.
     *
     * @param coordinates as {@code groupId:artifactId[:extension[:classifier]]:version}
     * @throws NotFoundException when it cannot be had
     */
    Path resolve(String coordinates) throws NotFoundException;

    /** An artifact cannot be had; the message says why, as a clause. */
    final class NotFoundException extends Exception {

        private static final long serialVersionUID = 1L;

        public NotFoundException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
