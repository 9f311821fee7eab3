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
 */
public record StageResult(int staged, int unchanged, int removed, long bytes, List<Failure> failures) {

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
}
