/** Runs goals again, watched, to see whether their rules are right. */
@NullMarked
package io.github.accelmaven.maven.audit;

import org.jspecify.annotations.NullMarked;
