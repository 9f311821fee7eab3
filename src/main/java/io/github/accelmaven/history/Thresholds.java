package io.github.accelmaven.history;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Up to which time a build is called what. Immutable.
 *
 * @param excellent the most that is still excellent
 * @param good the most that is still good
 * @param acceptable the most that is still acceptable; all above is slow
 */
public record Thresholds(Duration excellent, Duration good, Duration acceptable) {

    /** The name of the class of a project that chose none. */
    public static final String DEFAULT = "default";

    /** What that class says. */
    public static final Thresholds OF_DEFAULT = ofSeconds(30, 45, 120);

    private static final Map<String, Thresholds> BUILT_IN = new LinkedHashMap<>();

    static {
        BUILT_IN.put("minimal", ofSeconds(5, 10, 30));
        BUILT_IN.put(DEFAULT, OF_DEFAULT);
        BUILT_IN.put("enterprise", ofSeconds(60, 120, 300));
    }

    private static Thresholds ofSeconds(long excellent, long good, long acceptable) {
        return new Thresholds(Duration.ofSeconds(excellent), Duration.ofSeconds(good), Duration.ofSeconds(acceptable));
    }

    /** Those that come with accel, by the names of their classes. */
    public static Map<String, Thresholds> builtIn() {
        return Map.copyOf(BUILT_IN);
    }

    /** The three times in milliseconds, ascending. */
    public List<Long> millis() {
        return List.of(excellent.toMillis(), good.toMillis(), acceptable.toMillis());
    }

    /** Those of three times in milliseconds, ascending. */
    public static Thresholds ofMillis(List<Long> millis) {
        return new Thresholds(
                Duration.ofMillis(millis.get(0)), Duration.ofMillis(millis.get(1)), Duration.ofMillis(millis.get(2)));
    }

    /** What a build that took so long is called. */
    public Status status(Duration took) {
        if (took.compareTo(excellent) <= 0) {
            return Status.EXCELLENT;
        }
        if (took.compareTo(good) <= 0) {
            return Status.GOOD;
        }
        return took.compareTo(acceptable) <= 0 ? Status.ACCEPTABLE : Status.SLOW;
    }
}
