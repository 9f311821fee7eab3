package io.github.accelmaven.cache.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.cache.CacheStatistics;
import io.github.accelmaven.cache.EntryLookup;
import io.github.accelmaven.cache.Samples;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.io.FileMutex;
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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten entries of 10 kB each, used one hour after the other, in a store of 100 kB. */
class CollectorTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int COUNT = 10;
    private static final int SIZE = 10_000;
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path directory;

    @Test
    void finish_aboveTheHighWaterMark_removesTheLeastRecentlyUsed_downToTheLowOne() throws IOException {
        DiskLevel level = filled();
        level.finish(CacheStatistics.NONE);
        List<Boolean> left = present();
        assertThat(left.subList(0, 4)).containsOnly(false);
        assertThat(left.subList(6, COUNT)).containsOnly(true);
        long bytes = new CacheStore(directory, clock(COUNT)).read().bytes();
        assertThat(bytes).isBetween(60_000L, 70_000L).isEqualTo(measured());
    }

    @Test
    void finish_sparesWhatWasUsedLately_howeverOldItIs() throws IOException {
        DiskLevel level = filled();
        level(COUNT).touch(Samples.stored("entry-0", content(0)));
        level.finish(CacheStatistics.NONE);
        assertThat(present().subList(0, 3)).containsExactly(true, false, false);
    }

    @Test
    void finish_leavesNoEntryWithoutItsBlob() throws IOException {
        filled().finish(CacheStatistics.NONE);
        for (int i = 0; i < COUNT; i++) {
            boolean entry = present().get(i);
            assertThat(!entry || level(COUNT).hasBlob(Samples.blob(content(i)))).isTrue();
        }
    }

    @Test
    void finish_forgetsInTheIndexWhatItRemoved() throws IOException {
        filled().finish(CacheStatistics.NONE);
        assertThat(new CacheStore(directory, clock(COUNT)).read().entries())
                .isEqualTo((int) present().stream().filter(left -> left).count());
    }

    @Test
    void finish_belowTheHighWaterMark_doesNotLookAtTheFiles() throws IOException {
        DiskLevel first = new DiskLevel(new DiskSettings(directory, 1 << 20, DAY), clock(0));
        DiskLevelTest.store(first, "entry-0", content(0));
        first.finish(CacheStatistics.NONE);
        // Unknown to the books, and so large that a measurement would lead to a collection.
        Files.write(directory.resolve("v1/cas/" + "0".repeat(64)), new byte[2 << 20]);
        DiskLevel second = new DiskLevel(new DiskSettings(directory, 1 << 20, DAY), clock(1));
        DiskLevelTest.store(second, "entry-1", content(1));
        second.finish(CacheStatistics.NONE);
        assertThat(present().subList(0, 2)).containsOnly(true);
        assertThat(directory.resolve("v1/collection.lock")).doesNotExist();
    }

    @Test
    void finish_aWeekAfterTheLastMeasurement_findsWhatAKilledSessionLeft() throws IOException {
        DiskLevel first = level(0);
        DiskLevelTest.store(first, "known", Samples.bytes("known"));
        first.finish(CacheStatistics.NONE);
        for (int i = 0; i < COUNT; i++) {
            DiskLevelTest.store(level(i), "entry-" + i, content(i));
        }
        DiskLevel later = level(8 * 24);
        DiskLevelTest.store(later, "later", Samples.bytes("later"));
        later.finish(CacheStatistics.NONE);
        assertThat(measured()).isLessThanOrEqualTo(70_000);
    }

    @Test
    void finish_belowTheHighWaterMark_removesWhatNobodyUsedForTheTimeToLive_downToTheLowOne() throws IOException {
        storeSeven(level(0));
        DiskLevel later = new DiskLevel(new DiskSettings(directory, 110_000, DAY), clock(48));
        later.touch(Samples.stored("entry-6", content(6)));
        DiskLevelTest.store(later, "newest", content(9));
        later.finish(CacheStatistics.NONE);
        assertThat(measured()).isLessThanOrEqualTo(77_000);
        assertThat(present().get(6)).isTrue();
    }

    @Test
    void finish_belowTheHighWaterMark_sparesWhatIsYoungerThanTheTimeToLive() throws IOException {
        storeSeven(level(30));
        DiskLevel later = new DiskLevel(new DiskSettings(directory, 110_000, DAY), clock(48));
        DiskLevelTest.store(later, "newest", content(9));
        later.finish(CacheStatistics.NONE);
        assertThat(present().subList(0, 7)).containsOnly(true);
    }

    @Test
    void finish_tellsHowManyEntriesOfThisSessionWent() throws IOException {
        storeSeven(level(0));
        DiskLevel same = new DiskLevel(new DiskSettings(directory, 110_000, DAY), clock(48));
        assertThat(same.finish(new CacheStatistics(Map.of("disk", 1L), 0, 0, Duration.ZERO)))
                .isZero();

        DiskLevel small = new DiskLevel(new DiskSettings(directory, 20_000, DAY), clock(49));
        for (int i = 0; i < 4; i++) {
            DiskLevelTest.store(small, "own-" + i, content(20 + i));
        }

        assertThat(small.finish(CacheStatistics.NONE)).isBetween(1L, 4L);
    }

    private static void storeSeven(DiskLevel level) throws IOException {
        for (int i = 0; i < 7; i++) {
            DiskLevelTest.store(level, "entry-" + i, content(i));
        }
        level.finish(CacheStatistics.NONE);
    }

    @Test
    void finish_whileAnotherCollects_leavesItToThat() throws IOException {
        DiskLevel level = filled();
        FileMutex mutex =
                FileMutex.tryAcquire(directory.resolve("v1/collection.lock")).orElseThrow();
        level.finish(CacheStatistics.NONE);
        mutex.close();
        assertThat(present()).containsOnly(true);
    }

    @Test
    void finish_whenItsTimeIsUp_stops_andTheBooksSayWhatIsLeft() throws IOException {
        AtomicLong now = new AtomicLong();
        DiskLevel level = new DiskLevel(
                settings(),
                clock(COUNT),
                () -> now.getAndAdd(Duration.ofMillis(600).toNanos()));
        fill(level);
        level.finish(CacheStatistics.NONE);
        assertThat(present().stream().filter(left -> !left).count()).isBetween(1L, 3L);
        assertThat(new CacheStore(directory, clock(COUNT)).read().bytes()).isEqualTo(measured());
    }

    @Test
    void finish_removesTemporaryFilesOlderThanADay_andNoYoungerOnes() throws IOException {
        DiskLevel level = level(100);
        DiskLevelTest.store(level, "k", Samples.bytes("content"));
        Path stale = Files.write(directory.resolve("v1/tmp/stale.tmp"), new byte[1]);
        Path fresh = Files.write(directory.resolve("v1/tmp/fresh.tmp"), new byte[1]);
        Instant now = clock(100).instant();
        Files.setLastModifiedTime(stale, FileTime.from(now.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(fresh, FileTime.from(now.minus(Duration.ofHours(23))));
        level.finish(CacheStatistics.NONE);
        assertThat(stale).doesNotExist();
        assertThat(fresh).exists();
    }

    /** The level of a session that has stored all ten. */
    private DiskLevel filled() throws IOException {
        DiskLevel session = level(COUNT);
        fill(session);
        return session;
    }

    private void fill(DiskLevel session) throws IOException {
        for (int i = 0; i < COUNT; i++) {
            DiskLevelTest.store(session, "entry-" + i, content(i));
            level(i).touch(Samples.stored("entry-" + i, content(i)));
        }
    }

    private List<Boolean> present() throws IOException {
        List<Boolean> present = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Digest key = Samples.entry("entry-" + i).key();
            present.add(level(COUNT).loadEntry(key) instanceof EntryLookup.Found);
        }
        return present;
    }

    private long measured() throws IOException {
        return StoreWalk.files(new DiskLayout(directory)).stream()
                .mapToLong(StoredFile::size)
                .sum();
    }

    private DiskLevel level(int hour) {
        return new DiskLevel(settings(), clock(hour));
    }

    private DiskSettings settings() {
        return new DiskSettings(directory, 100_000, DAY);
    }

    private static Clock clock(int hour) {
        return Clock.fixed(START.plus(Duration.ofHours(hour)), ZoneOffset.UTC);
    }

    private static byte[] content(int i) {
        return Samples.bytes(SIZE, i);
    }
}
