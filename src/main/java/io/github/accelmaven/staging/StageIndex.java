package io.github.accelmaven.staging;

import io.github.accelmaven.io.AtomicFiles;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.io.FileStat;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What was staged in a checkout, by set and target: read when the first set is staged, written at the end. Thread-safe.
 *
 * <p>Format: the number {@value #FORMAT}; the number of sets; for each its name, the number of its files, and for each of
 * these the target, the source, the source's stat, the moment at which it was taken, the target's stat, and the context of
 * its placeholders; at the end {@value #FORMAT} once more. Numbers are big-endian, texts in modified UTF-8 with their length before them.
 * A file of another format or a damaged one counts as none: what it told of is staged anew, and nothing is removed.
 */
public final class StageIndex {

    private static final int FORMAT = 0x41535401;

    private final Path file;
    private final Map<String, Map<String, StagedEntry>> sets;
    private boolean isChanged;

    private StageIndex(Path file, Map<String, Map<String, StagedEntry>> sets) {
        this.file = file;
        this.sets = sets;
    }

    /**
     * Reads the index.
     *
     * @param file where it stands, if it stands anywhere
     * @param warnings takes a sentence when it cannot be used
     */
    public static StageIndex open(Path file, Consumer<String> warnings) {
        if (Files.exists(file)) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                return new StageIndex(file, read(in));
            } catch (IOException | IllegalArgumentException e) {
                warnings.accept("What is known of staged files in " + file + " is not used: " + FileFaults.describe(e)
                        + ". They are staged anew.");
            }
        }
        return new StageIndex(file, new LinkedHashMap<>());
    }

    /** What was staged of a set, by target. */
    synchronized Map<String, StagedEntry> of(String set) {
        return Map.copyOf(sets.getOrDefault(set, Map.of()));
    }

    /** The sets of which something was staged, in the order in which that was noted first. */
    synchronized Set<String> sets() {
        return new LinkedHashSet<>(sets.keySet());
    }

    /** Whether another set has staged a file at the same target. */
    synchronized boolean isOfAnother(String set, String target) {
        return sets.entrySet().stream()
                .anyMatch(
                        other -> !other.getKey().equals(set) && other.getValue().containsKey(target));
    }

    /** Forgets a set. */
    synchronized void forget(String set) {
        isChanged |= sets.remove(set) != null;
    }

    /** Takes what is staged of a set now in place of what was before. */
    synchronized void put(String set, Map<String, StagedEntry> entries) {
        if (!entries.equals(sets.get(set))) {
            sets.put(set, new LinkedHashMap<>(entries));
            isChanged = true;
        }
    }

    /** Writes the index, if anything in it has changed. */
    public synchronized void save() throws IOException {
        if (isChanged) {
            AtomicFiles.write(file, out -> {
                DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out));
                write(data);
                data.flush();
            });
            isChanged = false;
        }
    }

    private static Map<String, Map<String, StagedEntry>> read(DataInputStream in) throws IOException {
        expectFormat(in);
        Map<String, Map<String, StagedEntry>> sets = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String set = in.readUTF();
            Map<String, StagedEntry> entries = new LinkedHashMap<>();
            for (int files = in.readInt(); files > 0; files--) {
                String target = in.readUTF();
                entries.put(
                        target, new StagedEntry(in.readUTF(), readStat(in), in.readLong(), readStat(in), in.readUTF()));
            }
            sets.put(set, entries);
        }
        expectFormat(in);
        return sets;
    }

    private static void expectFormat(DataInputStream in) throws IOException {
        int format = in.readInt();
        if (format != FORMAT) {
            throw new EOFException("it has another format");
        }
    }

    private static FileStat readStat(DataInputStream in) throws IOException {
        return new FileStat(
                FileStat.Kind.valueOf(in.readUTF()),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readBoolean());
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeInt(sets.size());
        for (Map.Entry<String, Map<String, StagedEntry>> set : sets.entrySet()) {
            out.writeUTF(set.getKey());
            out.writeInt(set.getValue().size());
            for (Map.Entry<String, StagedEntry> file : set.getValue().entrySet()) {
                StagedEntry entry = file.getValue();
                out.writeUTF(file.getKey());
                out.writeUTF(entry.source());
                write(entry.read(), out);
                out.writeLong(entry.moment());
                write(entry.made(), out);
                out.writeUTF(entry.context());
            }
        }
        out.writeInt(FORMAT);
    }

    private static void write(FileStat stat, DataOutputStream out) throws IOException {
        out.writeUTF(stat.kind().name());
        out.writeLong(stat.size());
        out.writeLong(stat.modified());
        out.writeLong(stat.changed());
        out.writeLong(stat.inode());
        out.writeBoolean(stat.executable());
    }
}
