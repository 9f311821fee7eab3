package io.github.accelmaven.state;

import java.util.List;

/**
 * What a session with nothing to do says of itself in the history, and elsewhere.
 *
 * @param places where it says so
 * @param project {@code groupId:artifactId} of the top-level project
 * @param profile the class of thresholds
 * @param thresholds what that class says: up to which times, in milliseconds, a build is called what, ascending
 * @param outputs what lies in place
 */
public record ToldHistory(Places places, String project, String profile, List<Long> thresholds, OutputSize outputs) {

    /**
     * Where sessions are told, as the user set it.
     *
     * @param isOn whether they leave a line in the history
     * @param file the history
     * @param maxSize the number of bytes from which on the older half of it is dropped
     * @param trace the trace file; empty for none
     * @param githubSummary whether GitHub Actions get a summary
     */
    public record Places(boolean isOn, String file, long maxSize, String trace, boolean githubSummary) {}

    public ToldHistory {
        thresholds = List.copyOf(thresholds);
    }

    /** The same with other outputs. */
    public ToldHistory with(OutputSize other) {
        return new ToldHistory(places, project, profile, thresholds, other);
    }
}
