package io.github.accelmaven.maven.key;

import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.fingerprint.PathNormalizer;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses environment variables by the patterns of a rule: a name, or the beginning of names before a {@code *}; after a
 * {@code !} it takes variables out again, wherever it stands. Not thread-safe, because the parts are not.
 */
final class EnvironmentParts {

    private final Map<String, String> environment;
    private final PathNormalizer paths;

    EnvironmentParts(Map<String, String> environment, PathNormalizer paths) {
        this.environment = environment;
        this.paths = paths;
    }

    /** Adds the variables that count. Of those that no pattern names in full, nobody knows whether they may be shown. */
    void addTo(KeyParts parts, Collection<String> patterns) {
        new TreeMap<>(environment).forEach((variable, value) -> {
            if (isChosen(variable, patterns)) {
                String text = paths.normalize(value);
                String shown = patterns.contains(variable) ? text : "";
                parts.put("environment variable " + variable, Hasher.of(text), shown);
            }
        });
    }

    private static boolean isChosen(String variable, Collection<String> patterns) {
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
