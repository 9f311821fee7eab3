package io.github.accelmaven.engine.pack;

import io.github.accelmaven.cache.KeyPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Files from outside of the project. Used by one thread. */
public interface Pack extends AutoCloseable {

    /**
     * What tells these files from all others: parts of a key. A name that may stand for something else by now is looked
     * up.
     *
     * @throws io.github.accelmaven.problem.ProblemException when that cannot be found out
     */
    List<KeyPart> identity() throws IOException, InterruptedException;

    /** Which files these are, in a few words; after {@link #identity}. */
    String shown();

    /**
     * Brings the files; after {@link #identity}.
     *
     * @param directory where to; it exists, and is empty. Symbolic links in it may lead anywhere afterwards
     * @throws io.github.accelmaven.problem.ProblemException when they cannot be had, or are not those that are asked for
     */
    void fetch(Path directory) throws IOException, InterruptedException;

    /** Removes what was brought and is not needed any more. */
    @Override
    default void close() throws IOException {
        // Nothing was put aside.
    }
}
