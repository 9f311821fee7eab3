/** What other programs are told of a session at its end: trace files, OpenTelemetry, summaries of build servers. */
@NullMarked
package io.github.accelmaven.export;

import org.jspecify.annotations.NullMarked;
