/** Failures that carry what happened, why, and what to do next. */
@NullMarked
package io.github.accelmaven.problem;

import org.jspecify.annotations.NullMarked;
