package io.github.accelmaven.io;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a checkout to one session at a time: an exclusive lock on a file, held against other processes, other threads,
 * and other class loaders of this JVM. The operating system releases it when the process dies, however it dies. The
 * file stays behind, and must not be deleted while sessions may run: whoever created it anew would hold another lock.
 */
public final class CheckoutLock implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    /**
     * Channels of those who wait or gave up. POSIX drops a process's lock on a file when <em>any</em> of its
     * descriptors of that file is closed, so closing the channel of one who gave up would take the lock away from the
     * thread of this JVM that holds it; here they stay open, and out of the garbage collector's reach.
     */
    private static final Set<FileChannel> PARKED = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final FileLock lock;

    private CheckoutLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock, and waits for it as long as another session holds it.
     *
     * @param file the file to lock, created when missing, with its parent directories
     * @param whenWaiting called once, before the wait, when the lock is not free
     * @throws InterruptedIOException when the thread is interrupted while it waits; its interrupt flag stays set
     * @throws IOException when the file cannot be created, or its file system knows no locks
     */
    public static CheckoutLock acquire(Path file, Runnable whenWaiting) throws IOException {
        FileChannel channel = open(file);
        boolean waited = false;
        while (true) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                PARKED.remove(channel);
                return new CheckoutLock(channel, lock);
            }
            if (!waited) {
                waited = true;
                PARKED.add(channel);
                whenWaiting.run();
            }
            pause(file);
        }
    }

    /** Releases the lock. Closing again does nothing. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            lock.release();
            channel.close();
        }
    }

    private static FileChannel open(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another thread of this JVM holds it; the table of locks is the JDK's, so any class loader's counts.
            return null;
        }
    }

    private static void pause(Path file) throws IOException {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted while waiting for " + file);
            interrupted.initCause(e);
            throw interrupted;
        }
    }
}
