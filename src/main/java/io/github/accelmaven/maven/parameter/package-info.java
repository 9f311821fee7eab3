/** What Maven will inject into a goal, and the files that rules name with it. */
@NullMarked
package io.github.accelmaven.maven.parameter;

import org.jspecify.annotations.NullMarked;
