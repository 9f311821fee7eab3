package io.github.accelmaven.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/** Goes through the lines of a file from its last one on. Not thread-safe. */
final class LinesFromEnd {

    private static final int BLOCK = 1 << 16;

    private final FileChannel channel;
    private final byte[] block = new byte[BLOCK];
    private long blockStart;
    private int blockSize;
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
        long last = endsWithLineFeed() ? end - 1 : end;
        long start = beginningOfLine(last);
        byte[] line = new byte[(int) Math.min(most, last - start)];
        read(start, line, line.length);
        end = start;
        return Optional.of(line);
    }

    private boolean endsWithLineFeed() throws IOException {
        loadBefore(end);
        return block[(int) (end - blockStart) - 1] == '\n';
    }

    /** Where the line begins that a position is in; one right behind a line feed is where a line begins. */
    long beginningOfLine(long position) throws IOException {
        long before = position;
        while (before > 0) {
            loadBefore(before);
            for (int i = (int) (before - blockStart) - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return blockStart + i + 1;
                }
            }
            before = blockStart;
        }
        return 0;
    }

    /** Has the block hold the byte before a position, and what lies before that. */
    private void loadBefore(long position) throws IOException {
        if (position <= blockStart || position > blockStart + blockSize) {
            blockStart = Math.max(0, position - BLOCK);
            blockSize = (int) (position - blockStart);
            read(blockStart, block, blockSize);
        }
    }

    private void read(long from, byte[] target, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(target, 0, count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
    }
}
