/** Level 1 of the cache: the memory of one JVM. */
@NullMarked
package io.github.accelmaven.cache.memory;

import org.jspecify.annotations.NullMarked;
