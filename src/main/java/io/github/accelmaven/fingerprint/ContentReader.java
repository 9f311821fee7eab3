package io.github.accelmaven.fingerprint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Computes the SHA-256 of files. Thread-safe: there are as many buffers as threads have ever read at once, and they are
 * used again.
 *
 * <p>The buffers lie on the heap, since the JDK hashes an array in one intrinsic call over all of its blocks, but a
 * direct buffer in copies of 4 KiB.
 */
final class ContentReader {

    private static final int BUFFER_SIZE = 128 * 1024;

    private final ConcurrentLinkedDeque<Lane> idle = new ConcurrentLinkedDeque<>();

    /** What one thread needs to hash one file. */
    private record Lane(Hasher hasher, ByteBuffer buffer) {}

    /** The digest of the bytes that the file has now. */
    Digest digest(Path file) throws IOException {
        @Nullable Lane free = idle.pollFirst();
        Lane lane = free == null ? new Lane(new Hasher(), ByteBuffer.allocate(BUFFER_SIZE)) : free;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(lane.buffer.clear()) >= 0) {
                lane.hasher.putRaw(lane.buffer.flip());
            }
        }
        // A lane that failed in the middle is not given back: its hasher has begun.
        Digest digest = lane.hasher.finish();
        idle.addFirst(lane);
        return digest;
    }
}
