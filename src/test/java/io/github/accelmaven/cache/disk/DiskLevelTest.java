package io.github.accelmaven.cache.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.cache.CacheLevel;
import io.github.accelmaven.cache.CacheLevelContract;
import io.github.accelmaven.cache.CacheStatistics;
import io.github.accelmaven.cache.EntryLookup;
import io.github.accelmaven.cache.Samples;
import io.github.accelmaven.cache.StoredEntry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskLevelTest extends CacheLevelContract {

    private static final Instant NOW = Instant.parse("2026-05-05T05:05:05Z");

    @TempDir
    Path directory;

    @Override
    protected CacheLevel create() {
        return level();
    }

    private DiskLevel level() {
        return new DiskLevel(new DiskSettings(directory.resolve("accel"), 1 << 30), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aSessionThatFindsNothing_createsNothing() throws IOException {
        DiskLevel level = level();
        level.loadEntry(Samples.entry("k").key());
        level.finish(CacheStatistics.NONE);
        assertThat(directory.resolve("accel")).doesNotExist();
    }

    @Test
    void theLayout_isAsDescribed() throws IOException {
        byte[] content = Samples.bytes("content");
        store(level(), "k", content);
        Path version = directory.resolve("accel/v1");
        String key = Samples.entry("k").key().hex();
        String blob = Samples.digest(content).hex();
        assertThat(version.resolve("ac/" + key.substring(0, 2) + "/" + key)).exists();
        assertThat(version.resolve("cas/" + blob.substring(0, 2) + "/" + blob)).hasBinaryContent(content);
        assertThat(version.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void touch_setsTheTimeOfLastUse_ofTheEntryAndItsBlobs() throws IOException {
        DiskLevel level = level();
        StoredEntry stored = store(level, "k", Samples.bytes("content"));
        DiskLayout layout = new DiskLayout(directory.resolve("accel"));
        Path entry = layout.entry(stored.entry().key());
        Path blob = layout.blob(stored.blobs().iterator().next().digest());
        for (Path file : List.of(entry, blob)) {
            Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(3))));
        }
        level.touch(stored);
        assertThat(Files.getLastModifiedTime(entry).toInstant()).isEqualTo(NOW);
        assertThat(Files.getLastModifiedTime(blob).toInstant()).isEqualTo(NOW);
    }

    @Test
    void aCrashWhileWriting_leavesNothingThatIsRead() throws IOException {
        byte[] content = Samples.bytes("content");
        StoredEntry stored = Samples.stored("k", content);
        Path temporary = Files.createDirectories(directory.resolve("accel/v1/tmp"));
        Files.write(temporary.resolve(stored.entry().key() + ".1-ab.tmp"), Samples.bytes("accel-entry 1 9"));
        Files.write(temporary.resolve(Samples.digest(content) + ".1-ab.tmp"), Samples.bytes("con"));
        DiskLevel level = level();
        assertThat(level.loadEntry(stored.entry().key())).isEqualTo(new EntryLookup.Absent());
        assertThat(level.openBlob(Samples.blob(content))).isEmpty();
        store(level, "k", content);
        assertThat(level.loadEntry(stored.entry().key())).isEqualTo(new EntryLookup.Found(stored));
    }

    @Test
    void hasBlob_whenTheBlobIsTooShort_isFalse_andStoringMendsIt() throws IOException {
        DiskLevel level = level();
        byte[] content = Samples.bytes("content");
        store(level, "k", content);
        Path blob = new DiskLayout(directory.resolve("accel")).blob(Samples.digest(content));
        Files.write(blob, new byte[0]);
        assertThat(level.hasBlob(Samples.blob(content))).isFalse();
        level.storeBlob(Samples.blob(content), Samples.source(content));
        assertThat(blob).hasBinaryContent(content);
    }

    @Test
    void severalProcesses_shareADirectory_andLoseNothing() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writing.class.getName(),
                            directory.resolve("accel").toString(),
                            Integer.toString(i))
                    .redirectOutput(new File(directory.toFile(), "out" + i))
                    .redirectErrorStream(true)
                    .start());
        }
        for (int i = 0; i < processes.size(); i++) {
            assertThat(processes.get(i).waitFor())
                    .as(Files.readString(directory.resolve("out" + i)))
                    .isZero();
        }
        DiskStatistics statistics = new CacheStore(directory.resolve("accel"), Clock.systemUTC()).read();
        assertThat(statistics.entries()).isEqualTo(Writing.SHARED + 2 * Writing.OWN);
        assertThat(statistics.counted().stores()).isEqualTo(2 * 7L);
        assertThat(directory.resolve("accel/v1/tmp")).isEmptyDirectory();
    }

    static StoredEntry store(DiskLevel level, String name, byte[] content) throws IOException {
        StoredEntry stored = Samples.stored(name, content);
        level.storeBlob(Samples.blob(content), Samples.source(content));
        level.storeEntry(stored);
        return stored;
    }

    /** What each of the processes does: some entries of its own, some that the other writes too. */
    static final class Writing {

        static final int SHARED = 20;
        static final int OWN = 20;

        private Writing() {}

        public static void main(String[] arguments) throws IOException {
            DiskLevel level = new DiskLevel(new DiskSettings(Path.of(arguments[0]), 1 << 30), Clock.systemUTC());
            for (int i = 0; i < SHARED; i++) {
                byte[] content = Samples.bytes(50_000, i);
                StoredEntry stored = store(level, "shared-" + i, content);
                if (!level.loadEntry(stored.entry().key()).equals(new EntryLookup.Found(stored))) {
                    throw new IllegalStateException("entry " + i + " is not what was stored");
                }
            }
            for (int i = 0; i < OWN; i++) {
                store(level, "own-" + arguments[1] + "-" + i, Samples.bytes("own " + i));
            }
            level.finish(new CacheStatistics(Map.of(), 0, 7, Duration.ZERO));
        }
    }
}
