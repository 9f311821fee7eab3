package io.github.accelmaven.history;

import io.github.accelmaven.io.AtomicFiles;
import io.github.accelmaven.io.FileMutex;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * The file that sessions are added to, a line each. Several builds may add at once: they take turns by a lock beside the
 * file. A line that was cut off, because a build was killed or a disk full, is ended by the next one, and lost alone.
 * Thread-safe, and safe between processes.
 */
public final class HistoryFile {

    /** What others need for their lines is milliseconds; a rotation, some tenths of a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path file;
    private final long maxSize;

    /**
     * @param file where it stands, or will
     * @param maxSize the number of bytes from which on the older half is dropped
     */
    public HistoryFile(Path file, long maxSize) {
        this.file = file;
        this.maxSize = maxSize;
    }

    /**
     * Adds a session.
     *
     * @throws IOException when it cannot be written
     */
    public void append(SessionRecord session) throws IOException {
        append(SessionWriter.line(session));
    }

    private void append(byte[] line) throws IOException {
        Optional<FileMutex> mutex = FileMutex.acquire(file.resolveSibling(file.getFileName() + ".lock"), PATIENCE);
        if (mutex.isEmpty()) {
            throw new IOException(
                    "another build holds " + file.getFileName() + ".lock for more than " + PATIENCE.toSeconds() + " s");
        }
        FileMutex held = mutex.get();
        try (held) {
            long size = write(line);
            if (size > maxSize) {
                dropOlderHalf(size);
            }
        }
    }

    private long write(byte[] line) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.position(channel.size());
            if (isCutOff(channel)) {
                writeAll(channel, new byte[] {'\n'});
            }
            writeAll(channel, line);
            return channel.position();
        }
    }

    private static boolean isCutOff(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    /** Keeps the line in the middle and all after it. */
    private void dropOlderHalf(long size) throws IOException {
        Path kept = file.resolveSibling(file.getFileName() + ".kept");
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(
                        kept,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            for (long at = new LinesFromEnd(from).beginningOfLine(size / 2); at < size; ) {
                at += from.transferTo(at, size - at, to);
            }
        }
        AtomicFiles.publish(kept, file);
    }
}
