package io.github.accelmaven.maven.console;

import java.nio.charset.Charset;
import java.util.Locale;

/** What the standard output can show. Thread-safe: it has no state. */
public final class Terminal {

    private Terminal() {}

    /** Whether it takes characters beyond those of a language, as circles in colour. */
    public static boolean showsUnicode() {
        String encoding = System.getProperty(
                "stdout.encoding",
                System.getProperty(
                        "sun.stdout.encoding",
                        System.getProperty(
                                "native.encoding", Charset.defaultCharset().name())));
        return encoding.toUpperCase(Locale.ROOT).startsWith("UTF");
    }
}
