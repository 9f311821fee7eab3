package io.github.accelmaven.analysis;

import java.time.Duration;

/**
 * Something to do that would make a build faster. Each part is a sentence without a closing full stop. Immutable.
 *
 * @param what what holds the build up, with the names and figures of it
 * @param fix what to do about it: the exact switch, or the change of the POM
 * @param saving by how much the build would be shorter at most, estimated from the session it was found in
 */
public record Recommendation(String what, String fix, Duration saving) {}
