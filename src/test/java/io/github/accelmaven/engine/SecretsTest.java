package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.cache.Entry;
import io.github.accelmaven.cache.Origin;
import io.github.accelmaven.cache.OutputFile;
import io.github.accelmaven.fingerprint.Hasher;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private final Path base;
    private final Secrets secrets = Secrets.of(List.of("hunter<2>", "pässword"));

    SecretsTest(@TempDir Path directory) {
        base = directory;
    }

    private Optional<String> told(byte[] content) throws IOException {
        Files.write(base.resolve("file"), content);
        OutputFile file = new OutputFile("file", Hasher.of("content"), content.length, false, 0);
        Origin origin = new Origin("session", Instant.EPOCH, "17");
        return secrets.toldBy(
                new Entry(
                        Hasher.of("key"),
                        "unit",
                        origin,
                        Duration.ofMillis(1),
                        List.of(file),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                base);
    }

    private Optional<String> told(String content) throws IOException {
        return told(content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter<2>", "a=\"hunter&lt;2&gt;\"", "the pässword is"})
    void toldBy_aFileWithASecret_namesIt(String content) throws IOException {
        assertThat(told(content)).hasValue("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter", "passwort", "PK\u0003\u0004 is no archive"})
    void toldBy_aFileWithoutASecret_isNothing(String content) throws IOException {
        assertThat(told(content)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 16, (1 << 16) - 3, (1 << 17) - 1, (1 << 16) + 5, 300_000})
    void toldBy_aLargeFile_findsItAnywhere(int position) throws IOException {
        assertThat(told(".".repeat(position) + "hunter<2>" + ".".repeat(100_000)))
                .hasValue("file");
        assertThat(told(".".repeat(position) + "hunter" + ".".repeat(100_000))).isEmpty();
    }

    @Test
    void toldBy_anArchive_looksIntoIt() throws IOException {
        assertThat(told(zip("harmless"))).isEmpty();
        assertThat(told(zip("x".repeat(1000) + "hunter<2>"))).hasValue("file");
    }

    private byte[] zip(String text) throws IOException {
        Path file = base.resolve("archive");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("text"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.readAllBytes(file);
    }

    @Test
    void areIn_aText() {
        assertThat(secrets.areIn("it is pässword!")).isTrue();
        assertThat(secrets.areIn("it is another")).isFalse();
        assertThat(Secrets.NONE.areIn("anything")).isFalse();
    }
}
