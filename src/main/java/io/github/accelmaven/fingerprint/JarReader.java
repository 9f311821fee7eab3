package io.github.accelmaven.fingerprint;

import static io.github.accelmaven.fingerprint.UnexpectedZipException.require;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fingerprints jars by their entries: sorted by name, of each its name, method, CRC, sizes, Unix mode and the SHA-256
 * of its bytes as they lie in the file, still compressed. Inflating them first would take about three times as long and
 * tell nothing more, except that another compression level gives the same content: a needless miss, never a wrong hit.
 * The Unix mode counts because goals that unpack the file hand it on.
 *
 * <p>{@code java.util.zip} gives no raw bytes, hence an own reader. It is strict: each local header must say what the
 * central directory says, and entries must lie one behind the other. So a reader that goes by
 * the directory and one that goes by the local headers see the same content, and there is no room for bytes that nobody
 * counts. A file that is not so plain counts by all of its bytes. Thread-safe.
 */
final class JarReader {

    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int DESCRIPTOR_SIZE = 12;
    private static final int SIGNED_DESCRIPTOR_SIZE = 16;

    private final ContentReader contents;

    JarReader(ContentReader contents) {
        this.contents = contents;
    }

    private record HashedMember(ZipMember member, Digest digest) {}

    Digest fingerprint(Path jar) throws IOException {
        try (FileChannel channel = FileChannel.open(jar, StandardOpenOption.READ)) {
            return combine(hashMembers(channel));
        } catch (UnexpectedZipException e) {
            return contents.digest(jar);
        }
    }

    private static List<HashedMember> hashMembers(FileChannel channel) throws IOException {
        ZipDirectory directory = ZipDirectory.read(channel);
        List<ZipMember> members = directory.members();
        ChannelWindow window = new ChannelWindow(channel);
        Hasher hasher = new Hasher();
        List<HashedMember> hashed = new ArrayList<>(members.size());
        long expected = 0;
        for (int i = 0; i < members.size(); i++) {
            ZipMember member = members.get(i);
            require(member.offset() == expected, "there is something between its entries");
            expected = i + 1 < members.size() ? members.get(i + 1).offset() : directory.offset();
            long data = checkLocalHeader(window, member);
            checkGap(member, expected - data - member.compressed());
            hashed.add(new HashedMember(member, hash(window, data, member.compressed(), hasher)));
        }
        require(expected == directory.offset(), "there is something before its directory");
        return hashed;
    }

    /** Where the entry's bytes start. */
    private static long checkLocalHeader(ChannelWindow window, ZipMember member) throws IOException {
        ByteBuffer in = window.at(member.offset(), LOCAL_SIZE);
        int at = in.position();
        require(in.getInt(at) == LOCAL_SIGNATURE, "an entry has no local header");
        boolean same = ZipDirectory.unsigned(in.getShort(at + 6)) == member.flags()
                && ZipDirectory.unsigned(in.getShort(at + 8)) == member.method()
                && (member.hasDescriptor() || sameSizes(in, at, member));
        int nameLength = ZipDirectory.unsigned(in.getShort(at + 26));
        int extraLength = ZipDirectory.unsigned(in.getShort(at + 28));
        require(same && nameLength == member.name().length, "a local header differs from the directory");
        byte[] name = new byte[nameLength];
        window.at(member.offset() + LOCAL_SIZE, nameLength).get(name);
        require(Arrays.equals(name, member.name()), "a local header names another entry");
        return member.offset() + LOCAL_SIZE + nameLength + extraLength;
    }

    private static boolean sameSizes(ByteBuffer in, int at, ZipMember member) {
        return in.getInt(at + 14) == member.crc()
                && Integer.toUnsignedLong(in.getInt(at + 18)) == member.compressed()
                && Integer.toUnsignedLong(in.getInt(at + 22)) == member.size();
    }

    private static void checkGap(ZipMember member, long gap) throws UnexpectedZipException {
        boolean expected = member.hasDescriptor() ? gap == DESCRIPTOR_SIZE || gap == SIGNED_DESCRIPTOR_SIZE : gap == 0;
        require(expected, "entries overlap, or there is something between them");
    }

    private static Digest hash(ChannelWindow window, long start, long length, Hasher hasher) throws IOException {
        long position = start;
        long end = start + length;
        while (position < end) {
            int count = (int) Math.min(end - position, ChannelWindow.CAPACITY);
            ByteBuffer in = window.at(position, count);
            hasher.putRaw(in.slice(in.position(), count));
            position += count;
        }
        return hasher.finish();
    }

    private static Digest combine(List<HashedMember> hashed) throws UnexpectedZipException {
        hashed.sort((a, b) -> Arrays.compareUnsigned(a.member.name(), b.member.name()));
        Hasher hasher = new Hasher().put("jar").put(hashed.size());
        byte[] previous = null;
        for (HashedMember entry : hashed) {
            ZipMember member = entry.member;
            require(!Arrays.equals(previous, member.name()), "it has two entries of one name");
            previous = member.name();
            hasher.put(previous.length).putRaw(previous, 0, previous.length);
            hasher.put(member.flags() & ZipMember.UTF8).put(member.method()).put(member.crc());
            hasher.put(member.compressed()).put(member.size()).put(member.mode());
            hasher.put(entry.digest);
        }
        return hasher.finish();
    }
}
