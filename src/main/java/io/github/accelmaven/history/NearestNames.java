package io.github.accelmaven.history;

import io.github.accelmaven.problem.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps those of many names that are nearest to what somebody wrote, the later ones of equal ones. Not thread-safe. */
final class NearestNames {

    private final String given;
    private final int most;
    private final List<Named> kept = new ArrayList<>();

    private record Named(String name, int distance) {}

    NearestNames(String given, int most) {
        this.given = given;
        this.most = most;
    }

    void add(String name) {
        kept.add(new Named(name, Suggestions.distance(given, name)));
        kept.sort(Comparator.comparingInt(Named::distance));
        if (kept.size() > most) {
            kept.remove(most);
        }
    }

    /** The nearest one first. */
    List<String> names() {
        return kept.stream().map(Named::name).toList();
    }
}
