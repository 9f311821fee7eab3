package io.github.accelmaven.staging;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the files of a set are called at its target. Immutable.
 *
 * @param flatten whether the files of all directories go into one
 * @param from what a file's whole name has to match to get another one; empty when all keep theirs
 * @param to the new name, with {@code $1} for what the first group matched
 */
public record TargetNames(boolean flatten, Optional<Pattern> from, String to) {

    /** All files keep their names. */
    public static final TargetNames SAME = new TargetNames(false, Optional.empty(), "");

    /**
     * Where a file is staged.
     *
     * @param target the directory in which the set is staged, absolute and normalised
     * @param path the file's path below the source, with {@code /}
     * @return normalised; a new name may lead out of the target
     */
    Path in(Path target, String path) {
        Path place = target.resolve(of(path));
        return from.isEmpty() ? place : place.normalize();
    }

    private String of(String path) {
        int slash = path.lastIndexOf('/');
        String directory = flatten ? "" : path.substring(0, slash + 1);
        String name = path.substring(slash + 1);
        Optional<Matcher> matching = from.map(pattern -> pattern.matcher(name)).filter(Matcher::matches);
        return directory + matching.map(found -> found.replaceFirst(to)).orElse(name);
    }
}
