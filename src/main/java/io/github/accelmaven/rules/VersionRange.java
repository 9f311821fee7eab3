package io.github.accelmaven.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a rule is for, written as Maven writes ranges: {@code [3.0,4-alpha)}, {@code (,2.5]},
 * {@code [3.1]}, and several of them with commas between. Immutable. As in Maven a bound is compared as it stands:
 * {@code [3,4)} contains {@code 4.0.0-beta-1}, {@code [3,4-alpha)} does not.
 */
final class VersionRange {

    static final VersionRange ALL = new VersionRange("(,)", List.of(new Interval(null, true, null, true)));

    private static final Pattern INTERVAL =
            Pattern.compile("\\s*([\\[(])\\s*([^,\\[\\]()]*?)\\s*(?:(,)\\s*([^,\\[\\]()]*?)\\s*)?([\\])])\\s*(,|$)");

    private final String text;
    private final List<Interval> intervals;

    private VersionRange(String text, List<Interval> intervals) {
        this.text = text;
        this.intervals = intervals;
    }

    /** The range that a text means; empty when it means none. */
    static Optional<VersionRange> parse(String text) {
        List<Interval> intervals = new ArrayList<>();
        Matcher matcher = INTERVAL.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            Optional<Interval> interval = interval(matcher);
            if (interval.isEmpty()) {
                return Optional.empty();
            }
            intervals.add(interval.get());
            end = matcher.end();
        }
        boolean whole = end == text.length() && !text.stripTrailing().endsWith(",");
        return whole && !intervals.isEmpty()
                ? Optional.of(new VersionRange(text, List.copyOf(intervals)))
                : Optional.empty();
    }

    boolean contains(String version) {
        Version parsed = Version.parse(version);
        return intervals.stream().anyMatch(interval -> interval.contains(parsed));
    }

    /** The range as it was written; two ranges are equal when they are written alike. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionRange range && text.equals(range.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    private static Optional<Interval> interval(Matcher matcher) {
        boolean lowerIncluded = matcher.group(1).equals("[");
        boolean upperIncluded = matcher.group(5).equals("]");
        Version lower = bound(matcher.group(2));
        if (matcher.group(3) == null) {
            return lower != null && lowerIncluded && upperIncluded
                    ? Optional.of(new Interval(lower, true, lower, true))
                    : Optional.empty();
        }
        Version upper = bound(matcher.group(4));
        boolean reversed = lower != null && upper != null && lower.compareTo(upper) > 0;
        return reversed ? Optional.empty() : Optional.of(new Interval(lower, lowerIncluded, upper, upperIncluded));
    }

    private static @Nullable Version bound(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Version.parse(text);
    }

    private record Interval(
            @Nullable Version lower,
            boolean lowerIncluded,
            @Nullable Version upper,
            boolean upperIncluded) {

        boolean contains(Version version) {
            return (lower == null || isAfter(version.compareTo(lower), lowerIncluded))
                    && (upper == null || isAfter(upper.compareTo(version), upperIncluded));
        }

        private static boolean isAfter(int order, boolean included) {
            return included ? order >= 0 : order > 0;
        }
    }
}
