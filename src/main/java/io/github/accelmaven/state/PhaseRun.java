package io.github.accelmaven.state;

/**
 * One run of a phase.
 *
 * @param start when it began, in milliseconds since the epoch
 * @param millis how long it took, in milliseconds
 * @param outcome how it ended, as in {@code EXECUTED}
 * @param key the digest of what its result depended on, in hexadecimal digits; empty when that is not known
 */
public record PhaseRun(long start, long millis, String outcome, String key) {}
