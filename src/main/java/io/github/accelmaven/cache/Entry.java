package io.github.accelmaven.cache;

import io.github.accelmaven.fingerprint.Digest;
import java.time.Duration;
import java.util.List;

/**
 * A work unit's stored result. Immutable.
 *
 * @param key what the result depends on
 * @param unit the unit that made it, as in {@code com.acme:lib compiler:compile (default-compile)}
 * @param origin who made it, and when
 * @param took how long the unit ran
 * @param files the files it made, by path
 * @param directories the empty directories it made, paths as in {@link OutputFile}
 * @param effects what it did to the project, in the order of replay
 * @param warnings the warnings it printed, without colour and level prefix
 * @param parts what the key was made of
 */
public record Entry(
        Digest key,
        String unit,
        Origin origin,
        Duration took,
        List<OutputFile> files,
        List<String> directories,
        List<Effect> effects,
        List<String> warnings,
        List<KeyPart> parts) {

    public Entry {
        files = List.copyOf(files);
        directories = List.copyOf(directories);
        effects = List.copyOf(effects);
        warnings = List.copyOf(warnings);
        parts = List.copyOf(parts);
    }

    /** The bytes of all files together. */
    public long totalSize() {
        return files.stream().mapToLong(OutputFile::size).sum();
    }
}
