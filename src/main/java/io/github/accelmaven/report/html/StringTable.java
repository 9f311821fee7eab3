package io.github.accelmaven.report.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Gives equal texts one number, counted from 0. Not thread-safe. */
final class StringTable {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int number(String text) {
        return numbers.computeIfAbsent(text, added -> numbers.size());
    }

    /** All texts, in the order of their numbers. */
    Set<String> texts() {
        return numbers.keySet();
    }
}
