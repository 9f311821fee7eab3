/** The line that a session leaves in the performance history, and the goals that read it. */
@NullMarked
package io.github.accelmaven.maven.history;

import org.jspecify.annotations.NullMarked;
