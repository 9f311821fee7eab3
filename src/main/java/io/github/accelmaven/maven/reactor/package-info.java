/** The modules of a session as tasks: which one waits for which, how many are built at once, what excludes what. */
@NullMarked
package io.github.accelmaven.maven.reactor;

import org.jspecify.annotations.NullMarked;
