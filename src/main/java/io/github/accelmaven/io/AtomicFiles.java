package io.github.accelmaven.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes files so that a reader sees the old content or the new one, never a part: a temporary file, then a rename.
 * Thread-safe, and safe between processes.
 */
public final class AtomicFiles {

    private AtomicFiles() {}

    /** Writes a file's bytes. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Replaces {@code target}, with the temporary file beside it. Missing parent directories are created. */
    public static void write(Path target, Writer writer) throws IOException {
        write(target, parentOf(target), writer);
    }

    /** Replaces {@code target}, with the temporary file in {@code temporary} (on the same file system). */
    public static void write(Path target, Path temporary, Writer writer) throws IOException {
        Files.createDirectories(temporary);
        Path written = temporary.resolve(temporaryName(target));
        try {
            try (OutputStream out =
                    Files.newOutputStream(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                writer.writeTo(out);
            }
            Files.createDirectories(parentOf(target));
            publish(written, target);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Renames {@code written} to {@code target}, replacing it in one step. */
    public static void publish(Path written, Path target) throws IOException {
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network file systems know no atomic rename; replacing is the nearest thing they have.
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                // Not everybody knows the name of the temporary file, which the system tells.
                throw (IOException) new FileSystemException(target.toString(), null, "Is a directory").initCause(e);
            }
            throw e;
        }
    }

    private static String temporaryName(Path target) {
        return target.getFileName() + "." + ProcessHandle.current().pid() + "-"
                + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp";
    }

    private static Path parentOf(Path target) {
        Path parent = target.toAbsolutePath().getParent();
        return parent == null ? target.toAbsolutePath() : parent;
    }
}
