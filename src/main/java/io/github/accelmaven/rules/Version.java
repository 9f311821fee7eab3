package io.github.accelmaven.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version, ordered as Maven orders plugin versions: numbers by value, {@code alpha < beta < milestone < rc < snapshot
 * < release < sp}, other words after these by the alphabet, numbers after words, trailing zeros without meaning.
 * Immutable. Written anew because Maven's own comparator is not to be had outside the {@code maven} room, and nested
 * lists, which make the difference between {@code 1-1} and {@code 1.1}, do not matter to rules.
 */
final class Version implements Comparable<Version> {

    private static final Pattern TOKEN = Pattern.compile("\\d+|[^\\d.\\-_]+");
    private static final List<String> QUALIFIERS = List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");
    private static final String RELEASE = "";

    private final String text;
    private final List<String> tokens;

    private Version(String text, List<String> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static Version parse(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
        while (token.find()) {
            boolean number = isNumber(token.group());
            boolean digitFollows = token.end() < text.length() && Character.isDigit(text.charAt(token.end()));
            String word = number ? stripZeros(token.group()) : canonical(token.group(), digitFollows);
            if (!number) {
                dropTrailingZeros(tokens);
            }
            if (!word.equals(RELEASE)) {
                tokens.add(word);
            }
        }
        dropTrailingZeros(tokens);
        return new Version(text, Collections.unmodifiableList(tokens));
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.max(tokens.size(), other.tokens.size()); i++) {
            int order = compare(tokenAt(i), other.tokenAt(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version version && tokens.equals(version.tokens);
    }

    @Override
    public int hashCode() {
        return tokens.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private String tokenAt(int index) {
        return index < tokens.size() ? tokens.get(index) : RELEASE;
    }

    private static int compare(String a, String b) {
        if (isNumber(a) && isNumber(b)) {
            return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
        }
        if (isNumber(a)) {
            return b.equals(RELEASE) && a.equals("0") ? 0 : 1;
        }
        if (isNumber(b)) {
            return -compare(b, a);
        }
        int order = Integer.compare(rank(a), rank(b));
        return order != 0 ? order : a.compareTo(b);
    }

    private static int rank(String qualifier) {
        int index = QUALIFIERS.indexOf(qualifier);
        return index < 0 ? QUALIFIERS.size() : index;
    }

    private static String canonical(String word, boolean digitFollows) {
        return switch (word) {
            case "ga", "final", "release" -> RELEASE;
            case "cr" -> "rc";
            case "a" -> digitFollows ? "alpha" : word;
            case "b" -> digitFollows ? "beta" : word;
            case "m" -> digitFollows ? "milestone" : word;
            default -> word;
        };
    }

    private static void dropTrailingZeros(List<String> tokens) {
        while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).equals("0")) {
            tokens.remove(tokens.size() - 1);
        }
    }

    private static String stripZeros(String number) {
        int start = 0;
        while (start < number.length() - 1 && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
    }

    private static boolean isNumber(String token) {
        return !token.isEmpty() && Character.isDigit(token.charAt(0));
    }
}
