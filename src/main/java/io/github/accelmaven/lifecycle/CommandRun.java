package io.github.accelmaven.lifecycle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A command to be run.
 *
 * @param command as it is written for the shell
 * @param directory where it runs; it exists
 * @param environment all environment variables that it sees
 * @param timeout after which it is ended
 */
public record CommandRun(String command, Path directory, Map<String, String> environment, Optional<Duration> timeout) {

    public CommandRun {
        environment = Map.copyOf(environment);
    }
}
