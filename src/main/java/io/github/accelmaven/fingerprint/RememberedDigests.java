package io.github.accelmaven.fingerprint;

import io.github.accelmaven.fingerprint.IndexEntry.Column;
import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Digests of single files, remembered by their stat: those of the checkout in its own index, all others in the one that
 * checkouts share. Thread-safe; the same file is never read by two threads at once.
 */
final class RememberedDigests {

    private static final int STRIPES = 64;

    /** Below this many bytes a second thread costs more than it brings. */
    private static final long WORTH_A_THREAD = 1L << 20;

    /** Reading this many files, however small, is worth a second thread. */
    private static final int MANY_FILES = 32;

    private final Path root;
    private final FileHashIndex checkoutIndex;
    private final FileHashIndex sharedIndex;
    private final FileObserver observer;
    private final ContentReader reader = new ContentReader();
    private final Object[] stripes;
    private final HashCounts counts;

    /**
     * @param root the root of the checkout
     * @param checkoutIndex remembers files under the root
     * @param sharedIndex remembers all other files
     */
    RememberedDigests(Path root, FileHashIndex checkoutIndex, FileHashIndex sharedIndex) {
        this(root, checkoutIndex, sharedIndex, FileObserver.NONE, new Object[STRIPES], new HashCounts());
        Arrays.setAll(stripes, i -> new Object());
    }

    private RememberedDigests(
            Path root,
            FileHashIndex checkoutIndex,
            FileHashIndex sharedIndex,
            FileObserver observer,
            Object[] stripes,
            HashCounts counts) {
        this.root = root;
        this.checkoutIndex = checkoutIndex;
        this.sharedIndex = sharedIndex;
        this.observer = observer;
        this.stripes = stripes;
        this.counts = counts;
    }

    /** The same memory, of whose reading {@code other} hears. */
    RememberedDigests observedBy(FileObserver other) {
        return new RememberedDigests(root, checkoutIndex, sharedIndex, other, stripes, counts);
    }

    /** The index of the checkout. */
    FileHashIndex ofCheckout() {
        return checkoutIndex;
    }

    /** What was done in the session. */
    HashCounts counts() {
        return counts;
    }

    /** Saves both indexes, where they changed. */
    void save() {
        checkoutIndex.save();
        sharedIndex.save();
    }

    /** Nothing is known of a file any more. */
    void forget(Path path) {
        indexOf(path).forget(path.toString());
    }

    private FileHashIndex indexOf(Path path) {
        return path.startsWith(root) ? checkoutIndex : sharedIndex;
    }

    /** A file whose stat was taken. */
    record Found(String name, Path path, FileStat stat) {}

    /** Digests by name; a file that went away in the meantime is left out. */
    Map<String, FileDigest> ofAll(List<Found> files) throws IOException {
        @Nullable FileDigest[] digests = new @Nullable FileDigest[files.size()];
        List<Integer> unknown = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < digests.length; i++) {
            Found file = files.get(i);
            Optional<Digest> known = indexOf(file.path).find(file.path.toString(), file.stat, Column.CONTENT);
            if (known.isPresent()) {
                counts.avoidedOne();
                digests[i] = toFileDigest(known.get(), file.stat);
            } else {
                unknown.add(i);
                bytes += file.stat.size();
            }
        }
        readInto(digests, files, unknown, bytes);
        Map<String, FileDigest> byName = new LinkedHashMap<>();
        for (int i = 0; i < digests.length; i++) {
            FileDigest digest = digests[i];
            if (digest != null) {
                byName.put(files.get(i).name, digest);
            }
        }
        return byName;
    }

    private void readInto(@Nullable FileDigest[] digests, List<Found> files, List<Integer> unknown, long bytes)
            throws IOException {
        Parallel.Task task = number -> {
            int i = unknown.get(number);
            Found file = files.get(i);
            digests[i] = of(file.path, file.stat).orElse(null);
        };
        if (bytes >= WORTH_A_THREAD || unknown.size() >= MANY_FILES) {
            Parallel.forEach(unknown.size(), task);
        } else {
            for (int number = 0; number < unknown.size(); number++) {
                task.run(number);
            }
        }
    }

    /** The digest of a file; empty when it went away in the meantime. */
    Optional<FileDigest> of(Path path, FileStat stat) throws IOException {
        try {
            return Optional.of(toFileDigest(remembered(path, stat, Column.CONTENT, reader::digest), stat));
        } catch (NoSuchFileException e) {
            forget(path);
            return Optional.empty();
        }
    }

    private static FileDigest toFileDigest(Digest digest, FileStat stat) {
        return new FileDigest(digest, stat.size(), stat.executable());
    }

    /** Reads a file. */
    @FunctionalInterface
    interface Reading {
        Digest read(Path path) throws IOException;
    }

    /**
     * A digest of a file, remembered under its stat.
     *
     * @param column which of its digests
     * @param reading makes it where it is not known
     */
    Digest remembered(Path path, FileStat stat, Column column, Reading reading) throws IOException {
        FileHashIndex index = indexOf(path);
        String key = path.toString();
        synchronized (stripes[Math.floorMod(key.hashCode(), STRIPES)]) {
            Optional<Digest> known = index.find(key, stat, column);
            if (known.isPresent()) {
                counts.avoidedOne();
                return known.get();
            }
            counts.computedOne();
            long readAt = index.now();
            Digest digest = reading.read(path);
            observer.read(path, () -> digest.equals(reading.read(path)));
            index.record(key, stat, readAt, column, digest);
            return digest;
        }
    }
}
