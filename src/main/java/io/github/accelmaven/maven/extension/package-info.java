/** Accel as an extension of Maven: what Maven tells of a session, and what accel does about it. */
@NullMarked
package io.github.accelmaven.maven.extension;

import org.jspecify.annotations.NullMarked;
