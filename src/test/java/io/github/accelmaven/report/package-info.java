@NullMarked
package io.github.accelmaven.report;

import org.jspecify.annotations.NullMarked;
