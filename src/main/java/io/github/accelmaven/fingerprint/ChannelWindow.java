package io.github.accelmaven.fingerprint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** A file seen through a buffer that moves over it; little-endian, as zip files are. Not thread-safe. */
final class ChannelWindow {

    /** How many bytes can be seen at once. */
    static final int CAPACITY = 128 * 1024;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY).order(ByteOrder.LITTLE_ENDIAN);
    private long start;

    ChannelWindow(FileChannel channel) {
        this.channel = channel;
        buffer.limit(0);
    }

    /**
     * The buffer, positioned so that {@code count} bytes from {@code position} of the file can be taken from it.
     *
     * @param count at most {@link #CAPACITY}
     * @throws UnexpectedZipException when the file ends before that
     */
    ByteBuffer at(long position, int count) throws IOException {
        if (position < start || position + count > start + buffer.limit()) {
            fill(position);
        }
        UnexpectedZipException.require(position + count <= start + buffer.limit(), "it ends too early");
        return buffer.position((int) (position - start));
    }

    private void fill(long position) throws IOException {
        start = position;
        buffer.clear();
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer, position + buffer.position());
        }
        buffer.flip();
    }
}
