/** Stages files: brings sets of them to their places, several at once, and touches none that has not changed. */
@NullMarked
package io.github.accelmaven.staging;

import org.jspecify.annotations.NullMarked;
