package io.github.accelmaven.maven.parameter;

import java.util.Collection;

/**
 * Patterns of a rule for environment variables: a name, or the beginning of names before a {@code *}; after a {@code !} it
 * takes variables out again, wherever it stands.
 */
public final class EnvironmentPatterns {

    private EnvironmentPatterns() {}

    /** Whether patterns choose a variable. */
    public static boolean choose(String variable, Collection<String> patterns) {
        boolean chosen = false;
        for (String pattern : patterns) {
            if (pattern.startsWith("!")) {
                if (matches(variable, pattern.substring(1))) {
                    return false;
                }
            } else {
                chosen |= matches(variable, pattern);
            }
        }
        return chosen;
    }

    private static boolean matches(String variable, String pattern) {
        return pattern.endsWith("*")
                ? variable.startsWith(pattern.substring(0, pattern.length() - 1))
                : variable.equals(pattern);
    }
}
