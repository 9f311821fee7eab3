package io.github.accelmaven.report.html;

import io.github.accelmaven.event.Activity;
import io.github.accelmaven.history.SessionRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The order in which phases are read: what comes before the work, the phases of {@code accel.toml} as they began, and what
 * comes with the goals and after them. Thread-safe: it has no state.
 */
final class PhaseOrder {

    private static final List<String> FIRST =
            List.of(Activity.SETUP.key(), Activity.CACHE_CHECK.key(), Activity.STAGE.key());

    private static final List<String> LAST =
            List.of(Activity.BUILD.key(), Activity.SAVE.key(), Activity.CLEANUP.key(), "total");

    private PhaseOrder() {}

    /** The phases of a session in that order. */
    static List<Map.Entry<String, SessionRecord.PhaseTime>> of(Map<String, SessionRecord.PhaseTime> phases) {
        List<Map.Entry<String, SessionRecord.PhaseTime>> sorted = new ArrayList<>(phases.entrySet());
        sorted.sort(Comparator.comparingInt((Map.Entry<String, SessionRecord.PhaseTime> phase) -> place(phase.getKey()))
                .thenComparing(phase -> phase.getValue().start().orElse(Duration.ZERO)));
        return sorted;
    }

    private static int place(String name) {
        if (LAST.contains(name)) {
            return FIRST.size() + 1 + LAST.indexOf(name);
        }
        return FIRST.contains(name) ? FIRST.indexOf(name) : FIRST.size();
    }
}
