package io.github.accelmaven.fingerprint;

import java.util.regex.Pattern;

/**
 * A SHA-256 digest. Immutable; equal when the digests are; ordered by nothing.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Digest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 digest in lower-case hexadecimal: " + hex);
        }
    }

    /** The first twelve digits, enough to tell digests apart in a message. */
    public String abbreviated() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return hex;
    }
}
