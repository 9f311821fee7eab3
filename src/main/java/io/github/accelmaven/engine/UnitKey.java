package io.github.accelmaven.engine;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.fingerprint.Digest;
import java.io.IOException;
import java.util.List;

/** What a unit's result depends on, as far as accel can know it. */
public sealed interface UnitKey {

    /**
     * Everything that counts is known.
     *
     * @param digest the key
     * @param parts what it was made of, for explanations
     * @param inputParts those of the parts that stand for files
     * @param inputs looks at the files again
     */
    record Known(Digest digest, List<KeyPart> parts, List<KeyPart> inputParts, Inputs inputs) implements UnitKey {}

    /**
     * Something counts that accel cannot fingerprint, so the unit runs.
     *
     * @param reason what, as in {@code parameter 'session' holds an org.apache.maven.execution.MavenSession}
     */
    record Unknown(String reason) implements UnitKey {}

    /** The files that a key was made of. */
    @FunctionalInterface
    interface Inputs {
        /** The parts that stand for files as they are now, leaving out what does not count yet. */
        List<KeyPart> now(PrematureFiles premature) throws IOException;
    }
}
