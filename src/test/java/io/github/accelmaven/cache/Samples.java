package io.github.accelmaven.cache;

import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.Hasher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Entries and bytes for tests. */
public final class Samples {

    public static final Instant CREATED = Instant.parse("2026-01-02T03:04:05.678901Z");

    private Samples() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes that are the same for the same seed. */
    public static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    public static Digest digest(byte[] bytes) {
        return new Hasher().putRaw(bytes, 0, bytes.length).finish();
    }

    public static Blob blob(byte[] bytes) {
        return new Blob(digest(bytes), bytes.length);
    }

    public static BlobSource source(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    public static OutputFile file(String path, byte[] bytes) {
        return new OutputFile(path, digest(bytes), bytes.length, false, 1_700_000_000_000L);
    }

    public static Entry entry(String name, OutputFile... files) {
        return entry(name, CREATED, files);
    }

    public static Entry entry(String name, Instant created, OutputFile... files) {
        return new Entry(
                Hasher.of(name),
                "com.acme:lib compiler:compile (default-compile)",
                new Origin("session-1", created, "17.0.15"),
                Duration.ofMillis(1234),
                List.of(files),
                List.of("target/empty"),
                List.of(Effect.of("property", Map.of("name", "argLine", "value", "-Xmx1g"))),
                List.of("A.java:[3,4] déprécié \"quoted\"\n\u0007"),
                List.of(new KeyPart("parameter release", Hasher.of("17"), "17")));
    }

    /** An entry of one small file in one bundle of its own. */
    public static StoredEntry stored(String name, byte[] content) {
        OutputFile file = file("target/classes/A.class", content);
        return new StoredEntry(entry(name, file), Map.of(file.digest(), new Slice(blob(content), 0)));
    }

    /** Writes files under a directory, and says what an entry says of them. */
    public static OutputFile[] write(Path base, Map<String, byte[]> contents) throws IOException {
        Map<String, OutputFile> files = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> content : contents.entrySet()) {
            Path path = base.resolve(content.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, content.getValue());
            files.put(content.getKey(), file(content.getKey(), content.getValue()));
        }
        return files.values().toArray(OutputFile[]::new);
    }
}
