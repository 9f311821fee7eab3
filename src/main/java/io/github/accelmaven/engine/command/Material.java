package io.github.accelmaven.engine.command;

import io.github.accelmaven.cache.KeyPart;
import java.io.IOException;
import java.util.List;

/**
 * What is put in place before the commands of a phase run, because they work on it.
 *
 * @param parts what tells it from all other material
 * @param bringing puts it in place
 */
public record Material(List<KeyPart> parts, Bringing bringing) {

    public Material {
        parts = List.copyOf(parts);
    }

    /** Puts something in place. */
    @FunctionalInterface
    public interface Bringing {
        void bring() throws IOException;
    }
}
