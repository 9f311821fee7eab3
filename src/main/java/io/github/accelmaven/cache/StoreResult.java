package io.github.accelmaven.cache;

/** What became of an entry that was to be stored. */
public sealed interface StoreResult {

    /**
     * At least one level keeps it.
     *
     * @param bytes how many bytes its files have together
     */
    record Stored(long bytes) implements StoreResult {}

    /**
     * No level keeps it.
     *
     * @param reason why, as a clause that can stand after "not stored because"
     */
    record Refused(String reason) implements StoreResult {}
}
