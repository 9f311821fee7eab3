package io.github.accelmaven.cache;

import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.io.FileFaults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Opens blobs in the first level that has them, and leaves what levels before it would keep with them: a whole blob,
 * checked. Thread-safe.
 */
final class BlobSupply {

    /**
     * An open blob.
     *
     * @param stream its bytes, unchecked
     * @param level where they come from
     */
    record Opened(InputStream stream, GuardedLevel level) {}

    private final List<GuardedLevel> levels;

    BlobSupply(List<GuardedLevel> levels) {
        this.levels = levels;
    }

    /**
     * The blob.
     *
     * @throws BadBlobException if it is damaged; only a blob that a level takes is looked at
     * @throws MissingBlobException if no level has it
     */
    Opened open(Blob blob) throws BadBlobException, MissingBlobException {
        for (int i = 0; i < levels.size(); i++) {
            GuardedLevel level = levels.get(i);
            Optional<InputStream> stream = level.openBlob(blob);
            if (stream.isPresent()) {
                List<GuardedLevel> takers = levels.subList(0, i).stream()
                        .filter(earlier -> earlier.accepts(blob))
                        .toList();
                InputStream bytes =
                        takers.isEmpty() ? stream.get() : promote(blob, new Opened(stream.get(), level), takers);
                return new Opened(bytes, level);
            }
        }
        throw new MissingBlobException(blob);
    }

    private static InputStream promote(Blob blob, Opened opened, List<GuardedLevel> takers) throws BadBlobException {
        byte[] bytes = checked(blob, opened);
        for (GuardedLevel taker : takers) {
            try {
                taker.storeBlob(blob, () -> new ByteArrayInputStream(bytes));
            } catch (SourceFaultException e) {
                throw new IllegalStateException("an array can always be read", e);
            }
        }
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] checked(Blob blob, Opened opened) throws BadBlobException {
        byte[] bytes;
        try (InputStream in = opened.stream()) {
            bytes = in.readNBytes(Math.toIntExact(blob.size() + 1));
        } catch (IOException e) {
            throw new BadBlobException(blob, opened.level(), "it cannot be read (" + FileFaults.describe(e) + ")");
        }
        if (bytes.length != blob.size()) {
            String length = (bytes.length > blob.size() ? "more than " : bytes.length + " of ") + blob.size();
            throw new BadBlobException(blob, opened.level(), "it has " + length + " bytes");
        }
        if (!new Hasher().putRaw(bytes, 0, bytes.length).finish().equals(blob.digest())) {
            throw BadBlobException.altered(blob, opened.level());
        }
        return bytes;
    }
}
