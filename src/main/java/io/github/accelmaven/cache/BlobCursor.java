package io.github.accelmaven.cache;

import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.io.FileFaults;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Copies the files that lie in one blob out of it, best in the order of their offsets, and checks the digest of each.
 * Not thread-safe.
 */
final class BlobCursor implements AutoCloseable {

    private static final int BUFFER = 64 << 10;

    private final BlobSupply supply;
    private final Blob blob;
    private final byte[] buffer = new byte[BUFFER];
    private BlobSupply.Opened opened;
    private long position;

    /** Opens the blob, which some level must have. */
    BlobCursor(BlobSupply supply, Blob blob) throws IOException {
        this.supply = supply;
        this.blob = blob;
        opened = supply.open(blob);
    }

    /**
     * Copies one file.
     *
     * @throws BadBlobException if the bytes are not those of the file
     * @throws MissingBlobException if the blob vanished between two files
     * @throws IOException if {@code out} cannot be written
     */
    void copy(long offset, OutputFile file, OutputStream out) throws IOException {
        skipTo(offset);
        Hasher hasher = new Hasher();
        for (long left = file.size(); left > 0; ) {
            int count = read((int) Math.min(left, BUFFER));
            hasher.putRaw(buffer, 0, count);
            out.write(buffer, 0, count);
            left -= count;
        }
        if (!hasher.finish().equals(file.digest())) {
            throw BadBlobException.altered(blob, opened.level());
        }
    }

    /**
     * Reads the blob from its beginning to its end, for nothing but to see whether it is whole.
     *
     * @throws BadBlobException if it is not
     */
    void check() throws BadBlobException {
        Hasher hasher = new Hasher();
        while (position < blob.size()) {
            int count = read((int) Math.min(blob.size() - position, BUFFER));
            hasher.putRaw(buffer, 0, count);
        }
        if (!hasher.finish().equals(blob.digest())) {
            throw BadBlobException.altered(blob, opened.level());
        }
    }

    private void skipTo(long offset) throws IOException {
        if (offset < position) {
            // Two files of one content lie in one place.
            close();
            opened = supply.open(blob);
            position = 0;
        }
        try {
            opened.stream().skipNBytes(offset - position);
        } catch (IOException e) {
            throw unreadable(e);
        }
        position = offset;
    }

    private int read(int most) throws BadBlobException {
        int count;
        try {
            count = opened.stream().read(buffer, 0, most);
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (count < 0) {
            throw new BadBlobException(
                    blob, opened.level(), "it ends after " + position + " of " + blob.size() + " bytes");
        }
        position += count;
        return count;
    }

    private BadBlobException unreadable(IOException cause) {
        return new BadBlobException(
                blob, opened.level(), "it cannot be read to its end (" + FileFaults.describe(cause) + ")");
    }

    @Override
    public void close() {
        try {
            opened.stream().close();
        } catch (IOException e) {
            // What was read has been checked; that a stream does not close changes nothing.
        }
    }
}
