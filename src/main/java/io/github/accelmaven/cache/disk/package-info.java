/** Level 2 of the cache: a directory shared by every build of a user. */
@NullMarked
package io.github.accelmaven.cache.disk;

import org.jspecify.annotations.NullMarked;
