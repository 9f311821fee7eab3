package io.github.accelmaven.event;

import java.util.Locale;

/** What accel spends the time of a session on. */
public enum Activity {
    /** Until accel's part begins: Maven starts, and reads the reactor. */
    SETUP,
    /** Keys of work units, the search for their results, and bringing those back; that of all workers together. */
    CACHE_CHECK,
    /** Files are staged. */
    STAGE,
    /** From the first work unit to the last. */
    BUILD,
    /** Results are stored; that of all workers together. */
    SAVE,
    /** What is to outlive the session is written down, and the cache is kept within its size. */
    CLEANUP;

    /** Whether it goes from one moment to another, and is no sum of what workers do now and then. */
    public boolean isOneStretch() {
        return this == SETUP || this == BUILD || this == CLEANUP;
    }

    /** Its name in records, as in {@code cache_check}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
