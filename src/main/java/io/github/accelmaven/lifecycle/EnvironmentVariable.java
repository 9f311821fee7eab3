package io.github.accelmaven.lifecycle;

import java.util.Optional;

/**
 * An environment variable that commands see, and whose value counts for what they make.
 *
 * @param name its name
 * @param value what it holds; empty when it is handed on as the build sees it
 */
public record EnvironmentVariable(String name, Optional<String> value) {

    /** Reads {@code NAME} or {@code NAME=value}; empty when it is neither. */
    static Optional<EnvironmentVariable> parse(String text) {
        int end = text.indexOf('=');
        String name = end < 0 ? text : text.substring(0, end);
        return name.matches("[A-Za-z_][A-Za-z0-9_.()-]*")
                ? Optional.of(new EnvironmentVariable(
                        name, end < 0 ? Optional.empty() : Optional.of(text.substring(end + 1))))
                : Optional.empty();
    }
}
