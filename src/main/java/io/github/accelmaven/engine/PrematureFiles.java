package io.github.accelmaven.engine;

import io.github.accelmaven.state.RecordedFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells the files that lie in a build directory since an earlier build, but that a clean build would not have at this
 * point yet: those of the unit itself, and of units that come after it. They are nobody's input.
 */
@FunctionalInterface
public interface PrematureFiles {

    /** Whether the file, or the empty directory (absolute), is one of them. */
    boolean contains(Path file);

    /**
     * The file (absolute) as the last unit of this session that wrote it left it, whatever lies there now; empty when no
     * unit of this session made it, or nobody knows what it held.
     */
    default Optional<RecordedFile> asMadeBefore(Path file) {
        return Optional.empty();
    }

    /** These files, and what {@code more} says. */
    default PrematureFiles or(Predicate<Path> more) {
        PrematureFiles these = this;
        return new PrematureFiles() {
            @Override
            public boolean contains(Path file) {
                return more.test(file) || these.contains(file);
            }

            @Override
            public Optional<RecordedFile> asMadeBefore(Path file) {
                return these.asMadeBefore(file);
            }
        };
    }

    /** The same; those that somebody asks for are added to {@code asked}. */
    default PrematureFiles collecting(Set<Path> asked) {
        return or(file -> {
            boolean isPremature = contains(file);
            if (isPremature) {
                asked.add(file);
            }
            return isPremature;
        });
    }
}
