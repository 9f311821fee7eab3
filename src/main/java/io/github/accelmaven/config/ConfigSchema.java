package io.github.accelmaven.config;

import io.github.accelmaven.io.AtomicFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The JSON Schema (draft-07) with which editors complete and check {@code accel.toml}, as the directive
 * {@code #:schema .accel/accel.schema.json} asks them to. Thread-safe: it has no state.
 */
public final class ConfigSchema {

    /** The name of the file that holds it. */
    public static final String NAME = "accel.schema.json";

    private ConfigSchema() {}

    /** The schema of this version of accel. */
    public static byte[] content() {
        try (InputStream schema = ConfigSchema.class.getResourceAsStream(NAME)) {
            if (schema == null) {
                throw new IllegalStateException("the jar of accel has no " + NAME);
            }
            return schema.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the schema where editors look for it, unless it is there.
     *
     * @param directory the one that the directive names
     * @throws IOException when it cannot be written
     */
    public static void writeTo(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        byte[] content = content();
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            AtomicFiles.write(file, out -> out.write(content));
        }
    }
}
