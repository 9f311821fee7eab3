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
        Path written = target.resolveSibling(
                ".accel-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp");
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
