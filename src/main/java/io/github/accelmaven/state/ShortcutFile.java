package io.github.accelmaven.state;

import io.github.accelmaven.io.AtomicFiles;
import io.github.accelmaven.io.FileFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The {@link Shortcut} of a checkout in a file, in the envelope of {@link CheckedBytes} and with the means of
 * {@link RecordWriter}; {@code list(x)} is a count and so many x:
 *
 * <pre>
 * content := request:text until:long verbose:flag history list(module) list(value) table
 * history := on:flag file:text maxSize:long trace:text githubSummary:flag
 *            project:text profile:text list(threshold:long) files:long bytes:long
 * module  := name:text list(warning:text) list(name:text standing:text took:long)
 * value   := kind:text which:text digest:text
 * </pre>
 *
 * <p>The table is a {@link StatTable}. It comes last: when the request is another one, nothing more is decoded. A file of
 * another version or a damaged one counts as absent: it saves work, and carries no truth of its own.
 */
public final class ShortcutFile {

    private static final CheckedBytes ENVELOPE = new CheckedBytes(0xACCE1507, 3, "short cut");

    private final Path file;

    public ShortcutFile(Path file) {
        this.file = file;
    }

    /** What {@link #read} found. */
    public sealed interface Content {
        /** The short cut for the request. */
        record Present(Shortcut shortcut) implements Content {}

        /** None for the request, and why. */
        record Absent(String why) implements Content {}
    }

    /**
     * Reads the short cut for a request.
     *
     * @param request its digest
     */
    public Content read(String request) {
        try {
            return decode(new RecordReader(ENVELOPE.open(Files.readAllBytes(file))), request);
        } catch (NoSuchFileException e) {
            return new Content.Absent("the last build left none");
        } catch (CheckedBytes.DamagedException e) {
            return new Content.Absent(file + " is not used: " + e.getMessage());
        } catch (IOException | OutOfMemoryError e) {
            return new Content.Absent(file + " cannot be read: " + FileFaults.describe(e));
        } catch (RuntimeException e) {
            return new Content.Absent(file + " is not used: its content does not add up");
        }
    }

    /** Replaces the file's content in one step. */
    public void write(Shortcut shortcut) throws IOException {
        byte[] bytes = encode(shortcut);
        AtomicFiles.write(file, out -> out.write(bytes));
    }

    /** Removes the file, if there is one. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static byte[] encode(Shortcut shortcut) {
        RecordWriter out = ENVELOPE.begin();
        out.text(shortcut.request()).longNumber(shortcut.until()).flag(shortcut.verbose());
        encode(out, shortcut.history());
        out.list(shortcut.modules(), ShortcutFile::encode);
        out.list(
                shortcut.values(),
                (writer, value) -> writer.text(value.kind()).text(value.which()).text(value.digest()));
        StatTable.of(List.of(shortcut.stats())).encode(out);
        return ENVELOPE.seal(out);
    }

    private static void encode(RecordWriter out, ToldHistory history) {
        ToldHistory.Places places = history.places();
        out.flag(places.isOn()).text(places.file()).longNumber(places.maxSize());
        out.text(places.trace()).flag(places.githubSummary());
        out.text(history.project()).text(history.profile()).list(history.thresholds(), RecordWriter::longNumber);
        out.longNumber(history.outputs().files()).longNumber(history.outputs().bytes());
    }

    private static void encode(RecordWriter out, ToldModule module) {
        out.text(module.name()).list(module.warnings(), RecordWriter::text);
        out.list(
                module.units(),
                (writer, unit) ->
                        writer.text(unit.name()).text(unit.standing().name()).longNumber(unit.tookMillis()));
    }

    private static Content decode(RecordReader in, String request) {
        if (!in.text().equals(request)) {
            return new Content.Absent("the last build was asked for something else, or by another Maven or user");
        }
        long until = in.longNumber();
        boolean verbose = in.flag();
        ToldHistory history = history(in);
        List<ToldModule> modules = in.list(module ->
                new ToldModule(module.text(), module.list(RecordReader::text), module.list(ShortcutFile::unit)));
        List<RecordedValue> values = in.list(value -> new RecordedValue(value.text(), value.text(), value.text()));
        List<RecordedStat> stats = in.table().stats();
        return new Content.Present(new Shortcut(request, until, verbose, history, modules, values, stats));
    }

    private static ToldHistory history(RecordReader in) {
        return new ToldHistory(
                new ToldHistory.Places(in.flag(), in.text(), in.longNumber(), in.text(), in.flag()),
                in.text(),
                in.text(),
                in.list(RecordReader::longNumber),
                new OutputSize(in.longNumber(), in.longNumber()));
    }

    private static ToldUnit unit(RecordReader in) {
        return new ToldUnit(in.text(), Standing.valueOf(in.text()), in.longNumber());
    }
}
