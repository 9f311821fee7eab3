/** What the scripts of the integration tests under {@code src/it} are written with: builds, edits, comparisons. */
@NullMarked
package io.github.accelmaven.it;

import org.jspecify.annotations.NullMarked;
