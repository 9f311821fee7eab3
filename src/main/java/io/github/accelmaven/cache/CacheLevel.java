package io.github.accelmaven.cache;

import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * One place where entries and blobs are kept. A level promises no more than to give back what it was given, or nothing:
 * it may forget at any time. Implementations are thread-safe, and safe with other processes where they share a place.
 *
 * <p>Every {@link IOException} means that the level itself is at fault; that something is missing is an answer. The one
 * exception is {@link SourceFaultException}, which a level passes on.
 */
public interface CacheLevel {

    /** What people call the level, as in {@code disk}; one word, unique among the levels of a session. */
    String name();

    /** What the level has for a key. An entry that cannot be read is set aside, so that it is met only once. */
    EntryLookup loadEntry(Digest key) throws IOException;

    /**
     * Keeps an entry, in place of any other with its key. Its blobs have been stored before.
     *
     * @throws SourceFaultException if it is an entry that the level could not give back
     */
    void storeEntry(StoredEntry stored) throws IOException;

    /** Forgets the entry with that key, if there is one. */
    void removeEntry(Digest key) throws IOException;

    /** Whether the level would keep a blob of that size. */
    boolean accepts(Blob blob);

    /** Whether the level has the blob; its bytes may still turn out to be damaged. */
    boolean hasBlob(Blob blob) throws IOException;

    /** The bytes of a blob, or nothing if the level does not have it. Nothing has checked them. */
    Optional<InputStream> openBlob(Blob blob) throws IOException;

    /** Keeps a blob; does nothing if the level has it. A reader sees all of its bytes or none. */
    void storeBlob(Blob blob, BlobSource source) throws IOException;

    /** Sets a damaged blob aside, if it is there, so that nobody reads it again and a sound one can take its place. */
    void quarantineBlob(Blob blob) throws IOException;

    /** Takes note that an entry and its blobs were of use just now. */
    void touch(StoredEntry stored) throws IOException;

    /** The key of the newest entry that a unit has in this level, as far as the level keeps book of that. */
    default Optional<Digest> newestOf(String unit) throws IOException {
        return Optional.empty();
    }

    /**
     * Ends the session: writes what the level keeps book of, and makes room.
     *
     * @param session what the session counted
     * @return how many entries went that this session had used
     */
    default long finish(CacheStatistics session) throws IOException {
        return 0;
    }

    /** Tells people what a fault of the level means, and how to mend it. */
    Problem explain(IOException fault);
}
