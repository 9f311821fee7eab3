/** Digests of files, trees, jars and classpaths, and the index that remembers them. */
@NullMarked
package io.github.accelmaven.fingerprint;

import org.jspecify.annotations.NullMarked;
