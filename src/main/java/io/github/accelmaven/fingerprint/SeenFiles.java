package io.github.accelmaven.fingerprint;

import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Every file and directory that somebody asked about, with what lay there then: as long as a {@code stat} shows the same
 * of all of them, the answers would be the same. Thread-safe.
 */
public final class SeenFiles implements FileObserver {

    private final Map<Path, Seen> seen = new HashMap<>();

    /** What is known of one path. */
    private static final class Seen {
        private final Optional<FileStat> stat;
        private final boolean racy;
        private final Set<Content> contents = new LinkedHashSet<>();
        private Optional<Set<Path>> children = Optional.empty();
        private boolean changed;

        Seen(Optional<FileStat> stat) {
            this.stat = stat;
            // Whatever is read of the file is read after its stat was taken.
            this.racy = stat.filter(known -> known.isRacyAt(now())).isPresent();
        }
    }

    /** What was seen changed since, or may have without a {@code stat} showing it. */
    public static final class ChangedException extends Exception {
        private static final long serialVersionUID = 1L;

        public ChangedException(String what) {
            super(what);
        }
    }

    private static long now() {
        return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    }

    @Override
    public synchronized void saw(Path path, Optional<FileStat> stat) {
        Seen known = seen.computeIfAbsent(path, first -> new Seen(stat));
        known.changed |= !known.stat.equals(stat);
    }

    @Override
    public synchronized void listed(Path directory, Collection<Path> children) {
        Seen known = seen.get(directory);
        if (known != null) {
            known.children = Optional.of(Set.copyOf(children));
        }
    }

    @Override
    public synchronized void read(Path file, Content content) {
        Seen known = seen.get(file);
        if (known != null && known.racy) {
            known.contents.add(content);
        }
    }

    /** Every path that somebody asked about. */
    public synchronized Set<Path> paths() {
        return Set.copyOf(seen.keySet());
    }

    /**
     * What lay at each path, for those to compare with who want to know later whether anything changed.
     *
     * @param written tells files that the build wrote after somebody looked: nothing is said of them
     * @param madeThen tells what lay in directories by the build
     * @param madeNow tells what lies there by the build
     * @throws ChangedException when a path is not what it was, or was written so lately that nobody could tell
     */
    public synchronized Map<Path, Optional<FileStat>> unchanged(
            Predicate<Path> written, Predicate<Path> madeThen, Predicate<Path> madeNow) throws ChangedException {
        Map<Path, Optional<FileStat>> stats = new HashMap<>();
        for (Map.Entry<Path, Seen> entry : seen.entrySet()) {
            Path path = entry.getKey();
            try {
                Seen known = entry.getValue();
                if (known.children.isPresent()) {
                    Set<Path> others = without(madeThen, known.children.get());
                    stats.put(path, directory(path, known, others, madeNow));
                } else if (!written.test(path)) {
                    stats.put(path, file(path, known));
                }
            } catch (IOException e) {
                throw new ChangedException(path + " cannot be looked at again: " + FileFaults.describe(e));
            }
        }
        return stats;
    }

    private static Optional<FileStat> file(Path path, Seen known) throws IOException, ChangedException {
        if (known.stat.filter(FileStat::isDirectory).isPresent()) {
            // Nobody looked into it.
            return FileStat.following(path).filter(FileStat::isDirectory);
        }
        if (known.changed) {
            throw new ChangedException(path + " changed");
        }
        if (known.racy) {
            if (!FileStat.following(path).equals(known.stat)) {
                throw new ChangedException(path + " changed");
            }
            for (Content content : known.contents) {
                if (!content.isStillThere()) {
                    throw new ChangedException(path + " changed");
                }
            }
            refuseRacy(path, known.stat);
        }
        return known.stat;
    }

    private static Optional<FileStat> directory(Path path, Seen known, Set<Path> others, Predicate<Path> made)
            throws IOException, ChangedException {
        if (!known.racy && !known.changed && known.stat.equals(FileStat.following(path))) {
            return known.stat;
        }
        Optional<FileStat> now = FileStat.following(path);
        refuseRacy(path, now);
        if (!others.equals(without(made, childrenOf(path)))) {
            throw new ChangedException("what lies in " + path + " changed");
        }
        return now;
    }

    private static void refuseRacy(Path path, Optional<FileStat> stat) throws ChangedException {
        if (stat.filter(known -> known.isRacyAt(now())).isPresent()) {
            throw new ChangedException(path + " was written a moment ago");
        }
    }

    private static Set<Path> without(Predicate<Path> made, Set<Path> children) {
        Set<Path> others = new HashSet<>(children);
        others.removeIf(made);
        return others;
    }

    private static Set<Path> childrenOf(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Set.of();
        }
        Set<Path> children = new HashSet<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(children::add);
            return children;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
