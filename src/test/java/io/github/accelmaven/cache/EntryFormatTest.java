package io.github.accelmaven.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.accelmaven.cache.DamagedEntryException.Damage;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.Hasher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryFormatTest {

    private static final byte[] CONTENT = Samples.bytes("content");
    private static final StoredEntry STORED = Samples.stored("key", CONTENT);
    private static final Digest KEY = STORED.entry().key();

    @Test
    void decode_givesBackWhatWasEncoded() throws DamagedEntryException {
        assertThat(EntryFormat.decode(KEY, EntryFormat.encode(STORED))).isEqualTo(STORED);
    }

    @Test
    void decode_whenCutAnywhere_isTruncated() throws DamagedEntryException {
        byte[] bytes = EntryFormat.encode(STORED);
        for (int length = 0; length < bytes.length; length++) {
            assertThat(damageOf(Arrays.copyOf(bytes, length)))
                    .as("length %d", length)
                    .isEqualTo(Damage.TRUNCATED);
        }
    }

    @Test
    void decode_whenABitIsFlipped_neverGivesAnEntry() throws DamagedEntryException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] sound = EntryFormat.encode(STORED);
        int body = new String(sound, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = sound.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Damage damage = damageOf(bytes);
            assertThat(at < body || damage == Damage.ALTERED)
                    .as("seed %d, byte %d: %s", seed, at, damage)
                    .isTrue();
        }
    }

    @Test
    void decode_whenBytesFollow_isAltered() throws DamagedEntryException {
        byte[] bytes = EntryFormat.encode(STORED);
        assertThat(damageOf(Arrays.copyOf(bytes, bytes.length + 1))).isEqualTo(Damage.ALTERED);
    }

    @Test
    void decode_whenOfAnotherVersion_saysSo() {
        assertThatThrownBy(() -> EntryFormat.decode(KEY, Samples.bytes("accel-entry 7 anything at all\n{}")))
                .hasMessage("it is written in version 7 of the format, and this accel reads 1")
                .extracting(e -> ((DamagedEntryException) e).damage())
                .isEqualTo(Damage.UNKNOWN_VERSION);
    }

    @Test
    void decode_whenItIsSomethingElse_isAltered() {
        assertThat(damageOf(Samples.bytes("PK\3\4 a jar"))).isEqualTo(Damage.ALTERED);
        assertThat(damageOf(new byte[4096])).isEqualTo(Damage.ALTERED);
    }

    @Test
    void decode_underAnotherKey_isInvalid() throws DamagedEntryException {
        byte[] bytes = EntryFormat.encode(STORED);
        assertThatThrownBy(() -> EntryFormat.decode(Hasher.of("other"), bytes))
                .hasMessageStartingWith("it belongs to the key ");
    }

    @Test
    void decode_whenTheBodyIsNoEntry_isInvalid() {
        for (String body : List.of("", "{", "[]", "{}", "{\"key\":1}", "null", "{\"key\":\"abc\"}")) {
            assertThat(damageOf(withHeader(body))).as(body).isEqualTo(Damage.INVALID);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "target/../../evil",
                "/etc/passwd",
                "target\\..\\evil",
                "C:/evil",
                "c:evil",
                "",
                ".",
                "target//a",
                "target/",
                "target/./a",
                "target/.. /a",
                "target/.../a",
                "nul\0.txt",
                "half\ud800"
            })
    void aPathThatCouldLeadOut_isNeitherWrittenNorRead(String path) throws DamagedEntryException {
        assertThatThrownBy(() -> EntryFormat.encode(withPath(path))).isInstanceOf(DamagedEntryException.class);
        String sound = new String(EntryFormat.encode(withPath("PATH")), StandardCharsets.UTF_8);
        String body = sound.substring(sound.indexOf('\n') + 1);
        StringBuilder escaped = new StringBuilder();
        path.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        assertThat(damageOf(withHeader(body.replace("PATH", escaped)))).isEqualTo(Damage.INVALID);
    }

    @Test
    void aPathInAnyLanguage_isKept() throws DamagedEntryException {
        StoredEntry stored = withPath("target/Größe/日本語 $1.class");
        assertThat(EntryFormat.decode(stored.entry().key(), EntryFormat.encode(stored)))
                .isEqualTo(stored);
    }

    @Test
    void encode_whenAFileIsAlsoADirectory_isRefused() {
        Entry twice = Samples.entry("k", Samples.file("a", CONTENT), Samples.file("a", CONTENT));
        Entry nested = Samples.entry("k", Samples.file("a", CONTENT), Samples.file("a/b", CONTENT));
        for (Entry entry : List.of(twice, nested)) {
            assertThatThrownBy(() -> EntryFormat.encode(new StoredEntry(entry, STORED.slices())))
                    .isInstanceOf(DamagedEntryException.class);
        }
    }

    @Test
    void encode_whenTheRunIsEndless_isRefused() {
        Entry entry = STORED.entry();
        Entry endless = new Entry(
                entry.key(),
                entry.unit(),
                entry.origin(),
                Duration.ofSeconds(Long.MAX_VALUE),
                entry.files(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThatThrownBy(() -> EntryFormat.encode(new StoredEntry(endless, STORED.slices())))
                .isInstanceOf(DamagedEntryException.class);
    }

    @Test
    void halfACharacterInAWarning_doesNotLoseTheEntry() throws DamagedEntryException {
        Entry entry = STORED.entry();
        Entry odd = new Entry(
                entry.key(),
                entry.unit(),
                entry.origin(),
                entry.took(),
                entry.files(),
                List.of(),
                List.of(),
                List.of("cut \ud83d"),
                List.of());
        StoredEntry stored = new StoredEntry(odd, STORED.slices());
        assertThat(EntryFormat.decode(KEY, EntryFormat.encode(stored))).isEqualTo(stored);
    }

    private static StoredEntry withPath(String path) {
        OutputFile file = Samples.file(path, CONTENT);
        return new StoredEntry(Samples.entry("key", file), Map.of(file.digest(), new Slice(Samples.blob(CONTENT), 0)));
    }

    private static byte[] withHeader(String body) {
        byte[] bytes = Samples.bytes(body);
        return Samples.bytes("accel-entry 1 " + bytes.length + " " + Samples.digest(bytes) + "\n" + body);
    }

    private static Damage damageOf(byte[] bytes) {
        return catchThrowableOfType(DamagedEntryException.class, () -> EntryFormat.decode(KEY, bytes))
                .damage();
    }
}
