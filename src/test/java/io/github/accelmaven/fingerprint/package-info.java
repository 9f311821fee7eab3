/** Specifications of the room. */
@NullMarked
package io.github.accelmaven.fingerprint;

import org.jspecify.annotations.NullMarked;
