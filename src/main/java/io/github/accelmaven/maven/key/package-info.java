/** What a goal's key is made of: parameters, files, class paths, the project, plugin, JDK and environment. */
@NullMarked
package io.github.accelmaven.maven.key;

import org.jspecify.annotations.NullMarked;
