package io.github.accelmaven.maven.console;

import io.github.accelmaven.event.Counter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was counted over a session, and its lines for people. Not thread-safe. */
final class CountedLines {

    private final Map<Counter, Long> amounts = new EnumMap<>(Counter.class);

    void add(Counter counter, long amount) {
        amounts.merge(counter, amount, Long::sum);
    }

    /** A line for each thing that was counted; none for what there was not. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (has(Counter.FILES_HASHED, Counter.FILES_KNOWN)) {
            lines.add("Digests of files: " + of(Counter.FILES_HASHED) + " computed, " + of(Counter.FILES_KNOWN)
                    + " avoided");
        }
        if (has(Counter.CONFIG_LOADS)) {
            lines.add("Configuration: " + of(Counter.CONFIG_LOADS) + " looked for, " + of(Counter.CONFIG_HITS)
                    + " asked for again");
        }
        if (has(Counter.STATE_READS, Counter.STATE_WRITES)) {
            lines.add("State: " + of(Counter.STATE_READS) + " read, " + of(Counter.STATE_WRITES) + " written");
        }
        if (has(Counter.FILES_STAGED, Counter.FILES_SKIPPED, Counter.FILES_REMOVED)) {
            lines.add("Staged files: " + of(Counter.FILES_STAGED) + " ("
                    + Amounts.bytes(of(Counter.BYTES_STAGED)) + "), " + of(Counter.FILES_SKIPPED)
                    + " were in place, " + of(Counter.FILES_REMOVED) + " removed");
        }
        if (has(Counter.WORKER_MILLIS)) {
            lines.add("Workers: busy "
                    + Math.min(100, Math.round(100.0 * of(Counter.BUSY_MILLIS) / of(Counter.WORKER_MILLIS)))
                    + " % of their time");
        }
        return lines;
    }

    private boolean has(Counter... any) {
        for (Counter counter : any) {
            if (of(counter) > 0) {
                return true;
            }
        }
        return false;
    }

    private long of(Counter counter) {
        return amounts.getOrDefault(counter, 0L);
    }
}
