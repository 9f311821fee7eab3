/** What Maven prints while accel builds, and what accel prints. */
@NullMarked
package io.github.accelmaven.maven.console;

import org.jspecify.annotations.NullMarked;
