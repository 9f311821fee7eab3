package io.github.accelmaven.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The span that a session is part of, as the variable {@code TRACEPARENT} names it in the form of W3C Trace Context.
 * Immutable.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 * @param isSampled whether the trace is recorded at all
 */
record TraceParent(String traceId, String spanId, boolean isSampled) {

    static final String VARIABLE = "TRACEPARENT";

    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private static final int HEXADECIMAL = 16;

    /** What a text names; empty when it has another form, and is to be passed over then. */
    static Optional<TraceParent> of(String text) {
        Matcher found = FORM.matcher(text.trim());
        if (!found.matches() || (text.trim().startsWith("00-") && found.group(4) != null)) {
            return Optional.empty();
        }
        boolean isSampled = (Integer.parseInt(found.group(3), HEXADECIMAL) & 1) == 1;
        return Optional.of(new TraceParent(found.group(1), found.group(2), isSampled));
    }
}
