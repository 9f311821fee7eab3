package io.github.accelmaven.io;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Removes files from a tree, or sets them aside, and never touches what lies outside the tree: a path that leaves it by
 * {@code ..} or through a symbolic link is refused. Thread-safe: it has no state.
 */
public final class FileTrees {

    private FileTrees() {}

    /**
     * Deletes files and links, then those parent directories that became empty, up to {@code base}, which stays. What
     * is gone already, and a directory that is not empty, is left without complaint.
     *
     * @param base an absolute or relative directory
     * @param files files below it, resolved against it when they are relative
     * @throws IOException when a file lies outside {@code base} or cannot be deleted
     */
    public static void delete(Path base, Collection<Path> files) throws IOException {
        Set<Path> parents = new LinkedHashSet<>();
        for (Path file : files) {
            Path below = below(base, file);
            Path parent = parentOf(below);
            if (parents.add(parent)) {
                refuseOutside(base, parent);
            }
            deleteIfPossible(below);
        }
        for (Path parent : parents) {
            deleteEmptyParents(base, parent);
        }
    }

    /**
     * Moves a file below {@code base} under {@code aside}, at the same relative path, replacing what lies there, and
     * deletes the parent directories that became empty, up to {@code base}.
     *
     * @return where the file lies now
     * @throws IOException when the file lies outside {@code base} or cannot be moved
     */
    public static Path setAside(Path base, Path file, Path aside) throws IOException {
        Path below = below(base, file);
        refuseOutside(base, parentOf(below));
        Path target = aside.resolve(normal(base).relativize(below));
        Files.createDirectories(parentOf(target));
        Files.move(below, target, StandardCopyOption.REPLACE_EXISTING);
        deleteEmptyParents(base, parentOf(below));
        return target;
    }

    /** Deletes a file, or a directory with all that it holds; links are deleted, not followed. Missing is fine. */
    public static void deleteRecursively(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Copies a file, or a directory with all that it holds, with times and permissions; links are copied as links. Where
     * there is nothing to copy, nothing happens.
     *
     * @param target where the copy is to lie; nothing may lie there
     */
    public static void copy(Path source, Path target) throws IOException {
        if (!Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.createDirectories(parentOf(target));
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectory(placeOf(directory));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, placeOf(file), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }

            private Path placeOf(Path path) {
                return path.equals(source)
                        ? target
                        : target.resolve(source.relativize(path).toString());
            }
        });
    }

    /**
     * Copies a directory with all that it holds, and permissions, over another one: files of the same names are replaced
     * one by one, others stay. Links are copied as links.
     *
     * @param target where the copy is to lie; it is created
     */
    public static void copyOver(Path source, Path target) throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(target.resolve(source.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                StagedFile copy = StagedFile.copy(file, target.resolve(source.relativize(file)), false);
                try {
                    copy.publish();
                } finally {
                    copy.discard();
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Renames a file or a directory within a file system; what lies in it stays the same files. Where there is nothing
     * to move, nothing happens.
     *
     * @throws IOException when {@code target} lies in another file system, or there is something
     */
    public static void move(Path source, Path target) throws IOException {
        if (Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(parentOf(target));
            Files.move(source, target);
        }
    }

    private static void deleteEmptyParents(Path base, Path directory) throws IOException {
        Path stop = normal(base);
        Path current = directory;
        while (isInside(current, stop) && deleteIfPossible(current)) {
            current = parentOf(current);
        }
    }

    /** A link to a directory ends the way up: deleting it would remove the link, whatever the directory holds. */
    private static boolean isInside(Path current, Path stop) {
        return current.startsWith(stop) && !current.equals(stop) && !Files.isSymbolicLink(current);
    }

    private static boolean deleteIfPossible(Path path) throws IOException {
        try {
            Files.deleteIfExists(path);
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }

    private static Path below(Path base, Path file) throws IOException {
        Path stop = normal(base);
        Path below = stop.resolve(file).normalize();
        if (!below.startsWith(stop) || below.equals(stop)) {
            throw new IOException(file + " does not lie below " + base);
        }
        return below;
    }

    private static void refuseOutside(Path base, Path parent) throws IOException {
        try {
            if (!parent.toRealPath().startsWith(base.toRealPath())) {
                throw new IOException(parent + " leads out of " + base + " through a symbolic link");
            }
        } catch (NoSuchFileException e) {
            // What does not exist leads nowhere.
            return;
        }
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Path parentOf(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    /** Sets when a file was last modified, in milliseconds since 1970. */
    public static void setModified(Path file, long modified) throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
    }
}
