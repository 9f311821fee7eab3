/** The goals: they bind parameters, make one call, and do nothing else. */
@NullMarked
package io.github.accelmaven.mojo;

import org.jspecify.annotations.NullMarked;
