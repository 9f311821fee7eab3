package io.github.accelmaven.engine;

/** What the engine is to do with a work unit before it looks at any key. */
public sealed interface Treatment {

    /** The unit's result can be reused. */
    record Reusable() implements Treatment {}

    /**
     * The unit runs although an earlier result may stand for it; the new one is stored.
     *
     * @param reason why
     */
    record Rerun(String reason) implements Treatment {}

    /**
     * The unit runs when another unit of the module really runs, and not at all when none does: no key can see its
     * effect, and its effect cannot be written down.
     */
    record Deferrable() implements Treatment {}

    /**
     * The unit runs each time.
     *
     * @param reason why, as the end of the sentence "it always runs: …"
     */
    record AlwaysRuns(String reason) implements Treatment {}

    /**
     * The unit was told to do nothing; it is asked all the same, because it says so to the user.
     *
     * @param reason what told it so, as in {@code skipTests is set}
     */
    record ToldToSkip(String reason) implements Treatment {}
}
