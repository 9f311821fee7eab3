package io.github.accelmaven.problem;

import java.util.Objects;

/**
 * A failure told to a person: what happened, why, and what to do next. Each part is one sentence without a closing
 * full stop; values at fault stand in it by name. Immutable.
 *
 * @param what what happened, with the name of the thing it happened to
 * @param why the cause, with the value at fault
 * @param fix what the reader can do about it
 */
public record Problem(String what, String why, String fix) {

    public Problem {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(fix, "fix");
    }

    /** The three parts in one line: {@code what: why. fix.} */
    public String sentence() {
        return what + ": " + why + ". " + fix + ".";
    }

    /** An exception that carries this problem to where it is told. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
