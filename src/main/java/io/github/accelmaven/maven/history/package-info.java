/** The line that a session leaves in the performance history. */
@NullMarked
package io.github.accelmaven.maven.history;

import org.jspecify.annotations.NullMarked;
