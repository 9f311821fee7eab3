package io.github.accelmaven.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.fingerprint.IndexEntry.Column;
import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHashIndexTest {

    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
    private static final Digest A = Hasher.of("a");
    private static final Digest B = Hasher.of("b");

    @TempDir
    Path directory;

    private final List<String> warnings = new ArrayList<>();
    private Path indexFile = Path.of("unset");
    private Path file = Path.of("unset");

    @BeforeEach
    void writeFile() throws IOException {
        indexFile = directory.resolve("index/files.bin");
        file = Files.writeString(directory.resolve("file.txt"), "one");
    }

    @Test
    void find_afterRecord_givesTheDigest() throws IOException {
        FileHashIndex index = index(LATER);
        record(index, A);
        assertThat(index.find("file", stat(), Column.CONTENT)).contains(A);
        assertThat(index.find("file", stat(), Column.JAR)).isEmpty();
    }

    @Test
    void find_inALaterSession_givesBothColumns() throws IOException {
        FileHashIndex index = index(LATER);
        record(index, A);
        index.record("file", stat(), index.now(), Column.JAR, B);
        index.save();
        FileHashIndex later = index(LATER);
        assertThat(later.find("file", stat(), Column.CONTENT)).contains(A);
        assertThat(later.find("file", stat(), Column.JAR)).contains(B);
        assertThat(warnings).isEmpty();
    }

    @Test
    void find_whenTheFileChanged_isEmpty() throws IOException {
        FileHashIndex index = index(LATER);
        record(index, A);
        Files.writeString(file, "another");
        assertThat(index.find("file", stat(), Column.CONTENT)).isEmpty();
    }

    @Test
    void find_whenTheTimestampWasSetBack_isEmpty() throws IOException {
        FileHashIndex index = index(LATER);
        FileTime modified = Files.getLastModifiedTime(file);
        record(index, A);
        Files.delete(file);
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, modified);
        assertThat(index.find("file", stat(), Column.CONTENT)).isEmpty();
    }

    @Test
    void record_whenTheFileIsRacy_remembersNothing() throws IOException {
        FileHashIndex index = index(fixedAt(Instant.ofEpochSecond(0, stat().changed())));
        record(index, A);
        assertThat(index.find("file", stat(), Column.CONTENT)).isEmpty();
        index.save();
        assertThat(indexFile).doesNotExist();
    }

    @Test
    void record_whenTheFileIsRacy_forgetsWhatWasKnown() throws IOException {
        FileHashIndex index = index(LATER);
        record(index, A);
        index.record("file", stat(), stat().changed(), Column.CONTENT, B);
        assertThat(index.find("file", stat(), Column.CONTENT)).isEmpty();
    }

    @Test
    void isRacyAt_withATimestampOfWholeSeconds_assumesACoarseFileSystem() {
        long second = 1_000_000_000L;
        FileStat whole = new FileStat(FileStat.Kind.FILE, 1, 100 * second, 100 * second, 1, false);
        FileStat fine = new FileStat(FileStat.Kind.FILE, 1, 100 * second + 1, 100 * second + 1, 1, false);
        assertThat(whole.isRacyAt(102 * second)).isTrue();
        assertThat(whole.isRacyAt(102 * second + 1)).isFalse();
        assertThat(fine.isRacyAt(100 * second + 20_000_001)).isTrue();
        assertThat(fine.isRacyAt(100 * second + 20_000_002)).isFalse();
        assertThat(fine.isRacyAt(99 * second)).as("a timestamp from the future").isTrue();
    }

    @Test
    void load_whenTheFileIsDamagedAnywhere_isIgnoredWithOneSentence() throws IOException {
        FileHashIndex index = index(LATER);
        record(index, A);
        index.save();
        byte[] sound = Files.readAllBytes(indexFile);
        for (int i = 0; i < sound.length; i++) {
            byte[] damaged = sound.clone();
            damaged[i] ^= 0x10;
            assertIgnored(damaged);
        }
    }

    @Test
    void load_whenTheFileIsCutAnywhere_isIgnoredWithOneSentence() throws IOException {
        FileHashIndex index = index(LATER);
        record(index, A);
        index.save();
        byte[] sound = Files.readAllBytes(indexFile);
        for (int length = 0; length < sound.length; length++) {
            assertIgnored(Arrays.copyOf(sound, length));
        }
    }

    @Test
    void save_whenNothingChanged_writesNothing() throws IOException {
        FileHashIndex index = index(LATER);
        record(index, A);
        index.save();
        Files.delete(indexFile);
        assertThat(index.find("file", stat(), Column.CONTENT)).contains(A);
        index.save();
        assertThat(indexFile).doesNotExist();
    }

    @Test
    void save_whenItCannotWrite_warns() throws IOException {
        Files.writeString(directory.resolve("index"), "a file where the directory should be");
        FileHashIndex index = index(LATER);
        // Reading below a file fails as well, with a warning of its own.
        record(index, A);
        warnings.clear();
        index.save();
        assertThat(warnings).singleElement().asString().contains("cannot be written");
    }

    @Test
    void save_dropsWhatNobodyAskedForDuringTwentySaves() throws IOException {
        FileHashIndex first = index(LATER);
        record(first, A);
        first.save();
        for (int i = 0; i < FileHashIndex.KEPT_SAVES; i++) {
            touchOther(i);
        }
        assertThat(keptAtAll()).isTrue();
        touchOther(FileHashIndex.KEPT_SAVES);
        assertThat(keptAtAll()).isFalse();
    }

    @Test
    void save_keepsWhatWasAskedFor() throws IOException {
        FileHashIndex first = index(LATER);
        record(first, A);
        first.save();
        for (int i = 0; i < 2 * FileHashIndex.KEPT_SAVES; i++) {
            FileHashIndex index = index(LATER);
            assertThat(index.find("file", stat(), Column.CONTENT)).contains(A);
            index.record("other", stat(), index.now(), Column.CONTENT, B);
            index.save();
        }
    }

    private void touchOther(int number) throws IOException {
        FileHashIndex index = index(LATER);
        index.record("other" + number, stat(), index.now(), Column.CONTENT, B);
        index.save();
    }

    private boolean keptAtAll() throws IOException {
        return IndexFormat.decode(Files.readAllBytes(indexFile)).containsKey("file");
    }

    private void assertIgnored(byte[] damaged) throws IOException {
        Files.write(indexFile, damaged);
        warnings.clear();
        FileHashIndex index = index(LATER);
        assertThat(index.find("file", stat(), Column.CONTENT)).isEmpty();
        assertThat(index.find("file", stat(), Column.JAR)).isEmpty();
        assertThat(warnings).singleElement().asString().contains(indexFile.toString(), "is ignored");
    }

    private void record(FileHashIndex index, Digest digest) throws IOException {
        index.record("file", stat(), index.now(), Column.CONTENT, digest);
    }

    private FileStat stat() throws IOException {
        return FileStat.following(file).orElseThrow();
    }

    private FileHashIndex index(Clock clock) {
        return new FileHashIndex(indexFile, warnings::add, clock);
    }

    private static Clock fixedAt(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
