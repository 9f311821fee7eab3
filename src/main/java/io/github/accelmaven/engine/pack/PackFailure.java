package io.github.accelmaven.engine.pack;

import io.github.accelmaven.lifecycle.PackDefinition;
import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.ProblemException;

/** Says why files from outside cannot be had. Thread-safe: it has no state. */
final class PackFailure {

    private PackFailure() {}

    /**
     * A failure that names the table and where it stands.
     *
     * @param why as a clause
     * @param fix as a clause
     */
    static ProblemException of(PackDefinition definition, String why, String fix) {
        return new Problem(definition.place() + ", [" + definition.owner() + "]", withoutStop(why), fix).asException();
    }

    /** What others say, git for one, ends like a sentence. */
    private static String withoutStop(String why) {
        return why.endsWith(".") ? why.substring(0, why.length() - 1) : why;
    }
}
