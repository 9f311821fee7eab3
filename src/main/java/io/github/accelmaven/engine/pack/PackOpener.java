package io.github.accelmaven.engine.pack;

import io.github.accelmaven.lifecycle.PackDefinition;
import java.nio.file.Path;

/** Opens what tables ask for. Implementations are thread-safe. */
public interface PackOpener {

    /**
     * The files that a table asks for.
     *
     * @param workspace its directory, absolute and normalised
     * @param temporary a directory for what is downloaded
     */
    Pack open(PackDefinition definition, Path workspace, Path temporary);
}
