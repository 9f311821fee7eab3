/** Tests of staging, with real files. */
@NullMarked
package io.github.accelmaven.staging;

import org.jspecify.annotations.NullMarked;
