/** Tests of reading TOML. */
@NullMarked
package io.github.accelmaven.config;

import org.jspecify.annotations.NullMarked;
