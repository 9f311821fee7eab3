package io.github.accelmaven.staging;

import java.io.IOException;
import java.nio.file.Path;

/** Replaces the placeholders in the files of a set. Implementations are thread-safe. */
public interface Filtering {

    /**
     * Whether placeholders are replaced in a file.
     *
     * @param name its name, without directories
     */
    boolean filters(String name);

    /**
     * What results depend on beside the file, as text: another text makes every file be filtered anew.
     *
     * @throws IOException when it cannot be told, as when a file with properties is missing
     */
    String context() throws IOException;

    /**
     * Writes a file with its placeholders replaced.
     *
     * @param written where, in a directory that exists
     * @return what this result depends on beside the file; the file is filtered anew unless that is {@link #context()} then
     */
    String filter(Path source, Path written) throws IOException;
}
