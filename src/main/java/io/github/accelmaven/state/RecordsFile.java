package io.github.accelmaven.state;

import io.github.accelmaven.io.AtomicFiles;
import io.github.accelmaven.io.FileFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The records of a checkout in one file, read once and written once a session, in the envelope of {@link CheckedBytes}.
 * Numbers are big-endian, a text is its length in bytes and UTF-8:
 *
 * <pre>
 * content := count:int (path:text length:int)*count bodies:byte*
 * </pre>
 *
 * <p>A body is the record of one module, in the format of {@link RecordFormat}, {@code length} bytes long. A file of
 * another version or a damaged one counts as absent: records save work, they carry no truth of their own.
 */
public final class RecordsFile {

    private static final CheckedBytes ENVELOPE = new CheckedBytes(0xACCE17EC, 3, "file of records");

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
        RecordWriter out = ENVELOPE.begin().number(records.stored().size());
        records.stored().forEach((path, module) -> out.text(path).number(module.bytes().length));
        records.stored().values().forEach(module -> out.bytes(module.bytes()));
        return ENVELOPE.seal(out);
    }

    private static Content decode(byte[] bytes) {
        try {
            return new Content.Present(modules(new RecordReader(ENVELOPE.open(bytes))));
        } catch (CheckedBytes.DamagedException e) {
            return new Content.Damaged(String.valueOf(e.getMessage()));
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
}
