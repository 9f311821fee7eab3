package io.github.accelmaven.maven.settings;

import io.github.accelmaven.export.SessionExports;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where sessions are told besides the history. Immutable.
 *
 * @param trace the trace file; empty for none
 * @param githubSummary whether GitHub Actions get a summary
 */
public record ExportSettings(Optional<Path> trace, boolean githubSummary) {

    /**
     * Whether anybody asks for anything. The names are constants that the compiler puts here, so that asking loads no class
     * of what writes it.
     *
     * @param environment the variables of the process
     */
    public boolean isAnythingAsked(Map<String, String> environment) {
        return trace.isPresent()
                || Stream.of(SessionExports.ENDPOINT, SessionExports.TRACES_ENDPOINT)
                        .anyMatch(environment::containsKey)
                || (githubSummary && environment.containsKey(SessionExports.STEP_SUMMARY));
    }
}
