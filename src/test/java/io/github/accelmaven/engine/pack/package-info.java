/** Tests of files from outside: real git repositories, a real HTTP server, a real cache. */
@NullMarked
package io.github.accelmaven.engine.pack;

import org.jspecify.annotations.NullMarked;
