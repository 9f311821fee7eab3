@NullMarked
package io.github.accelmaven.maven.staging;

import org.jspecify.annotations.NullMarked;
