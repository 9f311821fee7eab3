package io.github.accelmaven.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One element of {@link GoalRule#runsWhenSet()}: {@code name}, true when the parameter is set to anything but
 * {@code false} and nothing; {@code !name}, true when it is not; {@code name=value}, true when the parameter has exactly
 * that value; {@code name!=value}, true in all other cases; {@code name~expression}, true when the regular expression is
 * found in its value. In place of a parameter, <code>${name}</code> asks a property. Immutable.
 *
 * @param parameter the parameter, or a path into one, as in {@code archive.index}, or a property
 * @param test what is asked of it
 * @param operand the value or the expression; empty for the other tests
 */
public record RunCondition(String parameter, Test test, String operand) {

    private static final Pattern WITH_OPERAND = Pattern.compile("([^=~!]+)(!=|=|~)(.*)", Pattern.DOTALL);

    /** What a condition asks of its parameter. */
    public enum Test {
        IS_SET,
        IS_NOT_SET,
        EQUALS,
        DIFFERS,
        CONTAINS
    }

    /** Reads a condition. */
    public static RunCondition parse(String text) {
        Matcher matcher = WITH_OPERAND.matcher(text);
        if (matcher.matches()) {
            Test test = switch (matcher.group(2)) {
                case "=" -> Test.EQUALS;
                case "!=" -> Test.DIFFERS;
                default -> Test.CONTAINS;
            };
            return new RunCondition(matcher.group(1), test, matcher.group(3));
        }
        return text.startsWith("!")
                ? new RunCondition(text.substring(1), Test.IS_NOT_SET, "")
                : new RunCondition(text, Test.IS_SET, "");
    }

    /**
     * Whether the condition is true.
     *
     * @param actual what the parameter holds, as text in which named roots stand for paths; empty when it has no value
     */
    public boolean holds(Optional<String> actual) {
        return switch (test) {
            case IS_SET -> isSet(actual);
            case IS_NOT_SET -> !isSet(actual);
            case EQUALS -> actual.equals(Optional.of(operand));
            case DIFFERS -> !actual.equals(Optional.of(operand));
            case CONTAINS ->
                actual.filter(text -> Pattern.compile(operand).matcher(text).find())
                        .isPresent();
        };
    }

    /** The property that is asked; empty when it is a parameter. */
    public Optional<String> property() {
        return parameter.startsWith("${") && parameter.endsWith("}")
                ? Optional.of(parameter.substring(2, parameter.length() - 1))
                : Optional.empty();
    }

    private static boolean isSet(Optional<String> actual) {
        return actual.filter(text -> !text.isEmpty() && !text.equals("false")).isPresent();
    }

    /** The condition as part of a sentence. */
    public String told() {
        String kind = property().isPresent() ? "property" : "parameter";
        String name = property().orElse(parameter);
        return switch (test) {
            case IS_SET -> "with " + kind + " '" + name + "'";
            case IS_NOT_SET -> "without " + kind + " '" + name + "'";
            case EQUALS -> "with " + kind + " '" + name + "=" + operand + "'";
            case DIFFERS -> "without " + kind + " '" + name + "=" + operand + "'";
            case CONTAINS -> "with this value of " + kind + " '" + name + "'";
        };
    }
}
