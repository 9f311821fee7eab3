/** Drives the reactor: modules and their goals through the engine, in Maven's order and by Maven's means. */
@NullMarked
package io.github.accelmaven.maven;

import org.jspecify.annotations.NullMarked;
