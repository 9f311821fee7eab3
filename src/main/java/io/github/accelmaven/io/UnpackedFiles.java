package io.github.accelmaven.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The directory in which an archive is unpacked, out of which no entry gets, and into which no more goes than is allowed.
 * Used by one thread.
 */
final class UnpackedFiles {

    private static final int MOST_ENTRIES = 1_000_000;

    private final ConfinedDirectory directory;
    private final Path archive;
    private final long mostBytes;
    private final Map<String, String> links = new LinkedHashMap<>();
    private int entries;
    private long bytes;

    /**
     * @param directory exists, and is empty
     * @param archive the archive, for messages
     * @param mostBytes how many bytes its files may have together
     */
    UnpackedFiles(Path directory, Path archive, long mostBytes) throws IOException {
        this.directory = ConfinedDirectory.at(directory);
        this.archive = archive;
        this.mostBytes = mostBytes;
    }

    void directory(String name) throws IOException {
        count();
        String path = relative(name);
        if (!path.isEmpty()) {
            directory.directory(path);
        }
    }

    void file(String name, InputStream content, boolean executable) throws IOException {
        count();
        Path path = directory.file(relative(name));
        Files.copy(new Counted(content), path, StandardCopyOption.REPLACE_EXISTING);
        if (executable) {
            ExecutableBit.set(path, true);
        }
    }

    void sameFile(String name, String other) throws IOException {
        count();
        Path source = directory.existing(relative(other));
        add(Files.size(source));
        Files.copy(source, directory.file(relative(name)), StandardCopyOption.REPLACE_EXISTING);
    }

    void link(String name, String to) throws IOException {
        count();
        links.put(relative(name), to);
    }

    /** Behind a link that were there sooner, files could be written anywhere. */
    void makeLinks() throws IOException {
        for (Map.Entry<String, String> link : links.entrySet()) {
            Path path = directory.file(link.getKey());
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileSystemException(
                        archive.toString(), null, "has a link '" + link.getKey() + "' and entries below it");
            }
            Files.deleteIfExists(path);
            Files.createSymbolicLink(path, path.getFileSystem().getPath(link.getValue()));
        }
    }

    /** Without what stands for the directory itself; absolute names are left to be refused. */
    private String relative(String name) throws IOException {
        if (name.indexOf('\\') >= 0) {
            throw new FileSystemException(
                    archive.toString(), null, "has an entry with a backslash in its name: " + name);
        }
        String path = name;
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        return path.equals(".") ? "" : path;
    }

    private void count() throws IOException {
        entries++;
        if (entries > MOST_ENTRIES) {
            throw new FileSystemException(archive.toString(), null, "holds more than " + MOST_ENTRIES + " entries");
        }
    }

    private void add(long more) throws IOException {
        bytes += more;
        if (bytes > mostBytes) {
            throw new FileSystemException(archive.toString(), null, "unpacks to more than " + mostBytes + " bytes");
        }
    }

    /** Stops reading where an archive holds too much. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                add(1);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                add(read);
            }
            return read;
        }
    }
}
