package io.github.accelmaven.cache;

import io.github.accelmaven.cache.disk.DiskLevel;
import io.github.accelmaven.cache.disk.DiskSettings;
import io.github.accelmaven.cache.memory.MemoryLevel;
import io.github.accelmaven.io.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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

/** Looks an entry of files of 4 KB up and brings it into an empty directory, every byte checked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 20)
@Measurement(iterations = 20)
public class RestoreBenchmark {

    private static final int SIZE = 4_000;

    @Param({"10", "1000"})
    int files;

    private Path work;
    private Path target;
    private Entry entry;
    private LayeredCache fromDisk;
    private LayeredCache fromMemory;

    /** Stores the entry. */
    @Setup
    public void store() throws IOException {
        work = Files.createTempDirectory("accel-benchmark");
        target = work.resolve("target");
        Path source = Files.createDirectory(work.resolve("source"));
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (int i = 0; i < files; i++) {
            contents.put("classes/com/acme/File" + i + ".class", Samples.bytes(SIZE, i));
        }
        entry = Samples.entry("entry", Samples.write(source, contents));
        fromDisk = cacheOf(new DiskLevel(
                new DiskSettings(work.resolve("cache"), 1L << 30, Duration.ofDays(1)), Clock.systemUTC()));
        fromMemory = cacheOf(new MemoryLevel(1L << 30));
        for (LayeredCache cache : List.of(fromDisk, fromMemory)) {
            if (!(cache.store(entry, source) instanceof StoreResult.Stored)) {
                throw new IllegalStateException("the entry was not stored");
            }
        }
    }

    @Setup(Level.Invocation)
    public void empty() throws IOException {
        FileTrees.deleteRecursively(target);
        Files.createDirectory(target);
    }

    @TearDown
    public void delete() throws IOException {
        FileTrees.deleteRecursively(work);
    }

    @Benchmark
    public RestoreResult disk() {
        return restore(fromDisk);
    }

    @Benchmark
    public RestoreResult memory() {
        return restore(fromMemory);
    }

    private RestoreResult restore(LayeredCache cache) {
        if (cache.load(entry.key()) instanceof CacheLookup.Hit hit
                && cache.restore(hit, target, CurrentFiles.NONE) instanceof RestoreResult.Restored restored
                && restored.filesWritten() == files) {
            return restored;
        }
        throw new IllegalStateException("the entry was not restored");
    }

    private static LayeredCache cacheOf(CacheLevel level) {
        return new LayeredCache(List.of(level), event -> {
            throw new IllegalStateException(event.toString());
        });
    }
}
