package io.github.accelmaven.rules;

import java.util.Optional;

/**
 * One element of {@link GoalRule#runsWhenSet()}: {@code name}, true when the parameter is set to anything but
 * {@code false} and nothing; {@code name=value}, true when the parameter has exactly that value; {@code name=}, true when
 * it has none; or {@code name!=value}, true when it has another value. Immutable.
 *
 * @param parameter the parameter, or a path into one, as in {@code archive.index}
 * @param test what must be true of it
 * @param value the value that it is compared with
 */
public record RunCondition(String parameter, Test test, String value) {

    /** What a condition asks. */
    public enum Test {
        /** Whether the parameter is set. */
        IS_SET,
        /** Whether it has the value. */
        IS,
        /** Whether it has another value. */
        IS_NOT
    }

    /** Reads a condition as rules write it. */
    public static RunCondition parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return new RunCondition(text, Test.IS_SET, "");
        }
        String value = text.substring(equals + 1);
        return equals > 0 && text.charAt(equals - 1) == '!'
                ? new RunCondition(text.substring(0, equals - 1), Test.IS_NOT, value)
                : new RunCondition(text.substring(0, equals), Test.IS, value);
    }

    /**
     * Whether the condition is true.
     *
     * @param actual what the parameter holds, as text; empty when it has no value
     */
    public boolean holds(Optional<String> actual) {
        String text = actual.orElse("");
        return switch (test) {
            case IS_SET -> !text.isEmpty() && !text.equals("false");
            case IS -> text.equals(value);
            case IS_NOT -> !text.isEmpty() && !text.equals(value);
        };
    }
}
