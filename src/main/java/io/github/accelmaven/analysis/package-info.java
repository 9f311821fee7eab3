/** What a history means: what held a build up, what made it slower, and what would make it faster. */
@NullMarked
package io.github.accelmaven.analysis;

import org.jspecify.annotations.NullMarked;
