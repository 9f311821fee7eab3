package io.github.accelmaven.cache;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One change that a work unit made to the in-memory project, in a form that can be written down and replayed. The cache
 * keeps effects without knowing what they mean.
 *
 * @param type which kind of change, as in {@code property} or {@code attached-artifact}
 * @param attributes its details; paths stand in them relative to a named root
 */
public record Effect(String type, SortedMap<String, String> attributes) {

    public Effect {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    public static Effect of(String type, Map<String, String> attributes) {
        return new Effect(type, new TreeMap<>(attributes));
    }

    /** The attribute of that name; an entry without it is damaged. */
    public String attribute(String name) {
        String value = attributes.get(name);
        if (value == null) {
            throw new IllegalArgumentException("effect '" + type + "' has no attribute '" + name + "'");
        }
        return value;
    }
}
