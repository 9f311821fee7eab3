package io.github.accelmaven.state;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * What files of state have in common: a number that tells what they are, their version, and a checksum over all bytes
 * before it. Numbers are big-endian:
 *
 * <pre>
 * file := magic:int version:int content:byte* crc32:int
 * </pre>
 *
 * @param kind what the file is, for sentences: "file of records"
 */
record CheckedBytes(int magic, int version, String kind) {

    /** The bytes are not such a file; the message says why. */
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1L;

        DamagedException(String why) {
            super(why);
        }
    }

    /** A writer to which the content is to be added. */
    RecordWriter begin() {
        return new RecordWriter().number(magic).number(version);
    }

    /** The bytes of the file, from a writer with its content. */
    byte[] seal(RecordWriter content) {
        byte[] bytes = content.toBytes();
        return content.number(checksum(bytes, bytes.length)).toBytes();
    }

    /** The content of a file's bytes. */
    ByteBuffer open(byte[] bytes) throws DamagedException {
        int end = bytes.length - Integer.BYTES;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (end < 2 * Integer.BYTES || in.getInt() != magic) {
            throw new DamagedException("it is no " + kind);
        }
        int found = in.getInt();
        if (found != version) {
            throw new DamagedException("it has version " + found + ", this accel reads version " + version);
        }
        if (checksum(bytes, end) != in.getInt(end)) {
            throw new DamagedException("its checksum is wrong");
        }
        return in.limit(end);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
