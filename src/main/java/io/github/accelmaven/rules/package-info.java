/** What accel knows about goals, and where it is written down. */
@NullMarked
package io.github.accelmaven.rules;

import org.jspecify.annotations.NullMarked;
