package io.github.accelmaven.cache;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.accelmaven.cache.DamagedEntryException.Damage;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.Hasher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;

/**
 * An entry as bytes. The first line is
 *
 * <pre>accel-entry &lt;version&gt; &lt;length of the body&gt; &lt;SHA-256 of the body&gt;</pre>
 *
 * and the body is one JSON object in UTF-8, whose members stand in a fixed order: {@code key}, {@code unit},
 * {@code origin}, {@code took} (nanoseconds), {@code blobs} (digest, size), {@code files} (path, digest, size,
 * executable, index of the blob, offset), {@code directories}, {@code effects}, {@code warnings}, {@code parts}. Rows are
 * arrays, because an entry may have thousands of them. Whoever changes the body raises the version.
 *
 * <p>A reader trusts nothing: what it returns has passed the same checks as what is written.
 */
public final class EntryFormat {

    /** The version that is written, and the only one that is read. */
    public static final int VERSION = 1;

    /** The most bytes that an entry may have. */
    public static final int MAX_BYTES = 64 << 20;

    private static final String MAGIC = "accel-entry ";
    private static final int LONGEST_HEADER = 128;

    /** The most characters that a text in an entry may have. */
    static final int LONGEST_TEXT = 4 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(8)
                    .build())
            .build();

    private EntryFormat() {}

    /**
     * The entry as bytes.
     *
     * @throws DamagedEntryException if the entry is one that {@link #decode} would refuse
     */
    public static byte[] encode(StoredEntry stored) throws DamagedEntryException {
        EntryChecks.check(stored.entry());
        byte[] body = bodyOf(stored);
        String header = MAGIC + VERSION + " " + body.length + " " + digestOf(body, 0) + "\n";
        byte[] first = header.getBytes(StandardCharsets.US_ASCII);
        if (body.length > MAX_BYTES - first.length) {
            throw new DamagedEntryException(Damage.INVALID, "it would have " + body.length + " bytes");
        }
        byte[] bytes = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, bytes, first.length, body.length);
        return bytes;
    }

    /**
     * The entry that the bytes stand for.
     *
     * @param key the key under which the bytes were found
     * @throws DamagedEntryException if they stand for none, or for one with another key
     */
    public static StoredEntry decode(Digest key, byte[] bytes) throws DamagedEntryException {
        int bodyStart = checkHeader(bytes);
        StoredEntry stored;
        try (EntryReader reader = new EntryReader(JSON.createParser(bytes, bodyStart, bytes.length - bodyStart))) {
            stored = reader.read();
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new DamagedEntryException(Damage.INVALID, "its body is not an entry (" + e.getMessage() + ")");
        }
        if (!stored.entry().key().equals(key)) {
            throw new DamagedEntryException(
                    Damage.INVALID,
                    "it belongs to the key " + stored.entry().key().abbreviated());
        }
        EntryChecks.check(stored.entry());
        return stored;
    }

    private static byte[] bodyOf(StoredEntry stored) throws DamagedEntryException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (EntryWriter writer = new EntryWriter(JSON.createGenerator(out))) {
            writer.write(stored);
        } catch (IOException e) {
            throw new DamagedEntryException(Damage.INVALID, "it cannot be written (" + e.getMessage() + ")");
        }
        return out.toByteArray();
    }

    private static int checkHeader(byte[] bytes) throws DamagedEntryException {
        String start = new String(bytes, 0, Math.min(bytes.length, LONGEST_HEADER), StandardCharsets.ISO_8859_1);
        int newline = start.indexOf('\n');
        if (newline < 0 || !start.startsWith(MAGIC)) {
            boolean cut = newline < 0 && start.regionMatches(0, MAGIC, 0, Math.min(start.length(), MAGIC.length()));
            throw cut
                    ? new DamagedEntryException(Damage.TRUNCATED, "it ends within its first line")
                    : new DamagedEntryException(Damage.ALTERED, "its first line is not that of an entry");
        }
        String[] fields = start.substring(MAGIC.length(), newline).split(" ", -1);
        if (!fields[0].equals(Integer.toString(VERSION))) {
            throw new DamagedEntryException(
                    Damage.UNKNOWN_VERSION,
                    "it is written in version " + fields[0] + " of the format, and this accel reads " + VERSION);
        }
        checkBody(fields, bytes, newline + 1);
        return newline + 1;
    }

    private static void checkBody(String[] fields, byte[] bytes, int bodyStart) throws DamagedEntryException {
        int length = bytes.length - bodyStart;
        if (fields.length != 3 || !fields[1].matches("[0-9]{1,9}")) {
            throw new DamagedEntryException(Damage.ALTERED, "its first line is not that of an entry");
        }
        int expected = Integer.parseInt(fields[1]);
        if (length < expected) {
            throw new DamagedEntryException(Damage.TRUNCATED, "it has " + length + " of " + expected + " bytes");
        }
        if (length > expected || !digestOf(bytes, bodyStart).hex().equals(fields[2])) {
            throw new DamagedEntryException(Damage.ALTERED, "its bytes are not those that were written");
        }
    }

    private static Digest digestOf(byte[] bytes, int offset) {
        return new Hasher().putRaw(bytes, offset, bytes.length - offset).finish();
    }
}
