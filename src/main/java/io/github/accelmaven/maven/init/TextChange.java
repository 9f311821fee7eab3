package io.github.accelmaven.maven.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of a text in one place, for people.
 *
 * @param before empty when there was none
 */
record TextChange(Optional<String> before, String after) {

    boolean isNone() {
        return before.filter(after::equals).isPresent();
    }

    /** The lines that go, after a minus, and those that come, after a plus. */
    List<String> lines() {
        List<String> old = before.map(text -> text.lines().toList()).orElse(List.of());
        List<String> now = after.lines().toList();
        int most = Math.min(old.size(), now.size());
        int start = 0;
        while (start < most && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<String> lines = new ArrayList<>();
        old.subList(start, old.size() - end).forEach(line -> lines.add("- " + line));
        now.subList(start, now.size() - end).forEach(line -> lines.add("+ " + line));
        return lines;
    }
}
