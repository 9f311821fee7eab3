/** Keys, entries, and what a cache level is; the levels live in the packages below and import this one, never the reverse. */
@NullMarked
package io.github.accelmaven.cache;

import org.jspecify.annotations.NullMarked;
