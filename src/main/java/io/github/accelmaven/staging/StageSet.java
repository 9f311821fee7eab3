package io.github.accelmaven.staging;

import io.github.accelmaven.fingerprint.TreeFilter;
import io.github.accelmaven.io.AsideDirectory;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files that are staged together. Immutable.
 *
 * @param name for people, and for what is remembered of the set
 * @param source the directory in which they lie, absolute and normalised
 * @param files which of them belong to the set
 * @param followLinks whether a symbolic link counts as what it leads to; otherwise it is staged as a link
 * @param target the directory in which they are staged, absolute and normalised
 * @param home the directory, absolute and normalised, out of which no symbolic link leads on the way to them; it is or
 *     holds the target
 * @param aside where files are moved that lie at targets and were never staged; when empty, they are gone over, as in a
 *     build directory, where nobody keeps anything
 * @param names what they are called there
 * @param filtering how their placeholders are replaced; empty when they are copied as they are
 * @param overwrite whether its files go over those of other sets
 */
public record StageSet(
        String name,
        Path source,
        TreeFilter files,
        boolean followLinks,
        Path target,
        Path home,
        Optional<AsideDirectory> aside,
        TargetNames names,
        Optional<Filtering> filtering,
        boolean overwrite) {

    /** The same set under another name. */
    public StageSet named(String other) {
        return new StageSet(other, source, files, followLinks, target, home, aside, names, filtering, overwrite);
    }
}
