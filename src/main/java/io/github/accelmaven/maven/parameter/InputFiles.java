package io.github.accelmaven.maven.parameter;

import io.github.accelmaven.fingerprint.PatternFilter;
import io.github.accelmaven.fingerprint.TreeFilter;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;

/**
 * Files that a goal reads and no parameter names.
 *
 * @param root a file or a directory, absolute, in the module or not
 * @param pattern which files below the root, as Maven writes it; empty for all
 */
public record InputFiles(Path root, String pattern) {

    /** What the pattern includes. */
    public TreeFilter filter() {
        return new PatternFilter(List.of(pattern), List.of(), false);
    }

    /** Whether there is any of them; a directory that is named in full is there even when it is empty. */
    public boolean exist() throws IOException {
        if (pattern.isEmpty() || !Files.isDirectory(root)) {
            return pattern.isEmpty() && Files.exists(root);
        }
        FirstMatch search = new FirstMatch(root, filter());
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, search);
        return search.found;
    }

    /** The place for people. */
    @Override
    public String toString() {
        return pattern.isEmpty() ? root.toString() : root + "/" + pattern;
    }

    private static final class FirstMatch extends SimpleFileVisitor<Path> {

        private final Path root;
        private final TreeFilter filter;
        private boolean found;

        FirstMatch(Path root, TreeFilter filter) {
            this.root = root;
            this.filter = filter;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return directory.equals(root) || filter.descends(relative(directory))
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found = filter.includes(relative(file));
            return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        private String relative(Path path) {
            return root.relativize(path).toString().replace('\\', '/');
        }
    }
}
