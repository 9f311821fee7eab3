/** Writes what a checkout needs for the fastest start of Maven. */
@NullMarked
package io.github.accelmaven.maven.init;

import org.jspecify.annotations.NullMarked;
