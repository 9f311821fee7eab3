/** Phases of commands as work units: their keys, their runs, what they print. */
@NullMarked
package io.github.accelmaven.engine.command;

import org.jspecify.annotations.NullMarked;
