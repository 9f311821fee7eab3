package io.github.accelmaven.cache;

import java.time.Instant;

/**
 * Where an entry came from.
 *
 * @param session the id of the session that stored it
 * @param created when it was stored
 * @param jdk the version of the Java runtime that Maven ran on
 */
public record Origin(String session, Instant created, String jdk) {}
