/** Specifications of the room. */
@NullMarked
package io.github.accelmaven.io;

import org.jspecify.annotations.NullMarked;
