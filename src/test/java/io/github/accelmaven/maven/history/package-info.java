@NullMarked
package io.github.accelmaven.maven.history;

import org.jspecify.annotations.NullMarked;
