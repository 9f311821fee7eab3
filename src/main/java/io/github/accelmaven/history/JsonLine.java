package io.github.accelmaven.history;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes one line of JSON. By hand, because the classes of a JSON library take longer to load in a JVM that has just started
 * than accel needs for a build with nothing to do (ADR 0013). The caller sees to it that names and values take turns. Not
 * thread-safe.
 */
final class JsonLine {

    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder text = new StringBuilder(1024);

    JsonLine object() {
        value();
        text.append('{');
        return this;
    }

    JsonLine object(String name) {
        name(name);
        text.append('{');
        return this;
    }

    JsonLine endObject() {
        text.append('}');
        return this;
    }

    JsonLine array(String name) {
        name(name);
        text.append('[');
        return this;
    }

    JsonLine endArray() {
        text.append(']');
        return this;
    }

    JsonLine element(String value) {
        value();
        quote(value);
        return this;
    }

    JsonLine field(String name, String value) {
        name(name);
        quote(value);
        return this;
    }

    JsonLine field(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    JsonLine field(String name, boolean value) {
        name(name);
        text.append(value);
        return this;
    }

    /** A number with three digits behind the point, which makes no difference between locales. */
    JsonLine field(String name, double value) {
        name(name);
        long thousandths = Math.round(value * 1000);
        text.append(thousandths / 1000).append('.');
        String fraction = Long.toString(thousandths % 1000);
        text.append("0".repeat(3 - fraction.length())).append(fraction);
        return this;
    }

    private void name(String name) {
        value();
        quote(name);
        text.append(':');
    }

    /** What stands before another name or value. */
    private void value() {
        int length = text.length();
        if (length > 0) {
            char last = text.charAt(length - 1);
            if (last != '{' && last != '[' && last != ':') {
                text.append(',');
            }
        }
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> append(c);
            }
        }
        text.append('"');
    }

    private void append(char c) {
        if (c < FIRST_PRINTABLE || Character.isSurrogate(c)) {
            // Half of a pair would be no UTF-8; the escape of both halves is the pair.
            text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            text.append(c);
        }
    }

    /** The line, ended by a line feed. */
    byte[] bytes() {
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
