package io.github.accelmaven.config;

import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.ProblemException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads sizes and times as people write them. Thread-safe: it has no state. */
public final class SettingValues {

    private static final Pattern QUANTITY = Pattern.compile("(\\d+)(?:\\.(\\d{1,3}))?\\s*([a-zA-Z]*)");

    private static final Pattern PART = Pattern.compile("(100|\\d{1,2})\\s*%");

    private static final Pattern PERCENT = Pattern.compile("(100|\\d{1,2})\\s*%?");

    private static final Map<String, Long> BYTES = Map.ofEntries(
            Map.entry("", 1L),
            Map.entry("b", 1L),
            Map.entry("k", 1_000L),
            Map.entry("kb", 1_000L),
            Map.entry("kib", 1L << 10),
            Map.entry("m", 1_000_000L),
            Map.entry("mb", 1_000_000L),
            Map.entry("mib", 1L << 20),
            Map.entry("g", 1_000_000_000L),
            Map.entry("gb", 1_000_000_000L),
            Map.entry("gib", 1L << 30),
            Map.entry("t", 1_000_000_000_000L),
            Map.entry("tb", 1_000_000_000_000L),
            Map.entry("tib", 1L << 40));

    private static final Map<String, Duration> TIMES = Map.of(
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "min", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "w", Duration.ofDays(7));

    private SettingValues() {}

    /**
     * A number of bytes, as in {@code 500MB}, {@code 1.5 GB}, {@code 512MiB} or {@code 1048576}.
     *
     * @param setting what the value belongs to, for the message
     * @throws ProblemException when it is no size, or none that a long holds
     */
    public static long bytes(String setting, String value) {
        Matcher quantity = QUANTITY.matcher(value.trim());
        Long unit = quantity.matches() ? BYTES.get(quantity.group(3).toLowerCase(Locale.ROOT)) : null;
        if (unit == null) {
            throw wrong(setting, value, "a size", "500MB, 1GB or 1.5GiB").asException();
        }
        return scaled(setting, value, quantity, unit);
    }

    /**
     * A time, as in {@code 30m}, {@code 24h}, {@code 7d}.
     *
     * @param setting what the value belongs to, for the message
     * @throws ProblemException when it is no time, or none whose milliseconds a long holds
     */
    public static Duration time(String setting, String value) {
        Matcher quantity = QUANTITY.matcher(value.trim());
        Duration unit = quantity.matches() ? unitOfTime(quantity) : null;
        if (unit == null) {
            throw wrong(setting, value, "a time", "30m, 24h or 7d").asException();
        }
        return Duration.ofMillis(scaled(setting, value, quantity, unit.toMillis()));
    }

    /** Whether a text is a time of some length that {@link #time} accepts. */
    public static boolean isTime(String value) {
        Matcher quantity = QUANTITY.matcher(value.trim());
        return quantity.matches()
                && unitOfTime(quantity) != null
                && quantity.group(1).length() <= 6;
    }

    /** Whether a text is a size that {@link #bytes} accepts, with or without a unit. */
    public static boolean isSize(String value) {
        Matcher quantity = QUANTITY.matcher(value.trim());
        return quantity.matches()
                && BYTES.containsKey(quantity.group(3).toLowerCase(Locale.ROOT))
                && quantity.group(1).length() <= 6;
    }

    /** The whole number of percent from 0 to 100 that a text says, as in {@code 10 %} or {@code 10}; empty when it says none. */
    public static OptionalInt percent(String value) {
        Matcher part = PERCENT.matcher(value.trim());
        return part.matches() ? OptionalInt.of(Integer.parseInt(part.group(1))) : OptionalInt.empty();
    }

    private static @Nullable Duration unitOfTime(Matcher quantity) {
        return TIMES.get(quantity.group(3).toLowerCase(Locale.ROOT));
    }

    /**
     * A number from one on, as in {@code 4}.
     *
     * @param setting what the value belongs to, for the message
     * @throws ProblemException when it is no such number
     */
    public static int count(String setting, String value) {
        return count(setting, value, "workers");
    }

    /**
     * A number from one on, as in {@code 4}.
     *
     * @param setting what the value belongs to, for the message
     * @param things what is counted, for the message
     * @throws ProblemException when it is no such number
     */
    public static int count(String setting, String value, String things) {
        if (!value.trim().matches("0*[1-9]\\d{0,4}")) {
            throw new Problem(
                            setting + "=" + value + " is not a number of " + things,
                            "a whole number from 1 on is accepted",
                            "Write for example -D" + setting + "=4")
                    .asException();
        }
        return Integer.parseInt(value.trim());
    }

    /**
     * A part of something in percent, as in {@code 10%}, or a number of bytes.
     *
     * @param setting what the value belongs to, for the message
     * @param whole what the part is of, in bytes
     * @return bytes
     * @throws ProblemException when it is neither
     */
    public static long partOrBytes(String setting, String value, long whole) {
        Matcher part = PART.matcher(value.trim());
        if (part.matches()) {
            return whole / 100 * Long.parseLong(part.group(1));
        }
        if (value.contains("%")) {
            throw wrong(setting, value, "a part or a size", "10%, 25% or 500MB").asException();
        }
        return bytes(setting, value);
    }

    private static long scaled(String setting, String value, Matcher quantity, long unit) {
        try {
            long whole = Math.multiplyExact(Long.parseLong(quantity.group(1)), unit);
            String fraction = quantity.group(2);
            return fraction == null ? whole : Math.addExact(whole, (long) (Double.parseDouble("0." + fraction) * unit));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Problem(
                            setting + "=" + value + " is too large",
                            "the number does not fit",
                            "Give a smaller value, for example 10GB or 7d")
                    .asException();
        }
    }

    private static Problem wrong(String setting, String value, String kind, String examples) {
        return new Problem(
                setting + "=" + value + " is not " + kind,
                "a number with a unit is accepted, as in " + examples,
                "Write for example -D" + setting + "=" + examples.substring(0, examples.indexOf(',')));
    }
}
