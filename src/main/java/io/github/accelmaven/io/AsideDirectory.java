package io.github.accelmaven.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where files go that are in the way of others. What earlier sessions moved there stays: it may be a user's, who has not
 * looked yet; this one takes the next free directory, as in {@code lint}, {@code lint.2}, {@code lint.3}. Thread-safe.
 */
public final class AsideDirectory {

    private final Path first;
    private @Nullable Path taken;

    /** @param first what it is called when nothing was moved before, absolute */
    public AsideDirectory(Path first) {
        this.first = first;
    }

    /** The directory of this session; it is made when something is moved. */
    public synchronized Path path() {
        Path free = taken;
        if (free == null) {
            free = first;
            for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
                free = first.resolveSibling(first.getFileName() + "." + number);
            }
            taken = free;
        }
        return free;
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
