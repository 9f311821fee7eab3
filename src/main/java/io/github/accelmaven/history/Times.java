package io.github.accelmaven.history;

import java.time.Duration;
import java.util.Locale;

/** Writes times so that they can be compared in a column. Thread-safe: it has no state. */
public final class Times {

    private static final double MILLIS = 1000;

    /** From here on a time rounds to 10.0 s, and to a minute. */
    private static final long TENTHS_FROM = 9_995;

    private static final long MINUTES_FROM = 59_950;

    private Times() {}

    /** As in {@code 0.42 s}, {@code 12.3 s}, {@code 2:05 min} or {@code 1:02:05 h}. */
    public static String of(Duration time) {
        long millis = time.toMillis();
        if (millis < TENTHS_FROM) {
            return String.format(Locale.ROOT, "%.2f s", millis / MILLIS);
        }
        if (millis < MINUTES_FROM) {
            return String.format(Locale.ROOT, "%.1f s", millis / MILLIS);
        }
        Duration rounded = Duration.ofSeconds(Math.round(millis / MILLIS));
        return rounded.toHours() == 0
                ? String.format(Locale.ROOT, "%d:%02d min", rounded.toMinutes(), rounded.toSecondsPart())
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d h",
                        rounded.toHours(),
                        rounded.toMinutesPart(),
                        rounded.toSecondsPart());
    }
}
