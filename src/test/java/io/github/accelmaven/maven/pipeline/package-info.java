/** Tests of what a session does with its pipeline. */
@NullMarked
package io.github.accelmaven.maven.pipeline;

import org.jspecify.annotations.NullMarked;
