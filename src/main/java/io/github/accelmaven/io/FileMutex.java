package io.github.accelmaven.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A lock that excludes other threads and other processes, as long as it is not closed; it ends with its process. The
 * file that stands for it stays: removing it would let two processes lock two files of one name.
 */
public final class FileMutex implements AutoCloseable {

    private static final long PAUSE_MILLIS = 5;

    /**
     * The files locked by this JVM. POSIX releases a lock as soon as its process closes any channel on the file, so a
     * second thread must not even open it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FileMutex(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, or nothing if somebody else holds it. Missing parent directories are created. */
    public static Optional<FileMutex> tryAcquire(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (!HELD.add(absolute)) {
            return Optional.empty();
        }
        boolean acquired = false;
        try {
            Files.createDirectories(absolute.resolveSibling(""));
            @Nullable FileChannel channel = openLocked(absolute);
            acquired = channel != null;
            return channel == null ? Optional.empty() : Optional.of(new FileMutex(absolute, channel));
        } finally {
            if (!acquired) {
                HELD.remove(absolute);
            }
        }
    }

    /** The lock, or nothing if somebody else holds it for all of that time, or the thread is interrupted. */
    public static Optional<FileMutex> acquire(Path file, Duration patience) throws IOException {
        long start = System.nanoTime();
        while (true) {
            Optional<FileMutex> mutex = tryAcquire(file);
            if (mutex.isPresent() || System.nanoTime() - start >= patience.toNanos()) {
                return mutex;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    private static @Nullable FileChannel openLocked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this JVM, through another class loader.
            lock = null;
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : channel;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
