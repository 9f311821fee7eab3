package io.github.accelmaven.io;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one {@code stat} says about a file. Immutable; equal when nothing that a {@code stat} shows has changed.
 *
 * <p>Where the platform has no {@code unix} attribute view, the creation time stands for the time of change, the file
 * key's hash for the inode, and no file is executable.
 *
 * @param kind what lies there
 * @param size the length in bytes
 * @param modified when the content was last modified, in nanoseconds since 1970
 * @param changed when content or attributes were last changed ({@code ctime}), in nanoseconds since 1970; unlike
 *     {@code modified} no program can set it back
 * @param inode the file's number on its file system
 * @param executable whether its owner may execute it
 */
public record FileStat(Kind kind, long size, long modified, long changed, long inode, boolean executable) {

    /** What a path leads to. */
    public enum Kind {
        /** A regular file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** A symbolic link; only seen when links are not followed. */
        LINK,
        /** A pipe, socket or device: never to be opened, because that may block for ever. */
        OTHER
    }

    private static final String UNIX_ATTRIBUTES = "unix:mode,ino,size,lastModifiedTime,ctime";
    private static final LinkOption[] FOLLOW = {};
    private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};

    private static final FileSystem DEFAULT = FileSystems.getDefault();
    private static final boolean DEFAULT_IS_UNIX = hasUnixView(DEFAULT);

    private static final int TYPE_MASK = 0xF000;
    private static final int TYPE_FILE = 0x8000;
    private static final int TYPE_DIRECTORY = 0x4000;
    private static final int TYPE_LINK = 0xA000;
    private static final int OWNER_EXECUTE = 0x40;

    /** How long after a write another one may leave the same timestamps, where those are fine. */
    public static final Duration GRANULARITY = Duration.ofMillis(25);

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long FINE_GRANULARITY = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long COARSE_GRANULARITY = TimeUnit.SECONDS.toNanos(2);

    /** The file that the path leads to through symbolic links; empty when there is none. */
    public static Optional<FileStat> following(Path path) throws IOException {
        return read(path, FOLLOW);
    }

    /** The file at the path itself, be it a symbolic link; empty when there is none. */
    public static Optional<FileStat> notFollowing(Path path) throws IOException {
        return read(path, NO_FOLLOW);
    }

    /** By hand: the one that records come with is slow until it is compiled, and a build compares thousands. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileStat stat
                && size == stat.size
                && modified == stat.modified
                && changed == stat.changed
                && inode == stat.inode
                && kind == stat.kind
                && executable == stat.executable;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(inode) * 31 + Long.hashCode(modified);
    }

    /** Whether a regular file lies there. */
    public boolean isFile() {
        return kind == Kind.FILE;
    }

    /** Whether a directory lies there. */
    public boolean isDirectory() {
        return kind == Kind.DIRECTORY;
    }

    /**
     * Whether the file, read at {@code moment}, could be changed after that and still show this same {@code stat}: the
     * racy-git rule. That is so when a timestamp is not older than the moment less the granularity of timestamps.
     *
     * <p>ext4, xfs and btrfs stamp files by the kernel's tick, which is at most 10 ms long (at 100 Hz); twice that is
     * taken, since the tick may end between the two readings of the clock. A timestamp of whole seconds comes from a
     * file system that knows no finer ones: FAT counts in steps of 2 s, ext3 and HFS+ in seconds.
     *
     * @param moment a time before the file's first byte was read, in nanoseconds since 1970
     */
    public boolean isRacyAt(long moment) {
        return isRacy(modified, moment) || isRacy(changed, moment);
    }

    private static boolean isRacy(long timestamp, long moment) {
        long granularity = timestamp % SECOND == 0 ? COARSE_GRANULARITY : FINE_GRANULARITY;
        return timestamp >= moment - granularity;
    }

    private static Optional<FileStat> read(Path path, LinkOption... options) throws IOException {
        try {
            return Optional.of(isUnix(path.getFileSystem()) ? readUnix(path, options) : readBasic(path, options));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            if (liesBelowAFile(path)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isUnix(FileSystem fileSystem) {
        return fileSystem == DEFAULT ? DEFAULT_IS_UNIX : hasUnixView(fileSystem);
    }

    private static boolean hasUnixView(FileSystem fileSystem) {
        return fileSystem.supportedFileAttributeViews().contains("unix");
    }

    private static FileStat readUnix(Path path, LinkOption... options) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(path, UNIX_ATTRIBUTES, options);
        int mode = (Integer) attribute(attributes, "mode");
        return new FileStat(
                kindOf(mode),
                (Long) attribute(attributes, "size"),
                nanos((FileTime) attribute(attributes, "lastModifiedTime")),
                nanos((FileTime) attribute(attributes, "ctime")),
                (Long) attribute(attributes, "ino"),
                (mode & OWNER_EXECUTE) != 0);
    }

    private static Object attribute(Map<String, Object> attributes, String name) {
        return Objects.requireNonNull(attributes.get(name), name);
    }

    private static Kind kindOf(int mode) {
        return switch (mode & TYPE_MASK) {
            case TYPE_FILE -> Kind.FILE;
            case TYPE_DIRECTORY -> Kind.DIRECTORY;
            case TYPE_LINK -> Kind.LINK;
            default -> Kind.OTHER;
        };
    }

    private static FileStat readBasic(Path path, LinkOption... options) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class, options);
        return new FileStat(
                kindOf(attributes),
                attributes.size(),
                nanos(attributes.lastModifiedTime()),
                nanos(attributes.creationTime()),
                Objects.hashCode(attributes.fileKey()),
                false);
    }

    private static Kind kindOf(BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return Kind.FILE;
        }
        if (attributes.isDirectory()) {
            return Kind.DIRECTORY;
        }
        return attributes.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    /** A path below a regular file is no file; the operating system says "not a directory" instead of "no such file". */
    private static boolean liesBelowAFile(Path path) {
        for (Path parent = path.getParent(); parent != null; parent = parent.getParent()) {
            if (Files.isRegularFile(parent)) {
                return true;
            }
        }
        return false;
    }
}
