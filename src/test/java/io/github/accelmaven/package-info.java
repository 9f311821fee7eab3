/** Tests that hold for the whole of accel. */
@NullMarked
package io.github.accelmaven;

import org.jspecify.annotations.NullMarked;
