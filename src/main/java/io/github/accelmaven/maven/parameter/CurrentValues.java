package io.github.accelmaven.maven.parameter;

import io.github.accelmaven.engine.RecordCheck;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.state.RecordedValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What counts in keys, is no file, and can change from one build to the next with the same command: environment variables
 * and the year. Thread-safe.
 */
public final class CurrentValues implements RecordCheck.CurrentValues {

    private static final String ENVIRONMENT = "environment";
    private static final String YEAR = "year";

    private final Map<String, String> environment;
    private final InstantSource clock;
    /** A process keeps its environment. */
    private final Map<String, String> digestsOfEnvironment = new ConcurrentHashMap<>();

    public CurrentValues(Map<String, String> environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * The variables that patterns choose, as they are.
     *
     * @param patterns as rules write them
     */
    public static RecordedValue environment(Collection<String> patterns, Map<String, String> environment) {
        String which = String.join("\n", new TreeSet<>(patterns));
        Hasher hasher = new Hasher();
        new TreeMap<>(environment).forEach((name, value) -> {
            if (EnvironmentPatterns.choose(name, patterns)) {
                hasher.put(name).put(value);
            }
        });
        return new RecordedValue(ENVIRONMENT, which, hasher.finish().hex());
    }

    /** The year as goals write it. */
    public static RecordedValue year(Instant now) {
        return new RecordedValue(YEAR, "", Hasher.of(CurrentYear.at(now)).hex());
    }

    @Override
    public String digest(RecordedValue value) {
        return switch (value.kind()) {
            case ENVIRONMENT ->
                digestsOfEnvironment.computeIfAbsent(
                        value.which(),
                        which -> environment(List.of(which.split("\n")), environment)
                                .digest());
            case YEAR -> year(clock.instant()).digest();
            default -> "";
        };
    }
}
