package io.github.accelmaven.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Tells the lines of builds like one by their bytes, in a JVM that has just started and takes milliseconds to look for one
 * text in another: equal builds have equal texts between {@code "project":} and {@code "jdk":}, because
 * {@link SessionWriter} writes its fields in one order. Lines that others wrote in another order are passed over.
 * Thread-safe.
 */
final class LikeLine {

    private static final byte[] BEGIN = ascii("\"project\":");
    private static final byte[] END = ascii("\"jdk\":");

    /** By so many bytes the fields behind the end may be longer in another line. */
    private static final int LONGER = 512;

    private final byte[] alike;
    private final int most;
    private final HitRateBand band;

    private LikeLine(byte[] alike, int most, HitRateBand band) {
        this.alike = alike;
        this.most = most;
        this.band = band;
    }

    static LikeLine to(SessionRecord session) {
        byte[] head = SessionWriter.head(session);
        int begin = indexOf(BEGIN, head);
        int end = begin + indexOf(END, Arrays.copyOfRange(head, begin, head.length));
        return new LikeLine(
                Arrays.copyOfRange(head, begin, end),
                head.length + LONGER,
                HitRateBand.of(session.cache().hitRate()));
    }

    /** How many bytes of a line are looked at. */
    int most() {
        return most;
    }

    /** How long the build of a line took, in milliseconds; empty when it is not like the one. */
    OptionalDouble time(byte[] line) {
        int begin = indexOf(BEGIN, line);
        int end = begin + alike.length;
        if (begin < 0 || end > line.length || !Arrays.equals(line, begin, end, alike, 0, alike.length)) {
            return OptionalDouble.empty();
        }
        String rest = new String(line, end, line.length - end, StandardCharsets.ISO_8859_1);
        OptionalDouble hitRate = number(rest, "\"hit_rate\":");
        return hitRate.isPresent() && HitRateBand.of(hitRate.getAsDouble()) == band
                ? number(rest, "\"total_time_ms\":")
                : OptionalDouble.empty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static int indexOf(byte[] text, byte[] line) {
        for (int i = 0; i <= line.length - text.length; i++) {
            if (line[i] == text[0] && Arrays.equals(line, i, i + text.length, text, 0, text.length)) {
                return i;
            }
        }
        return -1;
    }

    private static OptionalDouble number(String text, String name) {
        int start = text.indexOf(name);
        if (start < 0) {
            return OptionalDouble.empty();
        }
        int end = start + name.length();
        while (end < text.length() && "0123456789.".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text.substring(start + name.length(), end)));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
