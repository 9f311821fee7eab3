package io.github.accelmaven.rules;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells version ranges in words: {@code [3.2.0,4-alpha)} is "3.2.0 to 3.x". */
final class VersionWords {

    private static final Pattern INTERVAL = Pattern.compile("([\\[(])([^,\\])]*)(?:(,)([^\\])]*))?([\\])])");

    /** The upper bound that shuts out a line of versions with all that comes before its first release. */
    private static final Pattern NEXT_LINE = Pattern.compile("((?:\\d+\\.)*)([1-9]\\d*)-alpha");

    private VersionWords() {}

    static String of(VersionRange range) {
        return INTERVAL.matcher(range.toString())
                .results()
                .map(VersionWords::interval)
                .collect(Collectors.joining(", "));
    }

    private static String interval(MatchResult interval) {
        String from = interval.group(2);
        if (interval.group(3) == null) {
            return from;
        }
        String to = interval.group(4);
        if (from.isEmpty() && to.isEmpty()) {
            return "all";
        }
        boolean fromIncluded = interval.group(1).equals("[");
        if (to.isEmpty()) {
            return fromIncluded ? "from " + from + " on" : "after " + from;
        }
        Optional<String> last = interval.group(5).equals("]") ? Optional.of(to) : lastBefore(to);
        if (last.equals(Optional.of(from + ".x"))) {
            return from + ".x";
        }
        if (from.isEmpty()) {
            return last.map(version -> "up to " + version).orElse("before " + to);
        }
        if (!fromIncluded) {
            return "after " + from + last.map(version -> " up to " + version).orElse(" to before " + to);
        }
        return from + " to " + last.orElse("before " + to);
    }

    /** The line of versions before the one that a bound shuts out: 3.x for {@code 4-alpha}. */
    private static Optional<String> lastBefore(String bound) {
        Matcher matcher = NEXT_LINE.matcher(bound);
        return matcher.matches()
                ? Optional.of(matcher.group(1) + (Integer.parseInt(matcher.group(2)) - 1) + ".x")
                : Optional.empty();
    }
}
