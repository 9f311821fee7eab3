package io.github.accelmaven.report.html;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/**
 * Escapes in JSON what could end the script element that it stands in, begin a comment there, or end a line of JavaScript.
 * Thread-safe.
 */
final class ScriptSafeText extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        for (char c : new char[] {'<', '>', '&'}) {
            codes[c] = ESCAPE_STANDARD;
        }
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int ch) {
        return ch == LINE_SEPARATOR || ch == PARAGRAPH_SEPARATOR
                ? new SerializedString("\\u" + Integer.toHexString(ch))
                : null;
    }
}
