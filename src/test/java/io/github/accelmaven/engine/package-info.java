/** Tests of the engine, over a real cache and real files. */
@NullMarked
package io.github.accelmaven.engine;

import org.jspecify.annotations.NullMarked;
