package io.github.accelmaven.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * A file from elsewhere that may be an archive: zip (jar, war), tar, tar in gzip, or tar in bzip2, told by its content.
 * What is in it is not trusted: no entry gets out of the directory in which it is unpacked, links are made after all files,
 * and there is a bound to what an archive may hold. Immutable.
 */
public final class Archive {

    /** More than any sensible archive holds; a small file can pretend to be petabytes. */
    private static final long MOST_BYTES = 16L << 30;

    private static final int TAR_BLOCK = 512;

    private final Path file;
    private final long mostBytes;

    public Archive(Path file) {
        this(file, MOST_BYTES);
    }

    /** @param mostBytes how many bytes its files may have together */
    Archive(Path file, long mostBytes) {
        this.file = file;
        this.mostBytes = mostBytes;
    }

    private enum Kind {
        ZIP,
        TAR,
        TAR_IN_GZIP,
        TAR_IN_BZIP2,
        /** One that nothing here reads. */
        UNKNOWN_ARCHIVE
    }

    /**
     * Unpacks the archive; links in it become symbolic links, which may lead anywhere.
     *
     * @param directory where to; it exists, and is empty
     * @return whether the file is an archive; when not, nothing was done
     * @throws IOException when it is damaged, holds too much, or an entry would get out of the directory
     */
    public boolean unpack(Path directory) throws IOException {
        Optional<Kind> kind = kind();
        if (kind.isEmpty()) {
            return false;
        }
        UnpackedFiles target = new UnpackedFiles(directory, file, mostBytes);
        switch (kind.get()) {
            case ZIP -> unzip(target);
            case TAR -> untar(open(), target);
            case TAR_IN_GZIP -> untar(gunzip(), target);
            case TAR_IN_BZIP2 -> untar(new BZip2CompressorInputStream(open(), true), target);
            case UNKNOWN_ARCHIVE ->
                throw new FileSystemException(
                        file.toString(), null, "is an archive, but neither zip, tar, tar.gz nor tar.bz2");
        }
        target.makeLinks();
        return true;
    }

    private Optional<Kind> kind() throws IOException {
        byte[] head = head(open());
        if (begins(head, 0, "PK\3\4") || begins(head, 0, "PK\5\6")) {
            return Optional.of(Kind.ZIP);
        }
        if (begins(head, 0, "\37\213")) {
            return isTar(gunzip()) ? Optional.of(Kind.TAR_IN_GZIP) : Optional.empty();
        }
        if (begins(head, 0, "BZh")) {
            return isTar(new BZip2CompressorInputStream(open(), true))
                    ? Optional.of(Kind.TAR_IN_BZIP2)
                    : Optional.empty();
        }
        if (isTar(head)) {
            return Optional.of(Kind.TAR);
        }
        boolean isKnown = Stream.of("\3757zXZ\0", "7z\274\257\47\34", "(\265/\375", "Rar!\32\7")
                .anyMatch(magic -> begins(head, 0, magic));
        return isKnown ? Optional.of(Kind.UNKNOWN_ARCHIVE) : Optional.empty();
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    private InputStream gunzip() throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(open())
                .setDecompressConcatenated(true)
                .get();
    }

    private static boolean isTar(InputStream content) throws IOException {
        return isTar(head(content));
    }

    private static boolean isTar(byte[] head) {
        return begins(head, 257, "ustar");
    }

    private static byte[] head(InputStream content) throws IOException {
        try (content) {
            return content.readNBytes(TAR_BLOCK);
        }
    }

    private static boolean begins(byte[] head, int offset, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (offset + i >= head.length || head[offset + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private void unzip(UnpackedFiles target) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    if (entry.isDirectory()) {
                        target.directory(entry.getName());
                    } else if (entry.isUnixSymlink()) {
                        target.link(entry.getName(), zip.getUnixSymlink(entry));
                    } else {
                        target.file(entry.getName(), content, isExecutable(entry.getUnixMode()));
                    }
                }
            }
        }
    }

    private static void untar(InputStream content, UnpackedFiles target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(content)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isDirectory()) {
                    target.directory(entry.getName());
                } else if (entry.isSymbolicLink()) {
                    target.link(entry.getName(), entry.getLinkName());
                } else if (entry.isLink()) {
                    target.sameFile(entry.getName(), entry.getLinkName());
                } else if (entry.isFile()) {
                    target.file(entry.getName(), tar, isExecutable(entry.getMode()));
                }
            }
        }
    }

    private static boolean isExecutable(int mode) {
        return (mode & 0100) != 0;
    }
}
