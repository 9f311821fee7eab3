package io.github.accelmaven.state;

/** What became of a work unit whose last run may stand for the next one. */
public enum Standing {
    /** Its outputs are in place. */
    DONE,
    /** It was told to do nothing, and did nothing. */
    SKIPPED,
    /** It only changes the project, and runs when a later unit needs that. */
    DEFERRED
}
