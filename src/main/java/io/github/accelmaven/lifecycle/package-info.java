/** Pipelines, phases, hooks, workspaces and components of {@code accel.toml}, and the order in which they are taken. */
@NullMarked
package io.github.accelmaven.lifecycle;

import org.jspecify.annotations.NullMarked;
