/** The only code that writes files. */
@NullMarked
package io.github.accelmaven.io;

import org.jspecify.annotations.NullMarked;
