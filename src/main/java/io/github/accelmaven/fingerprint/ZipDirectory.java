package io.github.accelmaven.fingerprint;

import static io.github.accelmaven.fingerprint.UnexpectedZipException.require;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the central directory of plain zip files: one disk, no zip64, no encryption, nothing between or behind the
 * parts that the format names. Everything else is refused. The input is not trusted: no number in it is used unchecked.
 *
 * @param members the entries, in the order in which they lie in the file
 * @param offset where the central directory starts, and the last entry ends
 */
record ZipDirectory(List<ZipMember> members, long offset) {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LARGEST_DIRECTORY = 64 << 20;

    /** What marks a number that stands in a zip64 record instead. */
    private static final int IN_ZIP64_SHORT = 0xFFFF;

    private static final long IN_ZIP64 = 0xFFFF_FFFFL;

    private static final int DEFLATE_LEVEL = 0b110;
    private static final int KNOWN_FLAGS = DEFLATE_LEVEL | ZipMember.DESCRIPTOR | ZipMember.UTF8;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;

    private static final int EXTRA_ZIP64 = 0x0001;
    private static final int EXTRA_UNICODE_NAME = 0x7075;
    private static final int EXTRA_AES = 0x9901;

    /** Reads the directory of the file, or refuses it with {@link UnexpectedZipException}. */
    static ZipDirectory read(FileChannel channel) throws IOException {
        long length = channel.size();
        int tailLength = (int) Math.min(length, END_SIZE + LONGEST_COMMENT);
        require(tailLength >= END_SIZE, "it is too short");
        ByteBuffer tail = read(channel, length - tailLength, tailLength);
        int end = findEnd(tail);
        require(tail.getShort(end + 4) == 0 && tail.getShort(end + 6) == 0, "it has several disks");
        int count = unsigned(tail.getShort(end + 10));
        require(unsigned(tail.getShort(end + 8)) == count && count != IN_ZIP64_SHORT, "it may be zip64");
        long size = unsigned(tail.getInt(end + 12));
        long offset = unsigned(tail.getInt(end + 16));
        require(offset + size == length - tailLength + end, "its directory does not end at its end record");
        require(size <= LARGEST_DIRECTORY, "its directory is too large");
        List<ZipMember> members = members(read(channel, offset, (int) size), count);
        members.sort(Comparator.comparingLong(ZipMember::offset));
        return new ZipDirectory(members, offset);
    }

    /** The last end signature must be that of an end record whose comment ends where the file does. */
    private static int findEnd(ByteBuffer tail) throws UnexpectedZipException {
        int end = tail.limit() - END_SIZE;
        while (end >= 0 && tail.getInt(end) != END_SIGNATURE) {
            end--;
        }
        require(end >= 0, "it has no end record");
        int comment = unsigned(tail.getShort(end + 20));
        require(end + END_SIZE + comment == tail.limit(), "its end record is not at its end");
        return end;
    }

    private static List<ZipMember> members(ByteBuffer in, int count) throws UnexpectedZipException {
        List<ZipMember> members = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            members.add(member(in));
        }
        require(!in.hasRemaining(), "its directory has more than its entries");
        return members;
    }

    private static ZipMember member(ByteBuffer in) throws UnexpectedZipException {
        require(in.remaining() >= ENTRY_SIZE, "its directory ends too early");
        int at = in.position();
        require(in.getInt(at) == ENTRY_SIGNATURE, "its directory has something else than entries");
        int flags = unsigned(in.getShort(at + 8));
        require((flags & ~KNOWN_FLAGS) == 0, "an entry is encrypted or patched");
        int method = unsigned(in.getShort(at + 10));
        require(method == STORED || method == DEFLATED, "an entry is neither stored nor deflated");
        long compressed = unsigned(in.getInt(at + 20));
        long size = unsigned(in.getInt(at + 24));
        long offset = unsigned(in.getInt(at + 42));
        require(compressed != IN_ZIP64 && size != IN_ZIP64 && offset != IN_ZIP64, "an entry is zip64");
        require(in.getShort(at + 34) == 0, "an entry is on another disk");
        boolean unix = in.get(at + 5) == UNIX;
        int mode = unix ? in.getInt(at + 38) >>> 16 : 0;
        byte[] name = name(in, at);
        return new ZipMember(name, flags, method, in.getInt(at + 16), compressed, size, mode, offset);
    }

    /** The name of the entry at this position; the buffer then stands behind the entry. */
    private static byte[] name(ByteBuffer in, int at) throws UnexpectedZipException {
        int nameLength = unsigned(in.getShort(at + 28));
        int extraLength = unsigned(in.getShort(at + 30));
        int commentLength = unsigned(in.getShort(at + 32));
        require(
                in.remaining() >= ENTRY_SIZE + nameLength + extraLength + commentLength,
                "its directory ends too early");
        byte[] name = new byte[nameLength];
        in.position(at + ENTRY_SIZE);
        in.get(name);
        refuseTellingExtras(in, in.position() + extraLength);
        in.position(in.position() + extraLength + commentLength);
        return name;
    }

    /** Extra fields do not count, so one that changes how an entry is read must not be there. */
    private static void refuseTellingExtras(ByteBuffer in, int end) throws UnexpectedZipException {
        int at = in.position();
        while (at + 4 <= end) {
            int id = unsigned(in.getShort(at));
            require(id != EXTRA_ZIP64 && id != EXTRA_UNICODE_NAME && id != EXTRA_AES, "an entry is not plain");
            at += 4 + unsigned(in.getShort(at + 2));
        }
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer, position + buffer.position());
        }
        require(!buffer.hasRemaining(), "it became shorter");
        return buffer.flip();
    }

    static int unsigned(short value) {
        return Short.toUnsignedInt(value);
    }

    private static long unsigned(int value) {
        return Integer.toUnsignedLong(value);
    }
}
