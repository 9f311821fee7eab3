package io.github.accelmaven.config;

import io.github.accelmaven.problem.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What may be written in a configuration file in place of a word that may not. Thread-safe: it has no state. */
public final class AcceptedWords {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private AcceptedWords() {}

    /** Whether a word is what tables, and what they describe, can be called. */
    public static boolean isName(String word) {
        return NAME.matcher(word).matches();
    }

    /** Those of some words that are names. */
    static List<String> names(Collection<String> words) {
        return words.stream().filter(AcceptedWords::isName).toList();
    }

    /** What to write in place of a word, as a sentence without full stop: the nearest candidate, and all of them. */
    static String instead(String word, Collection<String> candidates) {
        if (candidates.isEmpty()) {
            return "Remove it: there is nothing that could be named here";
        }
        String accepted = "accepted are " + String.join(", ", new TreeSet<>(candidates));
        return Suggestions.nearest(word, candidates)
                .map(near -> "Did you mean '" + near + "'? Else " + accepted)
                .orElse(Character.toUpperCase(accepted.charAt(0)) + accepted.substring(1));
    }
}
