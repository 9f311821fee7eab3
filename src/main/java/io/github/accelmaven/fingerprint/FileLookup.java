package io.github.accelmaven.fingerprint;

import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Looks at single files for those who want no digest, so that an observer hears of it. Immutable and thread-safe. */
public final class FileLookup {

    private final FileObserver observer;

    /** A lookup of which {@code observer} hears. */
    public FileLookup(FileObserver observer) {
        this.observer = observer;
    }

    /**
     * What lies at a path, links followed; empty when nothing does.
     *
     * @throws IOException when the operating system does not say
     */
    public Optional<FileStat> stat(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        Optional<FileStat> stat = FileStat.following(absolute);
        observer.saw(absolute, stat);
        return stat;
    }

    /** Whether a regular file lies there; what nobody can say counts as no. */
    public boolean isFile(Path path) {
        return is(path).filter(FileStat::isFile).isPresent();
    }

    /** Whether a directory lies there; what nobody can say counts as no. */
    public boolean isDirectory(Path path) {
        return is(path).filter(FileStat::isDirectory).isPresent();
    }

    /** Whether anything lies there; what nobody can say counts as no. */
    public boolean exists(Path path) {
        return is(path).isPresent();
    }

    private Optional<FileStat> is(Path path) {
        try {
            return stat(path);
        } catch (IOException e) {
            // As java.nio.file.Files has it: a file that cannot be looked at is not there.
            return Optional.empty();
        }
    }

    /**
     * All bytes of a file.
     *
     * @throws IOException when it cannot be read
     */
    public byte[] bytes(Path path) throws IOException {
        Path file = path.toAbsolutePath();
        observer.saw(file, FileStat.following(file));
        byte[] bytes = Files.readAllBytes(file);
        observer.read(file, () -> Arrays.equals(bytes, Files.readAllBytes(file)));
        return bytes;
    }

    /**
     * A file as text.
     *
     * @throws IOException when it cannot be read
     */
    public String text(Path path, Charset encoding) throws IOException {
        return new String(bytes(path), encoding);
    }
}
