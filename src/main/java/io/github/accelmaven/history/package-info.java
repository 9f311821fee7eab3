/** Sessions in the performance history: what a line says, how lines are added, and what they tell together. */
@NullMarked
package io.github.accelmaven.history;

import org.jspecify.annotations.NullMarked;
