package io.github.accelmaven.staging;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of staging.
 *
 * @param staged how many files were written
 * @param unchanged how many were left as they were
 * @param removed how many were deleted, because their sources are gone
 * @param bytes how much was written
 * @param failures what failed
 * @param others what became of files that others changed or put there
 */
public record StageResult(int staged, int unchanged, int removed, long bytes, List<Failure> failures, Others others) {

    public StageResult {
        failures = List.copyOf(failures);
    }

    /**
     * A file that could not be staged or removed.
     *
     * @param path the file at fault
     * @param why as a clause
     */
    public record Failure(Path path, String why) {}

    /**
     * Files that were not as they were staged, or never staged; absolute, in order.
     *
     * @param edited those that somebody changed, and that were staged anew
     * @param moved those that were never staged, and were moved aside
     * @param asides where those lie now
     * @param kept those whose sources are gone, and that stay because somebody changed them
     */
    public record Others(List<Path> edited, List<Path> moved, List<Path> asides, List<Path> kept) {

        public Others {
            edited = List.copyOf(edited);
            moved = List.copyOf(moved);
            asides = List.copyOf(asides);
            kept = List.copyOf(kept);
        }
    }
}
