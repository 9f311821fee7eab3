package io.github.accelmaven.fingerprint;

import io.github.accelmaven.io.FileStat;
import java.util.Optional;

/**
 * What the index knows of one path, valid as long as the file's stat is this one. Digests are kept as bytes and become
 * {@link Digest}s when somebody asks: most entries of a large index are not asked for.
 *
 * @param content SHA-256 of the bytes; empty when it is not known
 * @param jar fingerprint as a jar; empty when it is not known
 * @param idle the number of saves since somebody last asked for it
 */
@SuppressWarnings("ArrayRecordComponent") // Entries are never compared.
record IndexEntry(long size, long modified, long changed, long inode, byte[] content, byte[] jar, int idle) {

    private static final byte[] UNKNOWN = {};

    /** What is remembered about a file. */
    enum Column {
        CONTENT,
        JAR
    }

    static IndexEntry of(FileStat stat) {
        return new IndexEntry(stat.size(), stat.modified(), stat.changed(), stat.inode(), UNKNOWN, UNKNOWN, 0);
    }

    boolean matches(FileStat stat) {
        return size == stat.size() && modified == stat.modified() && changed == stat.changed() && inode == stat.inode();
    }

    Optional<Digest> digest(Column column) {
        byte[] bytes = column == Column.CONTENT ? content : jar;
        return bytes.length == 0 ? Optional.empty() : Optional.of(Digest.ofBytes(bytes));
    }

    IndexEntry with(Column column, Digest digest) {
        byte[] bytes = digest.bytes();
        return column == Column.CONTENT
                ? new IndexEntry(size, modified, changed, inode, bytes, jar, 0)
                : new IndexEntry(size, modified, changed, inode, content, bytes, 0);
    }

    IndexEntry idleFor(int saves) {
        return new IndexEntry(size, modified, changed, inode, content, jar, saves);
    }
}
