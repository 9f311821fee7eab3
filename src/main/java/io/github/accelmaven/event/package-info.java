/** What happened: plain values that the core emits and the outside renders. */
@NullMarked
package io.github.accelmaven.event;

import org.jspecify.annotations.NullMarked;
