/** Takes a session through the pipeline of {@code accel.toml}: phases of commands, and those that build the reactor. */
@NullMarked
package io.github.accelmaven.maven.pipeline;

import org.jspecify.annotations.NullMarked;
