package io.github.accelmaven.cache;

import io.github.accelmaven.cache.disk.DiskLevel;
import io.github.accelmaven.cache.disk.DiskSettings;
import io.github.accelmaven.cache.memory.MemoryLevel;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.io.FileTrees;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Stores entries in one cache level and loads them: each of 40 files of 4 KB, in one blob. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 10, batchSize = LevelBenchmark.ENTRIES)
@Measurement(iterations = 10, batchSize = LevelBenchmark.ENTRIES)
public class LevelBenchmark {

    /** How many entries an iteration goes through; the figures are for all of them together. */
    static final int ENTRIES = 100;

    private static final int FILES = 40;
    private static final int SIZE = 4_000;

    /** Which level. */
    public enum Kind {
        MEMORY,
        DISK
    }

    private record Sample(StoredEntry stored, Blob blob, BlobSource bytes) {}

    @Param
    Kind kind = Kind.MEMORY;

    private final List<Sample> samples = new ArrayList<>();
    private Path work;
    private CacheLevel full;
    private CacheLevel empty;
    private int next;

    /** Makes the entries, and a level that has them. */
    @Setup
    public void fill() throws IOException {
        work = Files.createTempDirectory("accel-benchmark");
        full = level("full");
        for (int i = 0; i < ENTRIES; i++) {
            Sample sample = sample(i);
            samples.add(sample);
            store(full, sample);
        }
    }

    /** Takes a new level for each iteration: what a level has, it does not store again. */
    @Setup(Level.Iteration)
    public void begin() throws IOException {
        FileTrees.deleteRecursively(work.resolve("empty"));
        empty = level("empty");
        next = 0;
    }

    @TearDown
    public void delete() throws IOException {
        FileTrees.deleteRecursively(work);
    }

    @Benchmark
    public CacheLevel store() throws IOException {
        store(empty, samples.get(next++));
        return empty;
    }

    /** Reads the entry and all bytes of its blob. */
    @Benchmark
    public byte[] load() throws IOException {
        Sample sample = samples.get(next++);
        if (!(full.loadEntry(sample.stored.entry().key()) instanceof EntryLookup.Found found)) {
            throw new IllegalStateException("an entry is missing");
        }
        try (InputStream in =
                full.openBlob(found.stored().blobs().iterator().next()).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private CacheLevel level(String name) {
        return switch (kind) {
            case MEMORY -> new MemoryLevel(1L << 30);
            case DISK ->
                new DiskLevel(new DiskSettings(work.resolve(name), 1L << 30, Duration.ofDays(1)), Clock.systemUTC());
        };
    }

    private static void store(CacheLevel level, Sample sample) throws IOException {
        level.storeBlob(sample.blob, sample.bytes);
        level.storeEntry(sample.stored);
    }

    private static Sample sample(int number) {
        byte[] all = Samples.bytes(FILES * SIZE, number);
        Blob blob = Samples.blob(all);
        List<OutputFile> files = new ArrayList<>();
        Map<Digest, Slice> slices = new LinkedHashMap<>();
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = Arrays.copyOfRange(all, i * SIZE, (i + 1) * SIZE);
            OutputFile file = Samples.file("target/classes/com/acme/File" + i + ".class", bytes);
            files.add(file);
            slices.put(file.digest(), new Slice(blob, (long) i * SIZE));
        }
        Entry entry = Samples.entry("entry " + number, files.toArray(OutputFile[]::new));
        return new Sample(new StoredEntry(entry, slices), blob, Samples.source(all));
    }
}
