package io.github.accelmaven.engine;

import io.github.accelmaven.cache.KeyPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names the parts in which two keys of one unit differ. Thread-safe: it has no state. */
public final class MissReason {

    private MissReason() {}

    /** One sentence for the most telling difference, with the number of further ones. */
    public static String between(List<KeyPart> before, List<KeyPart> now) {
        List<String> differences = differences(before, now);
        if (differences.isEmpty()) {
            return "no earlier result is left";
        }
        String first = differences.get(0);
        int others = differences.size() - 1;
        return others == 0 ? first : first + " (and " + others + " more)";
    }

    /** Every difference: changed parts first, then new and vanished ones, then those that follow from these. */
    public static List<String> differences(List<KeyPart> before, List<KeyPart> now) {
        Map<String, KeyPart> old = byName(before);
        Map<String, KeyPart> current = byName(now);
        List<String> changed = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> following = new ArrayList<>();
        current.forEach((name, part) -> {
            KeyPart earlier = old.get(name);
            if (earlier == null) {
                (part.isNothing() ? following : others).add(appeared(part));
            } else if (!earlier.digest().equals(part.digest())) {
                kindOf(earlier, part, changed, others, following).add(change(earlier, part));
            }
        });
        old.forEach((name, part) -> {
            if (!current.containsKey(name)) {
                (part.isNothing() ? following : others).add(vanished(part));
            }
        });
        changed.addAll(others);
        changed.addAll(following);
        return changed;
    }

    private static List<String> kindOf(
            KeyPart before, KeyPart now, List<String> changed, List<String> others, List<String> following) {
        if (now.isOrder()) {
            return following;
        }
        return before.isNothing() || now.isNothing() ? others : changed;
    }

    /** The part of an empty place comes and goes with the files there. */
    private static String appeared(KeyPart part) {
        return part.isNothing() ? part.name() + " holds nothing" : part.name() + " is new" + shown(part.value());
    }

    private static String vanished(KeyPart part) {
        return part.isNothing() ? part.name() + " held nothing" : part.name() + " is gone";
    }

    private static String change(KeyPart before, KeyPart now) {
        if (before.isNothing()) {
            return appeared(now);
        }
        return now.isNothing() ? vanished(before) : change(now.name(), before.value(), now.value());
    }

    private static String change(String name, String before, String now) {
        return before.equals(now) ? name + " changed" : name + ": " + orNothing(before) + " -> " + orNothing(now);
    }

    private static String orNothing(String value) {
        return value.isEmpty() ? "(none)" : value;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "" : ": " + value;
    }

    private static Map<String, KeyPart> byName(List<KeyPart> parts) {
        Map<String, KeyPart> byName = new LinkedHashMap<>();
        parts.forEach(part -> byName.put(part.name(), part));
        return byName;
    }
}
