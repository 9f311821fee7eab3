package io.github.accelmaven.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to write. Thread-safe: it has no state. */
public final class Suggestions {

    private Suggestions() {}

    /**
     * The known word nearest to the given one by optimal string alignment (inserted, dropped, replaced and swapped
     * letters count as one edit each; case is ignored), when it is near enough to be a slip: at most a third of the given
     * word's length, and at least one edit is always allowed. Of several that are as near, the one that shares more of its
     * beginning with the given word: letters are rather left out at the end than added.
     */
    public static Optional<String> nearest(String given, Collection<String> known) {
        String word = given.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate.toLowerCase(Locale.ROOT)) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparingInt(candidate -> -commonBeginning(word, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int commonBeginning(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    /** How many edits are between two words, by optimal string alignment, upper and lower case told apart. */
    public static int distance(String a, String b) {
        int[][] distances = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distances[i][j] = Math.max(i, j);
                    continue;
                }
                int substitution = distances[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int best = Math.min(substitution, Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                distances[i][j] = swapped ? Math.min(best, distances[i - 2][j - 2] + 1) : best;
            }
        }
        return distances[a.length()][b.length()];
    }
}
