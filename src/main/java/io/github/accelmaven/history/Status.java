package io.github.accelmaven.history;

import java.util.Locale;

/** How the time of a build reads against the thresholds of its project. */
public enum Status {
    EXCELLENT("\uD83D\uDFE2"),
    GOOD("\uD83D\uDFE1"),
    ACCEPTABLE("\uD83D\uDFE0"),
    SLOW("\uD83D\uDD34");

    private final String sign;

    Status(String sign) {
        this.sign = sign;
    }

    /** As in {@code good}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a build that failed is called instead.
     *
     * @param unicode whether the output can show more than ASCII
     */
    public static String failed(boolean unicode) {
        return unicode ? "\u274C failed" : "failed";
    }

    /**
     * The word, after a coloured circle where the output can show one.
     *
     * @param unicode whether it can
     */
    public String label(boolean unicode) {
        return unicode ? sign + " " + word() : word();
    }
}
