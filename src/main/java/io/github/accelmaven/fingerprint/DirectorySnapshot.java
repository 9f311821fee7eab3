package io.github.accelmaven.fingerprint;

import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * What lies under a directory at one moment, by stat alone; links are not followed. Two snapshots, before and after a
 * goal, tell what the goal did. Immutable.
 *
 * <p>Only a file that is racy when the snapshot is taken ({@link FileStat#isRacyAt}: written a moment ago by the goal
 * before) is read, since the next goal could write it again without its stat showing that.
 */
public final class DirectorySnapshot {

    private static final ContentReader READER = new ContentReader();

    private final Path directory;
    private final Map<String, FileStat> files = new HashMap<>();
    private final Set<String> directories = new HashSet<>();
    private final Set<String> emptyDirectories = new HashSet<>();
    private final Map<String, Digest> racy = new HashMap<>();

    private DirectorySnapshot(Path directory) {
        this.directory = directory;
    }

    /**
     * What happened between two snapshots. Paths are relative to the directory, with {@code /}, in the order of UTF-16
     * code units.
     *
     * @param created files that were not there before
     * @param modified files whose content or attributes changed, or that were written anew
     * @param deleted files that are no longer there
     * @param createdEmptyDirectories directories that were not there before and hold nothing
     * @param irregular those of {@code created} and {@code modified} that are symbolic links, pipes, sockets or devices
     * @param touched those of {@code modified} whose attributes may have been set without their content being written:
     *     same file, same size, and the same time of modification to the millisecond. Old archivers set the times of
     *     the files they pack, and by that cut off what is finer
     */
    public record Difference(
            List<String> created,
            List<String> modified,
            List<String> deleted,
            List<String> createdEmptyDirectories,
            List<String> irregular,
            List<String> touched) {

        public Difference {
            created = List.copyOf(created);
            modified = List.copyOf(modified);
            deleted = List.copyOf(deleted);
            createdEmptyDirectories = List.copyOf(createdEmptyDirectories);
            irregular = List.copyOf(irregular);
            touched = List.copyOf(touched);
        }

        /** Whether nothing happened. */
        public boolean isEmpty() {
            return created.isEmpty() && modified.isEmpty() && deleted.isEmpty() && createdEmptyDirectories.isEmpty();
        }
    }

    /**
     * Looks at a directory; a missing one holds nothing.
     *
     * @throws IOException when a directory cannot be listed, or a file written a moment ago cannot be read
     */
    public static DirectorySnapshot take(Path directory) throws IOException {
        return take(directory, TreeFilter.ALL);
    }

    /**
     * Looks at a directory, but for what lies in one place of it.
     *
     * @param without a file or directory; where it lies elsewhere, all of {@code directory} counts
     * @throws IOException when a directory cannot be listed, or a file written a moment ago cannot be read
     */
    public static DirectorySnapshot takeWithout(Path directory, Path without) throws IOException {
        return without.startsWith(directory)
                ? take(
                        directory,
                        new Without(directory.relativize(without).toString().replace('\\', '/')))
                : take(directory);
    }

    /**
     * Looks at one file or directory, whichever it is or may become, from the directory that holds it.
     *
     * @throws IOException when a directory cannot be listed, or a file written a moment ago cannot be read
     */
    public static DirectorySnapshot takeOnly(Path location) throws IOException {
        Path parent = location.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a root of the file system has nothing around it: " + location);
        }
        return take(parent, new Only(String.valueOf(location.getFileName())));
    }

    private static DirectorySnapshot take(Path directory, TreeFilter filter) throws IOException {
        DirectorySnapshot snapshot = new DirectorySnapshot(directory);
        long moment = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        List<String> toRead = new ArrayList<>();
        new FileTreeWalk(filter, false, snapshot.new Recorder(moment, toRead)).walk(directory);
        for (String name : toRead) {
            snapshot.read(name).ifPresent(digest -> snapshot.racy.put(name, digest));
        }
        return snapshot;
    }

    /** What the paths are relative to. */
    public Path directory() {
        return directory;
    }

    /** The files, links and special files of this moment, by relative path. */
    public Set<String> files() {
        return Set.copyOf(files.keySet());
    }

    /** The directories of this moment that hold nothing, by relative path. */
    public Set<String> emptyDirectories() {
        return Set.copyOf(emptyDirectories);
    }

    /**
     * What happened since the snapshot before this one.
     *
     * @throws IOException when a file that the snapshot before had to read cannot be read again
     */
    public Difference since(DirectorySnapshot before) throws IOException {
        Set<String> created = new TreeSet<>();
        Set<String> modified = new TreeSet<>();
        Set<String> irregular = new TreeSet<>();
        Set<String> touched = new TreeSet<>();
        for (Map.Entry<String, FileStat> file : files.entrySet()) {
            String name = file.getKey();
            FileStat old = before.files.get(name);
            if (old != null && old.equals(file.getValue()) && !changedUnseen(name, before)) {
                continue;
            }
            (old == null ? created : modified).add(name);
            if (!file.getValue().isFile()) {
                irregular.add(name);
            } else if (old != null && mayBeUnwritten(old, file.getValue())) {
                touched.add(name);
            }
        }
        return new Difference(
                List.copyOf(created),
                List.copyOf(modified),
                sortedWithout(before.files.keySet(), files.keySet()),
                sortedWithout(emptyDirectories, before.directories),
                List.copyOf(irregular),
                List.copyOf(touched));
    }

    private static boolean mayBeUnwritten(FileStat old, FileStat now) {
        return old.kind() == now.kind()
                && old.size() == now.size()
                && old.inode() == now.inode()
                && TimeUnit.NANOSECONDS.toMillis(old.modified()) == TimeUnit.NANOSECONDS.toMillis(now.modified());
    }

    private boolean changedUnseen(String name, DirectorySnapshot before) throws IOException {
        Digest old = before.racy.get(name);
        return old != null && !read(name).equals(Optional.of(old));
    }

    private Optional<Digest> read(String name) throws IOException {
        Path file = directory.resolve(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(READER.digest(file)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static List<String> sortedWithout(Set<String> names, Set<String> others) {
        return names.stream().filter(name -> !others.contains(name)).sorted().toList();
    }

    /** What has this name, and what is below it. */
    private record Only(String name) implements TreeFilter {

        @Override
        public boolean includes(String path) {
            return path.equals(name) || path.startsWith(name + "/");
        }

        @Override
        public boolean descends(String subdirectory) {
            return includes(subdirectory);
        }
    }

    /** All but what has this path, and what is below it. */
    private record Without(String path) implements TreeFilter {

        @Override
        public boolean includes(String other) {
            return !other.equals(path) && !other.startsWith(path + "/");
        }

        @Override
        public boolean descends(String directory) {
            return includes(directory);
        }
    }

    private final class Recorder implements FileTreeWalk.Visitor {
        private final long moment;
        private final List<String> toRead;

        Recorder(long moment, List<String> toRead) {
            this.moment = moment;
            this.toRead = toRead;
        }

        @Override
        public void file(String name, Path path, FileStat stat) {
            files.put(name, stat);
            if (stat.isFile() && stat.isRacyAt(moment)) {
                toRead.add(name);
            }
        }

        @Override
        public void directory(String name, Path path, FileStat stat, FileTreeWalk.Content content) {
            directories.add(name);
            if (content == FileTreeWalk.Content.NOTHING) {
                emptyDirectories.add(name);
            }
        }
    }
}
