package io.github.accelmaven.rules;

/** What accel does with a goal. */
public enum RuleKind {
    /** Inputs and outputs are known: the result is stored and restored. */
    CACHE,
    /** Makes no file that anyone uses, only pass or fail and a log: the pass is stored, its warnings are replayed. */
    VERDICT,
    /** Changes only the in-memory project: the change is stored and replayed. */
    EFFECTS,
    /** Has effects outside the build tree, or reads the outside world: runs each time. */
    ALWAYS
}
