/** Files from outside of the project as work units: what they are known by, how they are fetched. */
@NullMarked
package io.github.accelmaven.engine.pack;

import org.jspecify.annotations.NullMarked;
