package io.github.accelmaven.fingerprint;

import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * Hears which files were asked about, and what lay there: everything that an answer depended on. Implementations are
 * thread-safe. Paths are absolute.
 */
public interface FileObserver {

    /** Hears nothing. */
    FileObserver NONE = new FileObserver() {};

    /**
     * Somebody looked at a path, links followed.
     *
     * @param stat what lay there; empty when nothing did, or a link that leads nowhere
     */
    default void saw(Path path, Optional<FileStat> stat) {}

    /** Somebody listed a directory. */
    default void listed(Path directory, Collection<Path> children) {}

    /** Somebody read a file, or what is remembered of it. */
    default void read(Path file, Content content) {}

    /** What was read of a file; it can be read again to see whether it is still the same. */
    @FunctionalInterface
    interface Content {
        /**
         * Whether it is the same now.
         *
         * @throws IOException when the file cannot be read
         */
        boolean isStillThere() throws IOException;
    }
}
