@NullMarked
package io.github.accelmaven.report.html;

import org.jspecify.annotations.NullMarked;
