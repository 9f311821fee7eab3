package io.github.accelmaven.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * A directory in which paths from outside are resolved, none of which may lead out of it: not by {@code ..}, not by
 * being absolute, not through a symbolic link. Directories on the way are created, and can be taken back. Not
 * thread-safe.
 */
public final class ConfinedDirectory {

    private final Path root;
    private final Set<Path> safe = new HashSet<>();
    private final Deque<Path> created = new ArrayDeque<>();

    private ConfinedDirectory(Path root) {
        this.root = root;
        safe.add(root);
    }

    /** The directory at {@code base}, which exists. */
    public static ConfinedDirectory at(Path base) throws IOException {
        return new ConfinedDirectory(base.toRealPath());
    }

    /**
     * A path whose parent directories lie within, and exist.
     *
     * @param relative with {@code /} between its names
     * @throws IOException if the path leads out, or a parent cannot be created
     */
    public Path file(String relative) throws IOException {
        Path path = within(relative);
        enter(path.resolveSibling(""), relative);
        return path;
    }

    /** An existing path within, with parents that lie within too; nothing is created. */
    public Path existing(String relative) throws IOException {
        Path path = within(relative);
        Path parent = path.resolveSibling("");
        if (!safe.contains(parent)) {
            requireInside(parent.toRealPath(), relative);
            safe.add(parent);
        }
        return path;
    }

    /** Creates a directory, and its parents, unless it is there. */
    public void directory(String relative) throws IOException {
        enter(within(relative), relative);
    }

    /** Removes the directories that were created, as far as they are still empty. */
    public void undo() throws IOException {
        for (Path directory : created) {
            try {
                Files.deleteIfExists(directory);
            } catch (FileSystemException e) {
                // Somebody has put something there since.
            }
        }
    }

    private Path within(String relative) throws IOException {
        Path path;
        try {
            path = root.resolve(relative).normalize();
        } catch (InvalidPathException e) {
            throw new FileSystemException(relative, null, "is no path on this system");
        }
        if (!path.startsWith(root) || path.equals(root)) {
            throw escape(relative);
        }
        return path;
    }

    private void enter(Path directory, String relative) throws IOException {
        if (safe.contains(directory)) {
            return;
        }
        enter(directory.resolveSibling(""), relative);
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            createOrFollow(directory, relative);
        }
        safe.add(directory);
    }

    private void createOrFollow(Path directory, String relative) throws IOException {
        try {
            Files.createDirectory(directory);
            created.push(directory);
        } catch (FileAlreadyExistsException e) {
            // A link, a file, or a directory that another thread made just now.
            requireInside(directory.toRealPath(), relative);
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
    }

    private void requireInside(Path real, String relative) throws IOException {
        if (!real.startsWith(root)) {
            throw escape(relative);
        }
    }

    private FileSystemException escape(String relative) {
        return new FileSystemException(relative, null, "leads out of " + root);
    }
}
