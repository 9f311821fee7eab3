package io.github.accelmaven.cache.disk;

/**
 * What was cleared.
 *
 * @param entries how many entries went
 * @param bytes how many bytes were freed
 */
public record Cleared(int entries, long bytes) {}
