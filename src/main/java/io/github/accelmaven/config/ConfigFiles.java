package io.github.accelmaven.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The configuration files of a session: each is read once, however many ask for it. Thread-safe. */
public final class ConfigFiles {

    /** The name of such a file in the root of a checkout, a workspace or a module. */
    public static final String NAME = "accel.toml";

    private final Map<Path, Optional<TomlDocument>> documents = new HashMap<>();
    private int loads;
    private int hits;

    /**
     * The file of a directory; empty when there is none.
     *
     * @param directory absolute and normalised
     * @throws io.github.accelmaven.problem.ProblemException when there is one, and it cannot be read
     */
    public synchronized Optional<TomlDocument> of(Path directory) {
        Path file = directory.resolve(NAME);
        Optional<TomlDocument> known = documents.get(file);
        if (known != null) {
            hits++;
            return known;
        }
        loads++;
        Optional<TomlDocument> read = Files.exists(file) ? Optional.of(TomlDocument.read(file)) : Optional.empty();
        documents.put(file, read);
        return read;
    }

    /** How many files were looked for and read, or found missing. */
    public synchronized int loads() {
        return loads;
    }

    /** How often a file was asked for that had been looked for already. */
    public synchronized int hits() {
        return hits;
    }
}
