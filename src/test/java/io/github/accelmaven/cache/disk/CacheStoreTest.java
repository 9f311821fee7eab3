package io.github.accelmaven.cache.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.cache.CacheStatistics;
import io.github.accelmaven.cache.Entry;
import io.github.accelmaven.cache.EntryLookup;
import io.github.accelmaven.cache.OutputFile;
import io.github.accelmaven.cache.Samples;
import io.github.accelmaven.cache.Slice;
import io.github.accelmaven.cache.StoredEntry;
import io.github.accelmaven.fingerprint.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheStoreTest {

    private static final Instant NOW = Instant.parse("2026-05-05T05:05:05Z");
    private static final byte[] SHARED = Samples.bytes("in both modules");
    private static final byte[] OF_LIB = Samples.bytes("only in lib");
    private static final byte[] OF_APP = Samples.bytes("only in app");

    @TempDir
    Path directory;

    @Test
    void read_ofADirectoryThatIsNotThere_isAllZero_andCreatesNothing() throws IOException {
        Path nowhere = directory.resolve("nowhere");
        DiskStatistics statistics = new CacheStore(nowhere, clock(0)).read();
        assertThat(statistics.bytes()).isZero();
        assertThat(statistics.entries()).isZero();
        assertThat(statistics.oldest()).isEmpty();
        assertThat(new CacheStore(nowhere, clock(0)).clearAll()).isEqualTo(new Cleared(0, 0));
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void read_addsUpWhatAllSessionsCounted() throws IOException {
        for (int i = 0; i < 3; i++) {
            level().finish(new CacheStatistics(Map.of("disk", 2L, "memory", 1L), 1, 1, Duration.ofMillis(10)));
        }
        CacheStatistics counted = store().read().counted();
        assertThat(counted)
                .isEqualTo(new CacheStatistics(Map.of("disk", 6L, "memory", 3L), 3, 3, Duration.ofMillis(30)));
        assertThat(counted.hitRate()).isEqualTo(0.75);
    }

    @Test
    void read_tellsSizeEntriesAndTheOldest() throws IOException {
        fill();
        DiskStatistics statistics = store().read();
        assertThat(statistics.entries()).isEqualTo(2);
        assertThat(statistics.bytes()).isEqualTo(measured());
        assertThat(statistics.oldest()).contains(Instant.ofEpochMilli(Samples.CREATED.toEpochMilli()));
    }

    @Test
    void aSessionThatOnlyCounts_keepsTheIndexByteForByte() throws IOException {
        fill();
        String before = Files.readString(metadata());
        level().finish(new CacheStatistics(Map.of("disk", 5L), 0, 0, Duration.ZERO));
        String after = Files.readString(metadata());
        assertThat(after.substring(after.indexOf('\n'))).isEqualTo(before.substring(before.indexOf('\n')));
        assertThat(store().read().counted().totalHits()).isEqualTo(5);
    }

    @Test
    void books_thatAreMissingDamagedOrOfAnotherVersion_areMadeAnewFromTheFiles() throws IOException {
        fill();
        String sound = Files.readString(metadata());
        List<String> damaged = List.of(
                "",
                "garbage",
                sound.substring(0, sound.length() / 2),
                sound.replace("\"format\":1", "\"format\":2"),
                sound.replace("\"com.acme:lib", "17,\"com.acme:lib"));
        for (String content : damaged) {
            Files.writeString(metadata(), content);
            assertThat(store().read().entries()).as(content).isEqualTo(2);
            assertThat(level().newestOf(unit("lib"))).as(content).isPresent();
        }
        Files.delete(metadata());
        level().finish(new CacheStatistics(Map.of("disk", 1L), 0, 0, Duration.ZERO));
        assertThat(store().read().bytes()).isEqualTo(measured());
        assertThat(metadata()).content().isNotEqualTo(sound).contains("com.acme:app");
    }

    @Test
    void clearModule_removesItsEntries_andOnlyTheBlobsThatNobodyElseNames() throws IOException {
        fill();
        long before = measured();
        Cleared cleared = store().clearModule("com.acme:lib");
        assertThat(cleared.entries()).isEqualTo(1);
        assertThat(cleared.bytes()).isEqualTo(before - measured()).isPositive();
        assertThat(level().loadEntry(entry("lib", OF_LIB).entry().key())).isEqualTo(new EntryLookup.Absent());
        assertThat(level().loadEntry(entry("app", OF_APP).entry().key())).isInstanceOf(EntryLookup.Found.class);
        assertThat(level().hasBlob(Samples.blob(OF_LIB))).isFalse();
        assertThat(level().hasBlob(Samples.blob(OF_APP))).isTrue();
        assertThat(level().hasBlob(Samples.blob(SHARED))).isTrue();
        assertThat(store().read().bytes()).isEqualTo(measured());
        assertThat(store().read().entries()).isEqualTo(1);
    }

    @Test
    void clearModule_doesNotTakeAModuleWhoseNameOnlyBeginsLikeIt() throws IOException {
        fill();
        assertThat(store().clearModule("com.acme:li").entries()).isZero();
    }

    @Test
    void clearOlderThan_removesWhatWasNotUsedForThatLong() throws IOException {
        fill();
        new DiskLevel(new DiskSettings(directory, 1 << 30), clock(48)).touch(entry("app", OF_APP));
        CacheStore later = new CacheStore(directory, clock(49));
        assertThat(later.clearOlderThan(Duration.ofHours(24)).entries()).isEqualTo(1);
        assertThat(level().loadEntry(entry("app", OF_APP).entry().key())).isInstanceOf(EntryLookup.Found.class);
        assertThat(level().hasBlob(Samples.blob(SHARED))).isTrue();
        assertThat(level().hasBlob(Samples.blob(OF_LIB))).isFalse();
    }

    @Test
    void clearAll_leavesNothing_andCountsAnew() throws IOException {
        fill();
        level().finish(new CacheStatistics(Map.of("disk", 5L), 0, 0, Duration.ZERO));
        assertThat(store().clearAll().entries()).isEqualTo(2);
        assertThat(measured()).isZero();
        assertThat(store().read().bytes()).isZero();
        assertThat(store().read().counted().isEmpty()).isTrue();
    }

    private void fill() throws IOException {
        DiskLevel level = level();
        for (byte[] content : List.of(SHARED, OF_LIB, OF_APP)) {
            level.storeBlob(Samples.blob(content), Samples.source(content));
        }
        level.storeEntry(entry("lib", OF_LIB));
        level.storeEntry(entry("app", OF_APP));
        level.finish(CacheStatistics.NONE);
    }

    private static StoredEntry entry(String module, byte[] own) {
        OutputFile[] files = {Samples.file("own", own), Samples.file("shared", SHARED)};
        Entry sample = Samples.entry(module, files);
        Entry entry = new Entry(
                sample.key(),
                unit(module),
                sample.origin(),
                sample.took(),
                sample.files(),
                sample.directories(),
                sample.effects(),
                sample.warnings(),
                sample.parts());
        Map<Digest, Slice> slices = new LinkedHashMap<>();
        slices.put(Samples.digest(own), new Slice(Samples.blob(own), 0));
        slices.put(Samples.digest(SHARED), new Slice(Samples.blob(SHARED), 0));
        return new StoredEntry(entry, slices);
    }

    private static String unit(String module) {
        return "com.acme:" + module + " compiler:compile (default-compile)";
    }

    private CacheStore store() {
        return new CacheStore(directory, clock(0));
    }

    private DiskLevel level() {
        return new DiskLevel(new DiskSettings(directory, 1 << 30), clock(0));
    }

    private Path metadata() {
        return directory.resolve("v1/metadata.json");
    }

    private long measured() throws IOException {
        return StoreWalk.files(new DiskLayout(directory)).stream()
                .mapToLong(StoredFile::size)
                .sum();
    }

    private static Clock clock(int hour) {
        return Clock.fixed(NOW.plus(Duration.ofHours(hour)), ZoneOffset.UTC);
    }
}
