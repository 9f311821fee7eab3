/** Names what slows a build or makes it wrong, and what to do. */
@NullMarked
package io.github.accelmaven.maven.doctor;

import org.jspecify.annotations.NullMarked;
