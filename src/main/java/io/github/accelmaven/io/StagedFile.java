package io.github.accelmaven.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that is written in full but not in its place yet: a temporary file beside the target, so that several files can
 * be checked before the first of them appears. Either {@link #publish} or {@link #discard} ends it. Not thread-safe.
 *
 * <p>The name of the temporary file does not contain that of the target: the target's may be as long as a name can be.
 */
public final class StagedFile {

    private final Path written;
    private final Path target;

    private StagedFile(Path written, Path target) {
        this.written = written;
        this.target = target;
    }

    /**
     * Writes what is going to be {@code target}, whose directory exists.
     *
     * @throws IOException if writing failed; nothing is left behind
     */
    public static StagedFile write(Path target, boolean executable, AtomicFiles.Writer writer) throws IOException {
        Path written = temporary(target);
        StagedFile staged = new StagedFile(written, target);
        boolean complete = false;
        try {
            try (OutputStream out =
                    Files.newOutputStream(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                writer.writeTo(out);
            }
            if (executable) {
                ExecutableBit.set(written, true);
            }
            complete = true;
        } finally {
            if (!complete) {
                staged.discard();
            }
        }
        return staged;
    }

    /**
     * Copies a file with its executable bit to what is going to be {@code target}, whose directory exists.
     *
     * @param followLinks whether a symbolic link is copied as what it leads to; otherwise as a link
     * @throws IOException if copying failed; nothing is left behind
     */
    public static StagedFile copy(Path source, Path target, boolean followLinks) throws IOException {
        StagedFile staged = new StagedFile(temporary(target), target);
        boolean complete = false;
        try {
            if (followLinks) {
                Files.copy(source, staged.written);
            } else {
                Files.copy(source, staged.written, LinkOption.NOFOLLOW_LINKS);
            }
            complete = true;
        } finally {
            if (!complete) {
                staged.discard();
            }
        }
        return staged;
    }

    /** Where what is going to be the target is written. */
    public Path written() {
        return written;
    }

    private static Path temporary(Path target) {
        return target.resolveSibling(
                ".accel-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp");
    }

    /** Puts the file in its place, over whatever file, link or empty directory was there. */
    public void publish() throws IOException {
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(target);
        }
        AtomicFiles.publish(written, target);
    }

    /** Removes the temporary file; does nothing once it has been published. */
    public void discard() throws IOException {
        Files.deleteIfExists(written);
    }
}
