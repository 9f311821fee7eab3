/** Stages files with what a Maven project knows: its resources, and its properties for placeholders. */
@NullMarked
package io.github.accelmaven.maven.staging;

import org.jspecify.annotations.NullMarked;
