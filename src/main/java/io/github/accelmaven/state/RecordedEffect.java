package io.github.accelmaven.state;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A change that a work unit made to the in-memory project at its last run.
 *
 * @param type which kind of change
 * @param attributes its details
 */
public record RecordedEffect(String type, SortedMap<String, String> attributes) {

    public RecordedEffect {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }
}
