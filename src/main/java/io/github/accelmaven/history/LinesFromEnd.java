package io.github.accelmaven.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/** Goes through the lines of a file from its last one on. Not thread-safe. */
final class LinesFromEnd {

    private static final int BLOCK = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
    private long end;

    /** Begins at the end of a file that is open for reading, and stays open. */
    LinesFromEnd(FileChannel channel) throws IOException {
        this.channel = channel;
        this.end = channel.size();
    }

    /** How much of the file lies before the line that came last, in bytes. */
    long position() {
        return end;
    }

    /**
     * The next line, without its line feed; empty when the first one of the file was taken.
     *
     * @param most how many bytes of the line are given at most
     */
    Optional<byte[]> next(int most) throws IOException {
        if (end == 0) {
            return Optional.empty();
        }
        long last = isLineFeed(end - 1) ? end - 1 : end;
        long start = beginningOfLine(last);
        ByteBuffer line = ByteBuffer.allocate((int) Math.min(most, last - start));
        while (line.hasRemaining()) {
            if (channel.read(line, start + line.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        end = start;
        return Optional.of(line.array());
    }

    private boolean isLineFeed(long position) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        return channel.read(one, position) == 1 && one.get(0) == '\n';
    }

    /** Where the line begins that a position is in; one right behind a line feed is where a line begins. */
    long beginningOfLine(long position) throws IOException {
        long before = position;
        while (before > 0) {
            long from = Math.max(0, before - BLOCK);
            read(from, (int) (before - from));
            for (int i = block.limit() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return from + i + 1;
                }
            }
            before = from;
        }
        return 0;
    }

    private void read(long from, int count) throws IOException {
        block.clear().limit(count);
        while (block.hasRemaining()) {
            if (channel.read(block, from + block.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        block.flip();
    }
}
