/** Answers a build with nothing to do before Maven reads the first POM file. */
@NullMarked
package io.github.accelmaven.maven.shortcut;

import org.jspecify.annotations.NullMarked;
