package io.github.accelmaven.engine;

import java.nio.file.Path;

/**
 * Tells the files that lie in a build directory since an earlier build, but that a clean build would not have at this
 * point yet: those of the unit itself, and of units that come after it. They are nobody's input.
 */
@FunctionalInterface
public interface PrematureFiles {

    /** Whether the file (absolute) is one of them. */
    boolean contains(Path file);
}
