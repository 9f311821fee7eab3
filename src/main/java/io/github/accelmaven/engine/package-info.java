/** Work units and the steps they go through; plain Java, testable without Maven. */
@NullMarked
package io.github.accelmaven.engine;

import org.jspecify.annotations.NullMarked;
