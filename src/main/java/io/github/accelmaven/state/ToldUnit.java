package io.github.accelmaven.state;

/**
 * What is told of a work unit that is up to date because nothing changed.
 *
 * @param name what people call it
 * @param standing what became of it at its last run
 * @param tookMillis how long that run took
 */
public record ToldUnit(String name, Standing standing, long tookMillis) {}
