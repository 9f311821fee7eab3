/** Specifications of the room. */
@NullMarked
package io.github.accelmaven.event;

import org.jspecify.annotations.NullMarked;
