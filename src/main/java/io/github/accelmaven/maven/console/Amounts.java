package io.github.accelmaven.maven.console;

import java.time.Duration;
import java.util.Locale;

/** Writes sizes and times for people. */
public final class Amounts {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Amounts() {}

    /** A size in the largest decimal unit that leaves at least one digit before the point, as in {@code 12.3 MB}. */
    public static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1000 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
    }

    /** A time, as in {@code 0.4 s}, {@code 12 min}, {@code 3 h} or {@code 5 d}. */
    public static String time(Duration time) {
        if (time.compareTo(Duration.ofMinutes(2)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        } else if (time.compareTo(Duration.ofHours(2)) < 0) {
            return time.toMinutes() + " min";
        }
        return time.compareTo(Duration.ofDays(2)) < 0 ? time.toHours() + " h" : time.toDays() + " d";
    }
}
