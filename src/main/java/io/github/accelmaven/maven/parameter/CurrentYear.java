package io.github.accelmaven.maven.parameter;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** The year as goals write it into notices, each in a time zone of its own choice. */
public final class CurrentYear {

    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    /** No time zone begins its day within such a step. */
    private static final long STEP = Duration.ofMinutes(15).toSeconds();

    private CurrentYear() {}

    /**
     * The year, as long as it is the same everywhere. While it turns in one time zone after the other, the time in steps
     * of a quarter of an hour: what was made in one step says nothing about the next.
     */
    public static String at(Instant now) {
        int year = now.atOffset(FIRST).getYear();
        return now.atOffset(LAST).getYear() == year
                ? String.valueOf(year)
                : Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), STEP) * STEP)
                        .toString();
    }
}
