package io.github.accelmaven.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where files go that are in the way of others. What was moved there before stays: it may be a user's, who has not looked
 * yet; each instance takes the next free directory for itself, as in {@code lint}, {@code lint.2}, {@code lint.3}.
 * Thread-safe, beside other instances for the same directory too.
 */
public final class AsideDirectory {

    private final Path first;
    private @Nullable Path taken;

    /** @param first what it is called when nothing was moved before, absolute */
    public AsideDirectory(Path first) {
        this.first = first;
    }

    /**
     * The directory of this instance, made when it is first asked for, so that nobody else takes it.
     *
     * @throws IOException when it cannot be made
     */
    public synchronized Path path() throws IOException {
        Path own = taken;
        if (own == null) {
            own = reserve();
            taken = own;
        }
        return own;
    }

    private Path reserve() throws IOException {
        Files.createDirectories(first.resolveSibling(""));
        Path free = first;
        for (int number = 2; !isMade(free); number++) {
            free = first.resolveSibling(first.getFileName() + "." + number);
        }
        return free;
    }

    private static boolean isMade(Path directory) throws IOException {
        try {
            Files.createDirectory(directory);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /**
     * Moves a file below {@code base} there, at the same relative path.
     *
     * @throws IOException when the file lies outside of {@code base} or cannot be moved
     */
    public synchronized void take(Path base, Path file) throws IOException {
        FileTrees.setAside(base, file, path());
    }
}
