/** Tests of phases of commands, over a real cache, real files and a real shell. */
@NullMarked
package io.github.accelmaven.engine.command;

import org.jspecify.annotations.NullMarked;
