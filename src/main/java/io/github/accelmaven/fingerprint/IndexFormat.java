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
 * The file of a {@link FileHashIndex}, numbers big-endian:
 *
 * <pre>
 * file     := magic:int version:byte count:int entry* crc32:int      (the checksum is over all bytes before it)
 * entry    := pathLength:int path:UTF-8 size:long modified:long changed:long inode:long
 *             idle:byte columns:byte content:byte[32]? jar:byte[32]?
 * columns  := 1 when the content's digest is there, + 2 when the jar's is
 * </pre>
 */
final class IndexFormat {

    private static final int MAGIC = 0xACCE1F1D;
    private static final byte VERSION = 1;
    private static final int HEADER = Integer.BYTES + 1 + Integer.BYTES;
    private static final int NUMBERS = Integer.BYTES + 4 * Long.BYTES + 2;
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
        byte version = in.get();
        if (version != VERSION) {
            throw new UnreadableException("it has version " + version + ", this accel writes version " + VERSION);
        }
        int end = bytes.length - Integer.BYTES;
        if (checksum(bytes, end) != in.getInt(end)) {
            throw new UnreadableException("its checksum is wrong");
        }
        return entries(in.limit(end));
    }

    private static ConcurrentHashMap<String, IndexEntry> entries(ByteBuffer in) throws UnreadableException {
        try {
            int count = in.getInt();
            ConcurrentHashMap<String, IndexEntry> entries = new ConcurrentHashMap<>(2 * Math.min(count, 1 << 20));
            for (int i = 0; i < count; i++) {
                String path = path(in);
                entries.put(path, entry(in));
            }
            return entries;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new UnreadableException("its entries do not add up");
        }
    }

    private static String path(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] path = new byte[length];
        in.get(path);
        return new String(path, StandardCharsets.UTF_8);
    }

    private static IndexEntry entry(ByteBuffer in) {
        long size = in.getLong();
        long modified = in.getLong();
        long changed = in.getLong();
        long inode = in.getLong();
        int idle = in.get();
        int columns = in.get();
        byte[] content = digest(in, (columns & HAS_CONTENT) != 0);
        byte[] jar = digest(in, (columns & HAS_JAR) != 0);
        return new IndexEntry(size, modified, changed, inode, content, jar, idle);
    }

    private static byte[] digest(ByteBuffer in, boolean present) {
        byte[] digest = new byte[present ? DIGEST : 0];
        in.get(digest);
        return digest;
    }

    static void encode(Map<String, IndexEntry> entries, OutputStream out) throws IOException {
        byte[][] paths = new byte[entries.size()][];
        int size = HEADER + Integer.BYTES;
        int i = 0;
        for (String path : entries.keySet()) {
            paths[i] = path.getBytes(StandardCharsets.UTF_8);
            size = Math.addExact(size, paths[i].length + NUMBERS + 2 * DIGEST);
            i++;
        }
        byte[] bytes = new byte[size];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        buffer.putInt(MAGIC).put(VERSION).putInt(entries.size());
        i = 0;
        for (IndexEntry entry : entries.values()) {
            encode(paths[i++], entry, buffer);
        }
        buffer.putInt(checksum(bytes, buffer.position()));
        out.write(bytes, 0, buffer.position());
    }

    private static void encode(byte[] path, IndexEntry entry, ByteBuffer out) {
        byte[] content = entry.content();
        byte[] jar = entry.jar();
        out.putInt(path.length).put(path);
        out.putLong(entry.size()).putLong(entry.modified()).putLong(entry.changed());
        out.putLong(entry.inode()).put((byte) entry.idle());
        out.put((byte) ((content.length == 0 ? 0 : HAS_CONTENT) | (jar.length == 0 ? 0 : HAS_JAR)));
        out.put(content).put(jar);
    }

    private static int checksum(byte[] bytes, int length) {
        // Not CRC32C: that is Java code, and slow until it is compiled, which a build with nothing to do does not live
        // to see.
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
