package io.github.accelmaven.maven.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sums up files that a goal touched as a rule would name them, by paths relative to the module. Where a goal read all of
 * a directory, or much of it, the directory counts, for whoever adds a file there adds an input. Immutable.
 */
final class TouchedFiles {

    /** So many files of one directory are not named one by one. */
    private static final int MANY = 5;

    /** So many paths are still read by a person. */
    static final int MOST_PATHS = 40;

    private final Path base;
    private final Predicate<Path> tooWide;
    private final Set<Path> shared;

    /**
     * @param base the directory of the module
     * @param tooWide tells directories that hold more than what goals read or write: the module, its build directory
     * @param shared directories into which several goals write
     */
    TouchedFiles(Path base, Predicate<Path> tooWide, Set<Path> shared) {
        this.base = base;
        this.tooWide = tooWide.or(base::startsWith);
        this.shared = Set.copyOf(shared);
    }

    /** Files that were read, as files and as {@code directory/**}. A directory with files that were written is none. */
    List<String> read(Collection<Path> files, Collection<Path> written) throws IOException {
        Set<Path> whole = new TreeSet<>();
        for (Path directory : directoriesOf(files)) {
            if (mayCover(directory, written) && isReadAsAWhole(directory, files)) {
                whole.add(directory);
            }
        }
        Set<Path> named = uncovered(files, whole);
        while (whole.size() + named.size() > MOST_PATHS && widen(whole, named, written)) {
            named.removeIf(file -> whole.stream().anyMatch(file::startsWith));
        }
        Set<Path> outermost = outermost(whole);
        return Stream.concat(
                        named.stream().map(this::shown), outermost.stream().map(directory -> shown(directory) + "/**"))
                .sorted()
                .toList();
    }

    /** Files that were written, as files, and as directories that hold nothing else. */
    List<String> written(Collection<Path> files) throws IOException {
        Set<Path> whole = new TreeSet<>();
        for (Path file : files) {
            for (Path directory = parent(file);
                    !tooWide.test(directory) && !shared.contains(directory) && holdsOnly(directory, files);
                    directory = parent(directory)) {
                whole.add(directory);
            }
        }
        Set<Path> outermost = outermost(whole);
        outermost.addAll(uncovered(files, outermost));
        return outermost.stream().map(this::shown).sorted().toList();
    }

    private static Set<Path> directoriesOf(Collection<Path> files) {
        return files.stream().map(TouchedFiles::parent).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean mayCover(Path directory, Collection<Path> written) {
        return !tooWide.test(directory) && written.stream().noneMatch(file -> file.startsWith(directory));
    }

    private static boolean isReadAsAWhole(Path directory, Collection<Path> files) throws IOException {
        long read =
                files.stream().filter(file -> parent(file).equals(directory)).count();
        try (Stream<Path> children = Files.list(directory)) {
            return read >= MANY || children.filter(Files::isRegularFile).allMatch(files::contains);
        }
    }

    private static boolean holdsOnly(Path directory, Collection<Path> files) throws IOException {
        try (Stream<Path> below = Files.walk(directory)) {
            return below.filter(Files::isRegularFile).allMatch(files::contains);
        }
    }

    /** Takes the directory around the deepest path in place of it; false when there is none that is not too wide. */
    private boolean widen(Set<Path> whole, Set<Path> named, Collection<Path> written) {
        return Stream.concat(named.stream(), whole.stream())
                .map(TouchedFiles::parent)
                .filter(directory -> mayCover(directory, written))
                .max(Comparator.comparingInt(Path::getNameCount))
                .map(directory -> {
                    whole.removeIf(inner -> inner.startsWith(directory));
                    return whole.add(directory);
                })
                .orElse(false);
    }

    private static Set<Path> outermost(Set<Path> directories) {
        return directories.stream()
                .filter(directory -> directories.stream()
                        .noneMatch(other -> !other.equals(directory) && directory.startsWith(other)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Path> uncovered(Collection<Path> files, Set<Path> directories) {
        return files.stream()
                .filter(file -> directories.stream().noneMatch(file::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path parent(Path path) {
        return path.resolveSibling("").normalize();
    }

    private String shown(Path path) {
        return base.relativize(path).toString().replace('\\', '/');
    }
}
