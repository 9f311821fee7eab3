package io.github.accelmaven.engine;

/**
 * How a session treats its units.
 *
 * @param session the session's id
 * @param jdk the version of the Java runtime, written into entries as their origin
 * @param rerun whether every unit runs and is stored anew
 */
public record RunOptions(String session, String jdk, boolean rerun) {}
