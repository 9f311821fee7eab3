package io.github.accelmaven.history;

import java.time.Duration;
import java.util.Locale;

/** Writes times so that they can be compared in a column. Thread-safe: it has no state. */
public final class Times {

    private Times() {}

    /** As in {@code 0.42 s}, {@code 12.3 s}, {@code 2:05 min} or {@code 1:02:05 h}. */
    public static String of(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
        }
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        return time.toHours() == 0
                ? String.format(Locale.ROOT, "%d:%02d min", time.toMinutes(), time.toSecondsPart())
                : String.format(
                        Locale.ROOT, "%d:%02d:%02d h", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
