package io.github.accelmaven.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The end of a file that several programs add to. Thread-safe: it has no state. */
public final class FileEnd {

    private FileEnd() {}

    /**
     * Adds to a file, which is made when there is none, unless that makes it too large.
     *
     * @param most how many bytes it may have
     * @return whether it was added
     * @throws IOException when it cannot be written
     */
    public static boolean append(Path file, byte[] bytes, long most) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            if (channel.size() + bytes.length > most) {
                return false;
            }
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            return true;
        }
    }
}
