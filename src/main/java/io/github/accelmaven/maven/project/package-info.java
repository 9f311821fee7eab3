/** Maven's project in memory: where it lies, and what goals do to it. */
@NullMarked
package io.github.accelmaven.maven.project;

import org.jspecify.annotations.NullMarked;
