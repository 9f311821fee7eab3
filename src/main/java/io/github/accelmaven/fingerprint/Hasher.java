package io.github.accelmaven.fingerprint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 over a canonical encoding of values. Every variable-length value is preceded by its length, so that
 * {@code "ab","c"} and {@code "a","bc"} differ. Not thread-safe.
 */
public final class Hasher {

    /** Never given anything: a copy of it is made sooner than a provider is looked up. */
    private static final MessageDigest PRISTINE = pristine();

    private final MessageDigest digest;
    private final byte[] number = new byte[Long.BYTES];

    public Hasher() {
        try {
            digest = (MessageDigest) PRISTINE.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of this Java platform cannot be copied", e);
        }
    }

    private static MessageDigest pristine() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest of one string. */
    public static Digest of(String value) {
        return new Hasher().put(value).finish();
    }

    public Hasher put(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        put(bytes.length);
        digest.update(bytes);
        return this;
    }

    public Hasher put(long value) {
        ByteBuffer.wrap(number).putLong(value);
        digest.update(number);
        return this;
    }

    public Hasher put(boolean value) {
        return put(value ? 1 : 0);
    }

    public Hasher put(Digest value) {
        return put(value.hex());
    }

    /** Raw bytes without a length before them: for the content of one file. */
    public Hasher putRaw(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        return this;
    }

    /** Raw bytes without a length before them: for the content of one file. */
    public Hasher putRaw(ByteBuffer bytes) {
        digest.update(bytes);
        return this;
    }

    /** The digest of everything put so far; the hasher starts anew. */
    public Digest finish() {
        return Digest.ofBytes(digest.digest());
    }
}
