package io.github.accelmaven.state;

import io.github.accelmaven.io.AtomicFiles;
import io.github.accelmaven.io.FileFaults;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The records of a checkout in one file, read once and written once a session. Numbers are big-endian, a text is its
 * length in bytes and UTF-8:
 *
 * <pre>
 * file := magic:int version:int count:int (path:text length:int)*count bodies:byte* crc32:int
 * </pre>
 *
 * <p>A body is the record of one module, in the format of {@link RecordFormat}, {@code length} bytes long. The checksum
 * is over all bytes before it. A file of another version or a damaged one counts as absent: records save work, they
 * carry no truth of their own.
 */
public final class RecordsFile {

    private static final int MAGIC = 0xACCE17EC;
    private static final int VERSION = 1;

    private final Path file;

    public RecordsFile(Path file) {
        this.file = file;
    }

    /** What {@link #read()} found. */
    public sealed interface Content {
        /** The records. */
        record Present(ModuleRecords records) implements Content {}

        /** No file. */
        record Absent() implements Content {}

        /** A file that says nothing usable, and why. */
        record Damaged(String why) implements Content {}
    }

    public Content read() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new Content.Absent();
        } catch (IOException | OutOfMemoryError e) {
            return new Content.Damaged("it cannot be read: " + FileFaults.describe(e));
        }
        return decode(bytes);
    }

    /** Replaces the file's content in one step. */
    public void write(ModuleRecords records) throws IOException {
        byte[] bytes = encode(records);
        AtomicFiles.write(file, out -> out.write(bytes));
    }

    private static byte[] encode(ModuleRecords records) {
        RecordWriter out = new RecordWriter();
        out.number(MAGIC).number(VERSION).number(records.stored().size());
        records.stored().forEach((path, module) -> out.text(path).number(module.bytes().length));
        records.stored().values().forEach(module -> out.bytes(module.bytes()));
        byte[] content = out.toBytes();
        return out.number(checksum(content, content.length)).toBytes();
    }

    private static Content decode(byte[] bytes) {
        int end = bytes.length - Integer.BYTES;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (end < 2 * Integer.BYTES || in.getInt() != MAGIC) {
            return new Content.Damaged("it is no file of records");
        }
        int version = in.getInt();
        if (version != VERSION) {
            return new Content.Damaged("it has version " + version + ", this accel reads version " + VERSION);
        }
        if (checksum(bytes, end) != in.getInt(end)) {
            return new Content.Damaged("its checksum is wrong");
        }
        try {
            return new Content.Present(modules(new RecordReader(in.limit(end))));
        } catch (RuntimeException e) {
            return new Content.Damaged("its modules do not add up");
        }
    }

    private static ModuleRecords modules(RecordReader in) {
        Map<String, Integer> lengths = new TreeMap<>();
        int count = in.number();
        for (int i = 0; i < count; i++) {
            lengths.put(in.text(), in.number());
        }
        Map<String, StoredModule> modules = new TreeMap<>();
        lengths.forEach((path, length) -> modules.put(path, new StoredModule(in.bytes(length))));
        return new ModuleRecords(modules);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
