/** What the history tells, for people and programs. */
@NullMarked
package io.github.accelmaven.report;

import org.jspecify.annotations.NullMarked;
