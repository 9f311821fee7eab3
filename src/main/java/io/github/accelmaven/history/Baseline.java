package io.github.accelmaven.history;

import java.time.Duration;

/**
 * What the time of a build is held against.
 *
 * @param time the median of the last builds like it, or the time of the one that is pinned
 * @param isPinned whether a user chose it
 */
public record Baseline(Duration time, boolean isPinned) {}
