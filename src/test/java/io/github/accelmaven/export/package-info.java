@NullMarked
package io.github.accelmaven.export;

import org.jspecify.annotations.NullMarked;
