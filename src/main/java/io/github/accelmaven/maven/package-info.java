/** The only room for Maven beyond plugin-api and annotations: reactor driver, parameters, project effects, console. */
@NullMarked
package io.github.accelmaven.maven;

import org.jspecify.annotations.NullMarked;
