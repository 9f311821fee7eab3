/** TOML files with positions, read onto records. */
@NullMarked
package io.github.accelmaven.config;

import org.jspecify.annotations.NullMarked;
