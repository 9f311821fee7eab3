package io.github.accelmaven.fingerprint;

import io.github.accelmaven.io.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Fingerprints a tree of source files of 4 KB each, on average, in a JVM that is in use. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class TreeBenchmark {

    private static final int MEAN_SIZE = 4_000;
    private static final int FILES_IN_DIRECTORY = 50;
    private static final long SEED = 20_260_101;

    /** Files that were just written are not remembered; by this clock, they were not. */
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

    @Param({"1000", "100000"})
    int files;

    private Path work;
    private Path tree;
    private Path index;

    /** Writes the tree, and the index that knows all of it. */
    @Setup
    public void write() throws IOException {
        work = Files.createTempDirectory("accel-benchmark");
        tree = work.resolve("tree");
        index = work.resolve("index");
        Random random = new Random(SEED);
        for (int i = 0; i < files; i++) {
            byte[] bytes = new byte[(int) (MEAN_SIZE * -Math.log(1 - random.nextDouble()))];
            random.nextBytes(bytes);
            Path directory = tree.resolve("package" + i / FILES_IN_DIRECTORY);
            Files.createDirectories(directory);
            Files.write(directory.resolve("File" + i + ".java"), bytes);
        }
        FileHasher hasher = hasher(index);
        hasher.tree(tree, TreeFilter.ALL);
        hasher.save();
    }

    @TearDown
    public void delete() throws IOException {
        FileTrees.deleteRecursively(work);
    }

    /** Every file is read. */
    @Benchmark
    public Digest cold() throws IOException {
        return fingerprint(hasher(work.resolve("no index")));
    }

    /** The index is read from disk, and no file is. */
    @Benchmark
    public Digest warm() throws IOException {
        return fingerprint(hasher(index));
    }

    /** The index is written, as at the end of a build in which one file changed. */
    @Benchmark
    public FileHashIndex save() {
        FileHashIndex saved = new FileHashIndex(index, TreeBenchmark::fail, LATER);
        saved.recordDerived("benchmark", Hasher.of("content"), Hasher.of("derived"));
        saved.save();
        return saved;
    }

    private FileHasher hasher(Path file) {
        return new FileHasher(
                work,
                new FileHashIndex(file, TreeBenchmark::fail, LATER),
                new FileHashIndex(work.resolve("shared"), TreeBenchmark::fail, LATER));
    }

    private Digest fingerprint(FileHasher hasher) throws IOException {
        SortedMap<String, FileDigest> found = hasher.tree(tree, TreeFilter.ALL);
        if (found.size() != files) {
            fail("found " + found.size() + " files");
        }
        return FileHasher.treeDigest(found);
    }

    private static void fail(String why) {
        throw new IllegalStateException(why);
    }
}
