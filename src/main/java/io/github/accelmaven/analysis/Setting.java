package io.github.accelmaven.analysis;

/**
 * What is known of where a session ran besides its line. Immutable.
 *
 * @param isExtension whether Maven loads accel before it reads POM files
 * @param isTuned whether Maven's JVM has options of the project
 */
public record Setting(boolean isExtension, boolean isTuned) {}
