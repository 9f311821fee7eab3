package io.github.accelmaven.rules;

import java.util.Optional;

/**
 * One element of {@link GoalRule#runsWhenSet()}: {@code name}, true when the parameter is set to anything but
 * {@code false} and nothing; {@code name=value}, true when the parameter has exactly that value, or one that ends like it
 * for {@code name=*ending}; {@code name!=value}, true in all other cases. Immutable.
 *
 * @param parameter the parameter, or a path into one, as in {@code archive.index}
 * @param value the value it must have; empty for any
 * @param negated whether it must not have that value
 */
public record RunCondition(String parameter, Optional<String> value, boolean negated) {

    /** Reads {@code name}, {@code name=value} or {@code name!=value}. */
    public static RunCondition parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return new RunCondition(text, Optional.empty(), false);
        }
        boolean negated = text.startsWith("!=", equals - 1);
        String value = text.substring(equals + 1);
        return new RunCondition(text.substring(0, negated ? equals - 1 : equals), Optional.of(value), negated);
    }

    /**
     * Whether the condition is true.
     *
     * @param actual what the parameter holds, as text in which named roots stand for paths; empty when it has no value
     */
    public boolean holds(Optional<String> actual) {
        if (value.isEmpty()) {
            return actual.filter(text -> !text.isEmpty() && !text.equals("false"))
                    .isPresent();
        }
        return negated != actual.filter(text -> matches(value.get(), text)).isPresent();
    }

    private static boolean matches(String pattern, String text) {
        return pattern.startsWith("*") ? text.endsWith(pattern.substring(1)) : text.equals(pattern);
    }
}
