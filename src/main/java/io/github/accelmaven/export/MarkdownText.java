package io.github.accelmaven.export;

/**
 * Text that nobody trusts for a cell of a Markdown table: it stays in its cell, and is neither markup, HTML, a link, a
 * mention nor an emoji there. Thread-safe: it has no state.
 */
final class MarkdownText {

    private static final int LONGEST = 200;

    /** Beside letters and digits, what means nothing within a line. */
    private static final String PLAIN = " ,-/()=%+";

    private MarkdownText() {}

    /** The text; a long one is cut off. */
    static String of(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> append(escaped, point));
        return text.codePointCount(0, text.length()) > LONGEST
                ? escaped.append('…').toString()
                : escaped.toString();
    }

    private static void append(StringBuilder escaped, int point) {
        int type = Character.getType(point);
        if (Character.isWhitespace(point) || type == Character.CONTROL) {
            escaped.append(' ');
        } else if (type == Character.SURROGATE || type == Character.FORMAT) {
            // Half a character, or one that turns the direction of what follows.
            escaped.append('\uFFFD');
        } else if (point > 0x7F || Character.isLetterOrDigit(point) || PLAIN.indexOf(point) >= 0) {
            escaped.appendCodePoint(point);
        } else {
            escaped.append("&#").append(point).append(';');
        }
    }
}
