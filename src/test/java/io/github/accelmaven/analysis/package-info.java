@NullMarked
package io.github.accelmaven.analysis;

import org.jspecify.annotations.NullMarked;
