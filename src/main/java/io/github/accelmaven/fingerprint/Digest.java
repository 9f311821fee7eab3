package io.github.accelmaven.fingerprint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 digest. Immutable; equal when the digests are; ordered by nothing.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {

    private static final int LENGTH = 32;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

    public Digest {
        if (!isLowerCaseHex(hex)) {
            throw new IllegalArgumentException("not a SHA-256 digest in lower-case hexadecimal: " + hex);
        }
    }

    /** The digest with these 32 bytes. A loop of its own, since {@code HexFormat} is slow until it is compiled. */
    static Digest ofBytes(byte[] bytes) {
        byte[] hex = new byte[2 * bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            hex[2 * i] = DIGITS[(bytes[i] >> 4) & 0xF];
            hex[2 * i + 1] = DIGITS[bytes[i] & 0xF];
        }
        return new Digest(new String(hex, StandardCharsets.ISO_8859_1));
    }

    /** Stands for something without content: the text's bytes, which no SHA-256 has by any chance that matters. */
    static Digest marker(String text) {
        return ofBytes(Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), LENGTH));
    }

    /** The 32 bytes. */
    byte[] bytes() {
        byte[] bytes = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bytes[i] = (byte) ((nibble(hex.charAt(2 * i)) << 4) | nibble(hex.charAt(2 * i + 1)));
        }
        return bytes;
    }

    private static int nibble(char digit) {
        return digit <= '9' ? digit - '0' : digit - 'a' + 10;
    }

    /** The first twelve digits, enough to tell digests apart in a message. */
    public String abbreviated() {
        return hex.substring(0, 12);
    }

    /** By hand: the one that records come with is slow until it is compiled. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest digest && hex.equals(digest.hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }

    @Override
    public String toString() {
        return hex;
    }

    /** A loop, since a warm build makes a digest for each file, in code that is not compiled yet. */
    private static boolean isLowerCaseHex(String text) {
        boolean valid = text.length() == 2 * LENGTH;
        for (int i = 0; valid && i < text.length(); i++) {
            char c = text.charAt(i);
            valid = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        return valid;
    }
}
