@NullMarked
package io.github.accelmaven.history;

import org.jspecify.annotations.NullMarked;
