package io.github.accelmaven.maven.key;

import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.engine.PrematureFiles;
import java.io.IOException;

/** Files that count in a key; looked at once for the key, and once more after the goal ran. */
@FunctionalInterface
interface InputPart {

    void addTo(KeyParts parts, PrematureFiles premature) throws IOException;
}
