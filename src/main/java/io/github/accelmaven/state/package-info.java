/** Small records across sessions of one checkout. */
@NullMarked
package io.github.accelmaven.state;

import org.jspecify.annotations.NullMarked;
