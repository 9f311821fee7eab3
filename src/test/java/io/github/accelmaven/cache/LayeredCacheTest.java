package io.github.accelmaven.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.cache.disk.DiskLevel;
import io.github.accelmaven.cache.disk.DiskSettings;
import io.github.accelmaven.cache.memory.MemoryLevel;
import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.fingerprint.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache with both of its levels; most of it on the disk level alone. */
class LayeredCacheTest {

    private static final byte[] SMALL = Samples.bytes("small");
    private static final byte[] LARGE = Samples.bytes(200_000, 1);

    @TempDir
    Path directory;

    private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
    private final Map<Counter, Long> bytes = new ConcurrentHashMap<>();

    private LayeredCache cache = new LayeredCache(List.of(), this::hear);

    private Path base = Path.of("");
    private Path target = Path.of("");

    @BeforeEach
    void createTrees() throws IOException {
        base = Files.createDirectories(directory.resolve("module"));
        target = Files.createDirectories(directory.resolve("restored"));
        cache = cacheOf(disk());
    }

    /** What is counted all the time is heard by {@link #bytes} alone. */
    private void hear(Event event) {
        if (event instanceof Event.Counted counted) {
            bytes.merge(counted.counter(), counted.amount(), Long::sum);
        } else {
            events.add(event);
        }
    }

    @Test
    void load_whenNothingWasStored_isAMiss() {
        assertThat(cache.load(Samples.entry("k").key())).isEqualTo(new CacheLookup.Miss());
        assertThat(cache.statistics().misses()).isEqualTo(1);
        assertThat(events).isEmpty();
    }

    @Test
    void load_withoutLevels_isDisabled() {
        LayeredCache off = cacheOf();
        assertThat(off.load(Samples.entry("k").key())).isEqualTo(new CacheLookup.Disabled("the cache is switched off"));
        assertThat(off.store(Samples.entry("k"), base)).isInstanceOf(StoreResult.Refused.class);
    }

    @Test
    void restore_bringsBackWhatWasStored() throws IOException {
        Entry entry = storeBoth();
        CacheLookup.Hit hit = load(cacheOf(disk()), entry);
        assertThat(hit.entry()).isEqualTo(entry);
        assertThat(hit.level()).isEqualTo("disk");
        assertThat(cache.restore(hit, target, CurrentFiles.NONE))
                .isEqualTo(new RestoreResult.Restored(2, entry.totalSize()));
        assertThat(target.resolve("target/a/Small.class")).hasBinaryContent(SMALL);
        assertThat(target.resolve("target/large.jar")).hasBinaryContent(LARGE);
        assertThat(target.resolve("target/empty")).isEmptyDirectory();
        assertThat(filesUnder(target)).hasSize(2);
        assertThat(bytes)
                .isEqualTo(Map.of(Counter.BYTES_STORED, entry.totalSize(), Counter.BYTES_LOADED, entry.totalSize()));
    }

    @Test
    void restore_ofFilesWithOneContent_andOfEmptyOnes_bringsBackAll() throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("a", SMALL);
        contents.put("b", new byte[0]);
        contents.put("c", SMALL);
        contents.put("d", LARGE);
        contents.put("e", new byte[0]);
        contents.put("f", LARGE);
        Entry entry = Samples.entry("k", Samples.write(base, contents));
        assertThat(cache.store(entry, base)).isEqualTo(new StoreResult.Stored(entry.totalSize()));
        assertThat(restore(entry, CurrentFiles.NONE)).isInstanceOf(RestoreResult.Restored.class);
        contents.forEach((path, content) -> assertThat(target.resolve(path)).hasBinaryContent(content));
    }

    @Test
    void restore_ofMoreSmallFilesThanOneBundleHolds_bringsBackAll() throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (int i = 0; i < 80; i++) {
            contents.put("apidocs/" + i + ".html", Samples.bytes(60_000, i));
        }
        Entry entry = Samples.entry("k", Samples.write(base, contents));
        cache.store(entry, base);
        assertThat(load(cache, entry).stored().blobs()).hasSize(2);
        assertThat(restore(entry, CurrentFiles.NONE)).isInstanceOf(RestoreResult.Restored.class);
        contents.forEach((path, content) -> assertThat(target.resolve(path)).hasBinaryContent(content));
    }

    @Test
    void restore_writesOnlyWhatDiffers() throws IOException {
        Entry entry = storeBoth();
        CurrentFiles current = path -> path.endsWith("Small.class")
                ? Optional.of(new CurrentFiles.State(Samples.digest(SMALL), false))
                : Optional.of(new CurrentFiles.State(Samples.digest(SMALL), true));
        assertThat(restore(entry, current)).isEqualTo(new RestoreResult.Restored(1, LARGE.length));
        assertThat(target.resolve("target/a/Small.class")).doesNotExist();
    }

    @Test
    void restore_whenEverythingIsThere_needsNoBlob() throws IOException {
        Entry entry = storeBoth();
        CacheLookup.Hit hit = load(cache, entry);
        for (Path blob : filesUnder(store().resolve("cas"))) {
            Files.delete(blob);
        }
        CurrentFiles current = path -> Optional.of(new CurrentFiles.State(
                path.endsWith("Small.class") ? Samples.digest(SMALL) : Samples.digest(LARGE), false));
        assertThat(cache.restore(hit, target, current)).isEqualTo(new RestoreResult.Restored(0, 0));
    }

    @Test
    void restore_bringsBackTheExecutableBit_alsoWhereOnlyThatDiffers() throws IOException {
        Files.write(base.resolve("run.sh"), SMALL);
        OutputFile script = new OutputFile("run.sh", Samples.digest(SMALL), SMALL.length, true, 0);
        Entry entry = Samples.entry("k", script);
        cache.store(entry, base);
        restore(entry, CurrentFiles.NONE);
        assertThat(target.resolve("run.sh")).isExecutable();
        assertThat(target.resolve("run.sh").toFile().setExecutable(false)).isTrue();
        CurrentFiles current = path -> Optional.of(new CurrentFiles.State(Samples.digest(SMALL), false));
        assertThat(restore(entry, current)).isEqualTo(new RestoreResult.Restored(1, 0));
        assertThat(target.resolve("run.sh")).isExecutable();
    }

    @Test
    void restore_whenABlobIsTruncated_isUnusable_quarantinesAndLeavesTheTreeAlone() throws IOException {
        Entry entry = storeBoth();
        Path blob = blobOf(LARGE);
        Files.write(blob, Samples.bytes(1000, 1));
        assertBadBlob(entry, blob);
    }

    @Test
    void restore_whenABitOfABlobIsFlipped_isUnusable_quarantinesAndLeavesTheTreeAlone() throws IOException {
        Entry entry = storeBoth();
        Path blob = blobOf(LARGE);
        byte[] bytes = LARGE.clone();
        bytes[bytes.length / 2] ^= 4;
        Files.write(blob, bytes);
        assertBadBlob(entry, blob);
    }

    @Test
    void restore_whenABundleIsOverwritten_isUnusable_quarantinesAndLeavesTheTreeAlone() throws IOException {
        Entry entry = storeBoth();
        Path blob = blobOf(SMALL);
        Files.write(blob, Samples.bytes("SMALL"));
        assertBadBlob(entry, blob);
    }

    @Test
    void restore_throughTheMemoryLevel_checksToo() throws IOException {
        Entry entry = storeBoth();
        Path blob = blobOf(LARGE);
        Files.write(blob, Samples.bytes("no jar"));
        cache = cacheOf(new MemoryLevel(8 << 20), disk());
        assertBadBlob(entry, blob);
    }

    private void assertBadBlob(Entry entry, Path blob) throws IOException {
        assertThat(restore(entry, CurrentFiles.NONE)).isInstanceOf(RestoreResult.Unusable.class);
        assertThat(filesUnder(target)).isEmpty();
        assertThat(target).isEmptyDirectory();
        assertThat(events).hasSize(1);
        assertThat(((Event.Warned) events.get(0)).sentence())
                .contains(blob.getFileName().toString().substring(0, 12));
        assertThat(blob).doesNotExist();
        assertThat(store().resolve("quarantine/blob-" + blob.getFileName())).exists();
        assertThat(cache.load(entry.key())).isEqualTo(new CacheLookup.Miss());
        assertThat(cache.statistics().totalHits()).isZero();
        assertThat(cache.statistics().misses()).isEqualTo(2);
        cache.store(entry, base);
        assertThat(restore(entry, CurrentFiles.NONE)).isInstanceOf(RestoreResult.Restored.class);
    }

    @Test
    void restore_whenABlobIsMissing_isUnusable_withoutAWarning() throws IOException {
        Entry entry = storeBoth();
        CacheLookup.Hit hit = load(cache, entry);
        Files.delete(blobOf(LARGE));
        assertThat(cache.restore(hit, target, CurrentFiles.NONE)).isInstanceOf(RestoreResult.Unusable.class);
        assertThat(events).isEmpty();
        assertThat(cache.load(entry.key())).isEqualTo(new CacheLookup.Miss());
        assertThat(filesUnder(target)).isEmpty();
    }

    @Test
    void restore_whenEveryBlobIsDamaged_setsAllAside_soThatTheNextStoreRepairsTheEntry() throws IOException {
        Entry entry = storeBoth();
        for (Path blob : filesUnder(store().resolve("cas"))) {
            byte[] bytes = Files.readAllBytes(blob);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(blob, bytes);
        }
        assertThat(restore(entry, CurrentFiles.NONE)).isInstanceOf(RestoreResult.Unusable.class);
        assertThat(filesUnder(store().resolve("cas"))).isEmpty();
        assertThat(cache.store(entry, base)).isInstanceOf(StoreResult.Stored.class);
        assertThat(restore(entry, CurrentFiles.NONE)).isInstanceOf(RestoreResult.Restored.class);
    }

    @Test
    void load_whenTheEntryIsDamaged_isAMiss_quarantinesAndWarnsOnce() throws IOException {
        Entry entry = storeBoth();
        Path file = filesUnder(store().resolve("ac")).get(0);
        Files.write(file, Samples.bytes("garbage"));
        assertThat(cache.load(entry.key())).isEqualTo(new CacheLookup.Miss());
        assertThat(cache.load(entry.key())).isEqualTo(new CacheLookup.Miss());
        assertThat(events).hasSize(1);
        assertThat(store().resolve("quarantine/entry-" + entry.key())).exists();
    }

    @Test
    void load_whenTheEntryIsOfAnotherVersion_isAMiss_andIsQuarantined() throws IOException {
        Entry entry = storeBoth();
        Path file = filesUnder(store().resolve("ac")).get(0);
        Files.write(file, Samples.bytes("accel-entry 2 something new\n"));
        assertThat(cache.load(entry.key())).isEqualTo(new CacheLookup.Miss());
        assertThat(events).hasSize(1);
        assertThat(store().resolve("quarantine/entry-" + entry.key())).exists();
    }

    @Test
    void load_fromDisk_isKeptInMemory() throws IOException {
        Entry entry = storeBoth();
        MemoryLevel memory = new MemoryLevel(8 << 20);
        LayeredCache layered = cacheOf(memory, disk());
        CacheLookup.Hit first = load(layered, entry);
        layered.restore(first, target, CurrentFiles.NONE);
        assertThat(first.level()).isEqualTo("disk");
        for (Path file : filesUnder(store())) {
            Files.delete(file);
        }
        Path second = Files.createDirectories(directory.resolve("second"));
        CacheLookup.Hit hit = load(layered, entry);
        assertThat(hit.level()).isEqualTo("memory");
        assertThat(layered.restore(hit, second, CurrentFiles.NONE)).isInstanceOf(RestoreResult.Restored.class);
        assertThat(second.resolve("target/large.jar")).hasBinaryContent(LARGE);
        assertThat(layered.statistics().hits()).isEqualTo(Map.of("disk", 1L, "memory", 1L));
    }

    @Test
    void store_whenAFileChangedSinceItWasMade_isRefused() throws IOException {
        for (byte[] content : List.of(SMALL, LARGE)) {
            Entry entry = Samples.entry("k", Samples.write(base, Map.of("target/file", content)));
            byte[] changed = content.clone();
            changed[0] ^= 1;
            for (byte[] other : List.of(changed, Samples.bytes("x"), Samples.bytes(300_000, 7))) {
                Files.write(base.resolve("target/file"), other);
                assertThat(cache.store(entry, base))
                        .isEqualTo(new StoreResult.Refused("'target/file' changed while it was stored"));
            }
            Files.delete(base.resolve("target/file"));
            assertThat(cache.store(entry, base)).isInstanceOf(StoreResult.Refused.class);
        }
        assertThat(filesUnder(store())).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void store_ofASymbolicLink_isRefused() throws IOException {
        Files.write(directory.resolve("secret"), SMALL);
        Files.createSymbolicLink(base.resolve("link"), directory.resolve("secret"));
        Files.createSymbolicLink(base.resolve("out"), directory);
        assertThat(cache.store(Samples.entry("k", Samples.file("link", SMALL)), base))
                .isEqualTo(new StoreResult.Refused("'link' is a symbolic link"));
        assertThat(cache.store(Samples.entry("k", Samples.file("out/secret", SMALL)), base))
                .isInstanceOf(StoreResult.Refused.class);
    }

    @Test
    void store_ofAPathThatLeadsOut_isRefused() {
        assertThat(cache.store(Samples.entry("k", Samples.file("../secret", SMALL)), base))
                .isInstanceOf(StoreResult.Refused.class);
    }

    @Test
    void restore_throughALinkThatLeadsOut_isUnusable() throws IOException {
        Entry entry = storeBoth();
        Path outside = Files.createDirectories(directory.resolve("outside"));
        Files.createSymbolicLink(target.resolve("target"), outside);
        assertThat(restore(entry, CurrentFiles.NONE)).isInstanceOf(RestoreResult.Unusable.class);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void restore_throughALinkThatStaysInside_isFine() throws IOException {
        Entry entry = storeBoth();
        Files.createDirectories(target.resolve("elsewhere"));
        Files.createSymbolicLink(target.resolve("target"), Path.of("elsewhere"));
        assertThat(restore(entry, CurrentFiles.NONE)).isInstanceOf(RestoreResult.Restored.class);
        assertThat(target.resolve("elsewhere/large.jar")).hasBinaryContent(LARGE);
    }

    @Test
    void restore_overALink_replacesTheLinkAndNotWhatItPointsTo() throws IOException {
        Entry entry = storeBoth();
        Files.createDirectories(target.resolve("target"));
        Path outside = Files.write(directory.resolve("precious"), SMALL);
        Files.createSymbolicLink(target.resolve("target/large.jar"), outside);
        restore(entry, CurrentFiles.NONE);
        assertThat(outside).hasBinaryContent(SMALL);
        assertThat(target.resolve("target/large.jar")).isRegularFile().hasBinaryContent(LARGE);
    }

    @Test
    void restore_whereTheTreeCannotTakeIt_isUnusable_andTheCacheStaysOn() throws IOException {
        Entry entry = storeBoth();
        Files.write(target.resolve("target"), SMALL);
        assertThat(restore(entry, CurrentFiles.NONE)).isInstanceOf(RestoreResult.Unusable.class);
        assertThat(events).isEmpty();
        assertThat(load(cache, entry).entry()).isEqualTo(entry);
    }

    @Test
    void aCacheDirectoryThatIsAFile_isToldOnce_andTheBuildGoesOn() throws IOException {
        Path file = Files.write(directory.resolve("file"), SMALL);
        LayeredCache broken =
                cacheOf(new DiskLevel(new DiskSettings(file, 1 << 30, Duration.ofDays(1)), Clock.systemUTC()));
        Entry entry = Samples.entry("k", Samples.write(base, Map.of("a", SMALL)));
        assertThat(broken.store(entry, base)).isInstanceOf(StoreResult.Refused.class);
        assertThat(broken.store(entry, base)).isInstanceOf(StoreResult.Refused.class);
        assertThat(broken.load(entry.key())).isInstanceOf(CacheLookup.Disabled.class);
        broken.finish();
        assertThat(events).hasSize(1);
        assertThat(((Event.Warned) events.get(0)).sentence())
                .contains(file.toString())
                .contains("-Daccel.cache.dir=");
        assertThat(file).hasBinaryContent(SMALL);
    }

    @Test
    void aFullDisk_switchesTheLevelOff_andTheOtherGoesOn() throws IOException {
        NoLevel full = new NoLevel() {
            @Override
            public void storeBlob(Blob blob, BlobSource source) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        cache = cacheOf(new MemoryLevel(8 << 20), full);
        Entry entry = storeBoth();
        assertThat(load(cache, entry).level()).isEqualTo("memory");
        assertThat(events)
                .containsExactly(
                        new Event.Warned("test cache", "The test cache is off: No space left on device. Repair it."));
    }

    @Test
    void aLevelThatFailsOnLoad_isToldOnce() {
        NoLevel failing = new NoLevel() {
            @Override
            public EntryLookup loadEntry(Digest key) throws IOException {
                throw new IOException("input/output error");
            }
        };
        LayeredCache broken = cacheOf(failing);
        assertThat(broken.load(Samples.entry("a").key())).isInstanceOf(CacheLookup.Disabled.class);
        assertThat(broken.load(Samples.entry("b").key())).isInstanceOf(CacheLookup.Disabled.class);
        assertThat(events).hasSize(1);
        assertThat(broken.statistics().isEmpty()).isTrue();
    }

    @Test
    void aLevelWithAMistakeInIt_isSwitchedOff_andFailsNothing() {
        NoLevel mistaken = new NoLevel() {
            @Override
            public EntryLookup loadEntry(Digest key) {
                throw new IllegalStateException("mistake");
            }
        };
        assertThat(cacheOf(mistaken).load(Samples.entry("a").key())).isInstanceOf(CacheLookup.Disabled.class);
        assertThat(events).hasSize(1);
    }

    @Test
    void store_ofAnEntryThatCouldNotBeReadAgain_isRefused_andTheLevelStaysOn() throws IOException {
        Entry sound = storeBoth();
        Entry endless = new Entry(
                sound.key(),
                sound.unit(),
                sound.origin(),
                sound.took(),
                sound.files(),
                List.of(),
                List.of(),
                List.of("x".repeat(5 << 20)),
                List.of());
        assertThat(cache.store(endless, base)).isInstanceOf(StoreResult.Refused.class);
        assertThat(events).isEmpty();
        assertThat(load(cache, sound).entry()).isEqualTo(sound);
    }

    @Test
    void newestOf_findsTheLatestEntryOfTheUnit_andCountsNothing() throws IOException {
        OutputFile[] files = Samples.write(base, Map.of("a", SMALL));
        Entry old = Samples.entry("old", Samples.CREATED, files);
        Entry young = Samples.entry("young", Samples.CREATED.plusSeconds(1), files);
        cache.store(young, base);
        cache.store(old, base);
        cache.finish();
        LayeredCache next = cacheOf(disk());
        assertThat(next.newestOf(old.unit())).contains(young);
        assertThat(next.newestOf("com.acme:lib jar:jar (default-jar)")).isEmpty();
        assertThat(next.statistics().isEmpty()).isTrue();
    }

    private Entry storeBoth() throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("target/a/Small.class", SMALL);
        contents.put("target/large.jar", LARGE);
        Entry entry = Samples.entry("k", Samples.write(base, contents));
        assertThat(cache.store(entry, base)).isEqualTo(new StoreResult.Stored(entry.totalSize()));
        return entry;
    }

    private RestoreResult restore(Entry entry, CurrentFiles current) {
        return cache.restore(load(cache, entry), target, current);
    }

    private static CacheLookup.Hit load(LayeredCache cache, Entry entry) {
        CacheLookup lookup = cache.load(entry.key());
        assertThat(lookup).isInstanceOf(CacheLookup.Hit.class);
        return (CacheLookup.Hit) lookup;
    }

    private LayeredCache cacheOf(CacheLevel... levels) {
        return new LayeredCache(List.of(levels), this::hear);
    }

    private DiskLevel disk() {
        return new DiskLevel(
                new DiskSettings(directory.resolve("cache"), 1 << 30, Duration.ofDays(1)), Clock.systemUTC());
    }

    private Path store() {
        return directory.resolve("cache/v1");
    }

    private Path blobOf(byte[] content) {
        String digest = Samples.digest(content).hex();
        return store().resolve("cas").resolve(digest.substring(0, 2)).resolve(digest);
    }

    private static List<Path> filesUnder(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
