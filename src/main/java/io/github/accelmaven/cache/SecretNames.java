package io.github.accelmaven.cache;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words around which people keep secrets. */
public final class SecretNames {

    private static final Pattern WORDS =
            Pattern.compile("pass|pwd|secret|token|credential|private[-._]?key|api[-._]?key|auth(?!or(?!i[sz]))");

    private SecretNames() {}

    /** Whether a name, or a text that holds names, has one of these words in it. */
    public static boolean areIn(String text) {
        return WORDS.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
