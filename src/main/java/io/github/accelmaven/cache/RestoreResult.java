package io.github.accelmaven.cache;

/** What became of an entry that was to be restored. */
public sealed interface RestoreResult {

    /**
     * The tree holds every file of the entry.
     *
     * @param filesWritten how many files were not there as they should be, and now are
     * @param bytes how many bytes were written
     */
    record Restored(int filesWritten, long bytes) implements RestoreResult {}

    /**
     * The entry could not be restored, the unit has to run. Unless the tree itself could not be written, nothing in it
     * has changed.
     *
     * @param reason why, as a clause that can stand after "because"
     */
    record Unusable(String reason) implements RestoreResult {}
}
