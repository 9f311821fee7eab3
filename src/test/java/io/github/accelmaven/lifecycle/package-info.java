/** Tests of what {@code accel.toml} says, and of the order that follows from it. */
@NullMarked
package io.github.accelmaven.lifecycle;

import org.jspecify.annotations.NullMarked;
