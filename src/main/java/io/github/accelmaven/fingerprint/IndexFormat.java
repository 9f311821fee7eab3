package io.github.accelmaven.fingerprint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * The file of a {@link FileHashIndex}, numbers big-endian, entries by columns:
 *
 * <pre>
 * file := magic:int version:int count:int pathBytes:int
 *         (size:long modified:long changed:long inode:long)*count
 *         (pathLength:int)*count                the length in UTF-16 code units
 *         (idle:byte columns:byte)*count        columns: 1 when the content's digest is there, + 2 when the jar's is
 *         paths:byte*pathBytes                  UTF-8, one behind the other
 *         (content:byte*32? jar:byte*32?)*count
 *         crc32:int                             over all bytes before it
 * </pre>
 *
 * <p>Columns are read in bulk. A build with nothing to do ends before its code is compiled, and in the interpreter
 * reading number by number took about twice as long.
 */
final class IndexFormat {

    private static final int MAGIC = 0xACCE1F1D;
    private static final int VERSION = 1;
    private static final int HEADER = 4 * Integer.BYTES;
    private static final int NUMBERS = 4;
    private static final int FIXED = NUMBERS * Long.BYTES + Integer.BYTES + 2;
    private static final int DIGEST = 32;
    private static final int HAS_CONTENT = 1;
    private static final int HAS_JAR = 2;

    private IndexFormat() {}

    /** The file is not an index of this version, or is damaged. */
    static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableException(String why) {
            super(why);
        }
    }

    static ConcurrentHashMap<String, IndexEntry> decode(byte[] bytes) throws UnreadableException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER + Integer.BYTES || in.getInt() != MAGIC) {
            throw new UnreadableException("it is not a file-hash index");
        }
        int version = in.getInt();
        if (version != VERSION) {
            throw new UnreadableException("it has version " + version + ", this accel writes version " + VERSION);
        }
        int end = bytes.length - Integer.BYTES;
        if (checksum(bytes, end) != in.getInt(end)) {
            throw new UnreadableException("its checksum is wrong");
        }
        return entries(bytes, in.limit(end));
    }

    private static ConcurrentHashMap<String, IndexEntry> entries(byte[] bytes, ByteBuffer in)
            throws UnreadableException {
        int count = in.getInt();
        int pathBytes = in.getInt();
        if (count < 0 || pathBytes < 0 || (long) count * FIXED + pathBytes > in.remaining()) {
            throw new UnreadableException("it is too short for its entries");
        }
        long[] numbers = new long[NUMBERS * count];
        in.asLongBuffer().get(numbers);
        in.position(in.position() + numbers.length * Long.BYTES);
        int[] pathLengths = new int[count];
        in.asIntBuffer().get(pathLengths);
        int flags = in.position() + count * Integer.BYTES;
        int paths = flags + 2 * count;
        String joined = new String(bytes, paths, pathBytes, StandardCharsets.UTF_8);
        try {
            return entries(bytes, numbers, pathLengths, joined, flags, in.position(paths + pathBytes));
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new UnreadableException("its entries do not add up");
        }
    }

    private static ConcurrentHashMap<String, IndexEntry> entries(
            byte[] bytes, long[] numbers, int[] pathLengths, String paths, int flags, ByteBuffer digests) {
        ConcurrentHashMap<String, IndexEntry> entries = new ConcurrentHashMap<>(2 * pathLengths.length);
        int path = 0;
        for (int i = 0; i < pathLengths.length; i++) {
            String name = paths.substring(path, path + pathLengths[i]);
            path += pathLengths[i];
            int idle = bytes[flags + 2 * i];
            int columns = bytes[flags + 2 * i + 1];
            byte[] content = digest(digests, (columns & HAS_CONTENT) != 0);
            byte[] jar = digest(digests, (columns & HAS_JAR) != 0);
            int n = NUMBERS * i;
            entries.put(
                    name,
                    new IndexEntry(numbers[n], numbers[n + 1], numbers[n + 2], numbers[n + 3], content, jar, idle));
        }
        return entries;
    }

    private static byte[] digest(ByteBuffer in, boolean present) {
        byte[] digest = new byte[present ? DIGEST : 0];
        in.get(digest);
        return digest;
    }

    static void encode(Map<String, IndexEntry> entries, OutputStream out) throws IOException {
        byte[] paths = String.join("", entries.keySet()).getBytes(StandardCharsets.UTF_8);
        int most = Math.addExact(
                HEADER + paths.length + Integer.BYTES, Math.multiplyExact(entries.size(), FIXED + 2 * DIGEST));
        byte[] bytes = new byte[most];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        buffer.putInt(MAGIC).putInt(VERSION).putInt(entries.size()).putInt(paths.length);
        for (IndexEntry entry : entries.values()) {
            buffer.putLong(entry.size()).putLong(entry.modified());
            buffer.putLong(entry.changed()).putLong(entry.inode());
        }
        entries.keySet().forEach(path -> buffer.putInt(path.length()));
        entries.values().forEach(entry -> buffer.put((byte) entry.idle()).put(columns(entry)));
        buffer.put(paths);
        entries.values().forEach(entry -> buffer.put(entry.content()).put(entry.jar()));
        buffer.putInt(checksum(bytes, buffer.position()));
        out.write(bytes, 0, buffer.position());
    }

    private static byte columns(IndexEntry entry) {
        return (byte) ((entry.content().length == 0 ? 0 : HAS_CONTENT) | (entry.jar().length == 0 ? 0 : HAS_JAR));
    }

    private static int checksum(byte[] bytes, int length) {
        // Not CRC32C: that is Java code, and slow until it is compiled, which a build with nothing to do does not live
        // to see.
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
