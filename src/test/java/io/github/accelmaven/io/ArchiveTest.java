package io.github.accelmaven.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private final Path file;
    private final Path target;

    ArchiveTest(@TempDir Path directory) {
        file = directory.resolve("pack");
        target = directory.resolve("out");
    }

    @BeforeEach
    void makeTarget() throws IOException {
        Files.createDirectory(target);
    }

    /** What is put into an archive. */
    private interface Content {
        void addTo(TarArchiveOutputStream tar) throws IOException;
    }

    private static byte[] tar(Content... contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Content content : contents) {
                content.addTo(tar);
            }
        }
        return bytes.toByteArray();
    }

    private static Content file(String name, String text, int mode) {
        return tar -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry(name, true);
            entry.setSize(bytes.length);
            entry.setMode(mode);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        };
    }

    private static Content link(String name, String to, byte kind) {
        return tar -> {
            TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
            entry.setLinkName(to);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        };
    }

    private static Content symbolicLink(String name, String to) {
        return link(name, to, TarConstants.LF_SYMLINK);
    }

    private byte[] zip(String name, String text, int mode) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setUnixMode(mode);
            zip.putArchiveEntry(entry);
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private boolean unpack(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return new Archive(file).unpack(target);
    }

    @Test
    void unpack_ofATar_bringsFilesWithTheirExecutableBits() throws IOException {
        assertThat(unpack(tar(file("./bin/run", "go", 0755), file("a.txt", "a", 0644))))
                .isTrue();
        assertThat(target.resolve("bin/run")).hasContent("go").isExecutable();
        assertThat(target.resolve("a.txt")).hasContent("a");
        assertThat(Files.isExecutable(target.resolve("a.txt"))).isFalse();
    }

    @Test
    void unpack_ofATarInGzip_bringsFiles() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(tar(file("a.txt", "a", 0644)));
        }
        assertThat(unpack(bytes.toByteArray())).isTrue();
        assertThat(target.resolve("a.txt")).hasContent("a");
    }

    @Test
    void unpack_ofATarInBzip2_bringsFiles() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream bzip2 = new BZip2CompressorOutputStream(bytes)) {
            bzip2.write(tar(file("a.txt", "a", 0644)));
        }
        assertThat(unpack(bytes.toByteArray())).isTrue();
        assertThat(target.resolve("a.txt")).hasContent("a");
    }

    @Test
    void unpack_ofAZip_bringsFilesWithTheirExecutableBits() throws IOException {
        assertThat(unpack(zip("bin/run", "go", 0100755))).isTrue();
        assertThat(target.resolve("bin/run")).hasContent("go").isExecutable();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void unpack_ofLinks_makesThem() throws IOException {
        assertThat(unpack(tar(
                        file("a.txt", "a", 0644),
                        symbolicLink("b.txt", "a.txt"),
                        link("c.txt", "a.txt", TarConstants.LF_LINK))))
                .isTrue();
        assertThat(target.resolve("b.txt")).isSymbolicLink().hasContent("a");
        assertThat(target.resolve("c.txt")).isRegularFile().hasContent("a");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void unpack_ofALinkInAZip_makesIt() throws IOException {
        assertThat(unpack(zip("link", "elsewhere", 0120777))).isTrue();
        assertThat(Files.readSymbolicLink(target.resolve("link"))).isEqualTo(Path.of("elsewhere"));
    }

    @Test
    void unpack_ofAFileThatIsNoArchive_doesNothing() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write("no tar".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(unpack("text".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(unpack(gzip.toByteArray())).isFalse();
        assertThat(unpack(new byte[0])).isFalse();
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void unpack_ofAnArchiveThatNobodyReadsHere_saysSo() {
        assertThatThrownBy(() -> unpack(new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 1, 2}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("neither zip, tar, tar.gz nor tar.bz2");
    }

    @Test
    void unpack_ofAnEntryThatLeavesTheDirectory_isRefused() throws IOException {
        for (String name : new String[] {"../evil", "a/../../evil", "/tmp/accel-evil"}) {
            assertThatThrownBy(() -> unpack(tar(file(name, "x", 0644))))
                    .as(name)
                    .hasMessageContaining("leads out of");
            assertThatThrownBy(() -> unpack(zip(name, "x", 0100644))).as(name).hasMessageContaining("leads out of");
        }
        assertThat(target.resolveSibling("evil")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void unpack_ofAFileBehindALinkThatLeadsOut_writesNothingOutside(@TempDir Path outside) throws IOException {
        assertThatThrownBy(() -> unpack(tar(symbolicLink("way", outside.toString()), file("way/evil", "x", 0644))))
                .isInstanceOf(IOException.class);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void unpack_ofAHardLinkThatLeavesTheDirectory_isRefused() {
        assertThatThrownBy(() -> unpack(tar(link("a", "../../etc/passwd", TarConstants.LF_LINK))))
                .hasMessageContaining("leads out of");
    }

    @Test
    void unpack_ofMoreBytesThanAreAllowed_stops() throws IOException {
        Files.write(file, zip("big", "0".repeat(2000), 0100644));
        assertThatThrownBy(() -> new Archive(file, 1000).unpack(target))
                .hasMessageContaining("unpacks to more than 1000 bytes");
    }

    @Test
    void unpack_ofADamagedArchive_fails() throws IOException {
        byte[] whole = zip("a", "text", 0100644);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> unpack(half)).isInstanceOf(IOException.class);
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void unpack_ofAnEntryWithABackslash_isRefused() throws IOException {
        Files.write(file, tar(file("..\\..\\evil.txt", "x", 0644)));
        assertThatThrownBy(() -> new Archive(file).unpack(target))
                .hasMessageContaining("has an entry with a backslash in its name: ..\\..\\evil.txt");
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void unpack_ofALinkWithEntriesBelowIt_saysSo() throws IOException {
        Files.write(file, tar(symbolicLink("l", "/tmp"), file("l/evil.txt", "x", 0644)));
        assertThatThrownBy(() -> new Archive(file).unpack(target))
                .hasMessageContaining("has a link 'l' and entries below it");
    }
}
