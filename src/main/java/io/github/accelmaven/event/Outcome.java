package io.github.accelmaven.event;

/** How a work unit ended. */
public enum Outcome {
    /** The unit ran. */
    EXECUTED,
    /** Nothing was touched: key and outputs are those of the last run. */
    UP_TO_DATE,
    /** The outputs and effects came out of a cache level. */
    FROM_CACHE,
    /** The unit ran because it always does: it has effects outside the build tree, or no rule says what it reads. */
    ALWAYS_RUNS,
    /** The unit was told to do nothing (for example by {@code -DskipTests}). */
    SKIPPED,
    /** The unit ran and failed. */
    FAILED;

    /** Whether the unit's result was there already. */
    public boolean isHit() {
        return this == UP_TO_DATE || this == FROM_CACHE;
    }

    /** Whether the unit counts for the hit rate: it was a hit, could have been one, or failed. */
    public boolean isCacheable() {
        return isHit() || this == EXECUTED || this == FAILED;
    }
}
