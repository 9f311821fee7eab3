package io.github.accelmaven.maven.key;

import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.maven.parameter.EnvironmentPatterns;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Adds the environment variables that count. Not thread-safe, because the parts are not. */
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
            if (EnvironmentPatterns.choose(variable, patterns)) {
                String text = paths.normalize(value);
                String shown = patterns.contains(variable) ? text : "";
                parts.put("environment variable " + variable, Hasher.of(text), shown);
            }
        });
    }
}
