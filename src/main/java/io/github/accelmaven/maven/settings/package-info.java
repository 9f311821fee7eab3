/** What users set for accel, by the POM or the command line. */
@NullMarked
package io.github.accelmaven.maven.settings;

import org.jspecify.annotations.NullMarked;
