package io.github.accelmaven.engine;

import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.state.RecordedStat;
import io.github.accelmaven.state.RecordedValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Compares files with what is on record of them, each for the first time in a session; the time is that for one file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecordCheckBenchmark {

    private static final int FILES = 10_000;
    private static final int IN_ONE_DIRECTORY = 50;

    private final List<RecordedStat> stats = new ArrayList<>();
    private Path work;

    @Setup
    public void write() throws IOException {
        work = Files.createTempDirectory("accel-benchmark");
        for (int i = 0; i < FILES; i++) {
            Path directory = Files.createDirectories(work.resolve("com/acme/package" + i / IN_ONE_DIRECTORY));
            Path file = Files.writeString(directory.resolve("File" + i + ".java"), "class File" + i + " {}");
            stats.add(new RecordedStat(file.toString(), FileStat.following(file)));
        }
    }

    @TearDown
    public void delete() throws IOException {
        FileTrees.deleteRecursively(work);
    }

    @Benchmark
    @OperationsPerInvocation(FILES)
    public Optional<String> check() {
        Optional<String> difference = new RecordCheck(RecordedValue::digest).difference(stats, List.of());
        if (difference.isPresent()) {
            throw new IllegalStateException(difference.get());
        }
        return difference;
    }
}
