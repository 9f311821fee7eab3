package io.github.accelmaven.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarReaderTest {

    private static final Map<String, String> CONTENT =
            content("META-INF/MANIFEST.MF", "v1", "a/", "", "a/B.class", "B");

    @TempDir
    Path directory;

    private final ContentReader contents = new ContentReader();
    private final JarReader reader = new JarReader(contents);

    @Test
    void fingerprint_ofTheSameContentAtAnotherTimeInAnotherOrder_isTheSame() throws IOException {
        Map<String, String> reversed = content("a/B.class", "B", "a/", "", "META-INF/MANIFEST.MF", "v1");
        Path first = jar("1.jar", CONTENT, 1_000_000_000_000L, "");
        Path second = jar("2.jar", reversed, 1_500_000_000_000L, "a comment");
        assertThat(contents.digest(first)).isNotEqualTo(contents.digest(second));
        assertThat(reader.fingerprint(first)).isEqualTo(reader.fingerprint(second));
    }

    @Test
    void fingerprint_whenAnythingInItChanges_changes() throws IOException {
        Digest before = reader.fingerprint(jar("1.jar", CONTENT, 0, ""));
        assertThat(reader.fingerprint(
                        jar("2.jar", content("META-INF/MANIFEST.MF", "v2", "a/", "", "a/B.class", "B"), 0, "")))
                .isNotEqualTo(before);
        assertThat(reader.fingerprint(
                        jar("3.jar", content("META-INF/MANIFEST.MF", "v1", "a/", "", "a/C.class", "B"), 0, "")))
                .isNotEqualTo(before);
        assertThat(reader.fingerprint(jar("4.jar", content("META-INF/MANIFEST.MF", "v1", "a/B.class", "B"), 0, "")))
                .isNotEqualTo(before);
    }

    @Test
    void fingerprint_ofStoredAndLargeEntries_readsThem() throws IOException {
        byte[] large = new byte[400_000];
        new Random(7).nextBytes(large);
        Path first = stored("1.jar", large, 0);
        Path second = stored("2.jar", large, 1_500_000_000_000L);
        assertThat(reader.fingerprint(first)).isEqualTo(reader.fingerprint(second));
        large[399_999]++;
        assertThat(reader.fingerprint(stored("3.jar", large, 0))).isNotEqualTo(reader.fingerprint(first));
    }

    @Test
    void fingerprint_ofWhatIsNoZipFile_isThatOfItsBytes() throws IOException {
        Path file = Files.writeString(directory.resolve("no.jar"), "no zip file");
        assertThat(reader.fingerprint(file)).isEqualTo(contents.digest(file));
        Path empty = Files.createFile(directory.resolve("empty.jar"));
        assertThat(reader.fingerprint(empty)).isEqualTo(contents.digest(empty));
    }

    @Test
    void fingerprint_whenSomethingStandsBeforeTheEntries_isThatOfItsBytes() throws IOException {
        byte[] jar = Files.readAllBytes(jar("1.jar", CONTENT, 0, ""));
        Path script = directory.resolve("2.jar");
        try (OutputStream out = Files.newOutputStream(script)) {
            out.write("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
            out.write(jar);
        }
        assertThat(reader.fingerprint(script)).isEqualTo(contents.digest(script));
    }

    @Test
    void fingerprint_ofAnyDamagedJar_neverFailsAndNeverLoops() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] sound = Files.readAllBytes(jar("1.jar", CONTENT, 0, ""));
        Path damagedJar = directory.resolve("damaged.jar");
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged =
                    Arrays.copyOf(sound, sound.length - (random.nextBoolean() ? 0 : random.nextInt(sound.length)));
            for (int flips = random.nextInt(4); flips >= 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(damagedJar, damaged);
            assertThat(reader.fingerprint(damagedJar)).isNotNull();
        }
    }

    @Test
    void fingerprint_whenACompressedByteChangesBehindTheDirectorysBack_changes() throws IOException {
        Path jar = jar("1.jar", CONTENT, 1_000_000_000_000L, "");
        Digest before = reader.fingerprint(jar);
        byte[] bytes = Files.readAllBytes(jar);
        // A local header without extra fields, then the name.
        int data = 30 + "META-INF/MANIFEST.MF".length();
        bytes[data] ^= 1;
        Files.write(jar, bytes);
        assertThat(reader.fingerprint(jar)).isNotEqualTo(before);
    }

    private Path jar(String name, Map<String, String> entries, long time, String comment) throws IOException {
        Path jar = directory.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.setComment(comment);
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                ZipEntry zipEntry = new ZipEntry(entry.getKey());
                zipEntry.setTime(time);
                out.putNextEntry(zipEntry);
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private Path stored(String name, byte[] bytes, long time) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        Path jar = directory.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            ZipEntry entry = new ZipEntry("large");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
            entry.setTime(time);
            out.putNextEntry(entry);
            out.write(bytes);
        }
        return jar;
    }

    private static Map<String, String> content(String... namesAndContents) {
        Map<String, String> content = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            content.put(namesAndContents[i], namesAndContents[i + 1]);
        }
        return content;
    }
}
