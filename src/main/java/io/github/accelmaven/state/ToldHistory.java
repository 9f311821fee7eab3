package io.github.accelmaven.state;

import java.util.List;

/**
 * What a session with nothing to do says of itself in the history.
 *
 * @param file the history
 * @param maxSize the number of bytes from which on the older half of it is dropped
 * @param project {@code groupId:artifactId} of the top-level project
 * @param profile the class of thresholds
 * @param thresholds what that class says: up to which times, in milliseconds, a build is called what, ascending
 * @param outputs what lies in place
 */
public record ToldHistory(
        String file, long maxSize, String project, String profile, List<Long> thresholds, OutputSize outputs) {

    public ToldHistory {
        thresholds = List.copyOf(thresholds);
    }

    /** The same with other outputs. */
    public ToldHistory with(OutputSize other) {
        return new ToldHistory(file, maxSize, project, profile, thresholds, other);
    }
}
