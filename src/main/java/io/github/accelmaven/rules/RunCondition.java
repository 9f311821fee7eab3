package io.github.accelmaven.rules;

import java.util.Optional;

/**
 * One element of {@link GoalRule#runsWhenSet()}: {@code name}, true when the parameter is set to anything but
 * {@code false} and nothing, or {@code name=value}, true when the parameter has exactly that value. Immutable.
 *
 * @param parameter the parameter, or a path into one, as in {@code archive.index}
 * @param value the value it must have; empty for any
 */
public record RunCondition(String parameter, Optional<String> value) {

    /** Reads {@code name} or {@code name=value}. */
    public static RunCondition parse(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new RunCondition(text, Optional.empty())
                : new RunCondition(text.substring(0, equals), Optional.of(text.substring(equals + 1)));
    }

    /**
     * Whether the condition is true.
     *
     * @param actual what the parameter holds, as text; empty when it has no value
     */
    public boolean holds(Optional<String> actual) {
        return value.isPresent()
                ? value.equals(actual)
                : actual.filter(text -> !text.isEmpty() && !text.equals("false"))
                        .isPresent();
    }
}
