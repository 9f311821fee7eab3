package io.github.accelmaven.state;

import io.github.accelmaven.io.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The goals of a checkout whose results an audit found doubtful, in one file: a line for each, with the path of the
 * module, the goal's id, and the reason, parted by tabs. A line that is none of these is dropped. Not thread-safe.
 */
public final class Quarantine {

    private static final String SEPARATOR = "\t";

    private final Path file;
    private final Map<String, String> reasons = new TreeMap<>();

    private Quarantine(Path file) {
        this.file = file;
    }

    /**
     * Reads the file; without one, nothing is quarantined.
     *
     * @throws IOException when there is a file that cannot be read
     */
    public static Quarantine read(Path file) throws IOException {
        Quarantine quarantine = new Quarantine(file);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        for (String line : lines) {
            String[] columns = line.split(SEPARATOR, 3);
            if (columns.length == 3) {
                quarantine.put(columns[0], columns[1], columns[2]);
            }
        }
        return quarantine;
    }

    /** Why the goal is not trusted; empty when nothing is known against it. */
    public Optional<String> reason(String module, String unit) {
        return Optional.ofNullable(reasons.get(key(module, unit)));
    }

    public void put(String module, String unit, String reason) {
        reasons.put(key(module, unit), reason.replaceAll("\\s+", " "));
    }

    public void remove(String module, String unit) {
        reasons.remove(key(module, unit));
    }

    /** Trusts every goal again; says how many had been quarantined. */
    public int clear() {
        int size = reasons.size();
        reasons.clear();
        return size;
    }

    public boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** Writes the file, or removes it when there is nothing to say. */
    public void write() throws IOException {
        if (reasons.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        StringBuilder lines = new StringBuilder();
        reasons.forEach((key, reason) ->
                lines.append(key).append(SEPARATOR).append(reason).append('\n'));
        AtomicFiles.write(file, out -> out.write(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String key(String module, String unit) {
        return module + SEPARATOR + unit;
    }
}
