package io.github.accelmaven.event;

import java.util.List;

/** Names files in a message of one line, however many they are. Thread-safe: it has no state. */
public final class FirstFiles {

    /** How many files are named. */
    private static final int NAMED = 3;

    private FirstFiles() {}

    /** The first of some files and how many more there are, as in {@code a, b, c and 2 more}. */
    public static String of(List<String> files) {
        int more = files.size() - NAMED;
        return String.join(", ", files.subList(0, Math.min(NAMED, files.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
