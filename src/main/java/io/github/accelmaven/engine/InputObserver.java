package io.github.accelmaven.engine;

import io.github.accelmaven.fingerprint.FileObserver;
import io.github.accelmaven.state.RecordedValue;

/**
 * Hears what a unit looks at while its treatment and its key are found out: everything that could make them other ones
 * at the next build. Implementations are thread-safe.
 */
public interface InputObserver extends FileObserver {

    /** Hears nothing. */
    InputObserver NONE = new InputObserver() {};

    /** Something counted that is no file, and that nobody compares for the module as a whole. */
    default void counted(RecordedValue value) {}

    /** Something counted that only the unit itself can compare, as the time of the build. */
    default void doubted(String why) {}
}
