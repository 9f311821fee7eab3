package io.github.accelmaven.config;

import io.github.accelmaven.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts in UTF-8, and where they are none. Thread-safe: it has no state. */
final class Utf8Text {

    /** What some editors write before a text in UTF-8. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Utf8Text() {}

    /**
     * The text that bytes are; a byte order mark before it is no part of it.
     *
     * @param source what the text is called in messages
     * @throws io.github.accelmaven.problem.ProblemException one with the place of the first byte that is not UTF-8
     */
    static String of(String source, byte[] bytes) {
        int begin = isMarked(bytes) ? MARK.length : 0;
        ByteBuffer left = ByteBuffer.wrap(bytes, begin, bytes.length - begin);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult end = decoder.decode(left, text, true);
        String decoded = text.flip().toString();
        if (end.isError()) {
            throw new Problem(
                            source + place(decoded) + " cannot be read",
                            String.format(
                                    "the byte 0x%02X stands there, and no text in UTF-8 has it there",
                                    left.get(left.position())),
                            "Save the file in this encoding")
                    .asException();
        }
        return decoded;
    }

    private static boolean isMarked(byte[] bytes) {
        return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    /** Where a text ends, as {@code :line:column}; columns count characters, as TOML's do. */
    private static String place(String text) {
        int begin = text.lastIndexOf('\n') + 1;
        long line = text.chars().filter(c -> c == '\n').count() + 1;
        return ":" + line + ":" + (text.codePointCount(begin, text.length()) + 1);
    }
}
