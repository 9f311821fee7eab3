package io.github.accelmaven.cache;

import io.github.accelmaven.fingerprint.Digest;

/**
 * One named part of a key. The names and digests of the parts are kept with an entry, so that a miss can be explained
 * by the parts that differ.
 *
 * @param name what the part is, told to people, as in {@code parameter release} or {@code src/main/java/A.java}
 * @param digest what counts
 * @param value what is shown for the part, at most 120 characters and never a secret; empty when there is nothing to show
 */
public record KeyPart(String name, Digest digest, String value) {

    /** The value of a part that stands for a file or directory where there is none. */
    public static final String NOTHING = "nothing there";

    private static final String ORDER_OF = "order of ";

    /** The name of a part that holds the order of others. */
    public static String orderOf(String others) {
        return ORDER_OF + others;
    }

    /** Whether it stands for a file or directory where there is none. */
    public boolean isNothing() {
        return value.equals(NOTHING);
    }

    /** Whether it holds the order of other parts, and so differs with each that comes or goes. */
    public boolean isOrder() {
        return name.startsWith(ORDER_OF);
    }
}
