/** {@code accel:restore} and {@code accel:save}: goals of a build that Maven drives are taken one by one. */
@NullMarked
package io.github.accelmaven.maven.bound;

import org.jspecify.annotations.NullMarked;
