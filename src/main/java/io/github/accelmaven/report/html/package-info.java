/** The report of a build: one page for a browser that holds all it needs. */
@NullMarked
package io.github.accelmaven.report.html;

import org.jspecify.annotations.NullMarked;
