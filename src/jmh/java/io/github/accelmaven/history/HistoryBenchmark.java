package io.github.accelmaven.history;

import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.io.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * What the end of a build does with the history: finds what is usual among the builds before, and adds a line. Each module
 * has six goals. With {@code -wi 0 -i 1 -f 10 -bm ss}, as in a JVM that does it once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class HistoryBenchmark {

    private static final int GOALS = 6;

    @Param({"7", "200"})
    public int modules;

    private Path work;
    private Path file;
    private SessionRecord session;

    @Setup
    public void write() throws IOException {
        work = Files.createTempDirectory("accel-benchmark");
        file = work.resolve("history.jsonl");
        session = session();
        for (int i = 0; i < Baseline.BUILDS; i++) {
            append();
        }
    }

    @TearDown
    public void delete() throws IOException {
        FileTrees.deleteRecursively(work);
    }

    @Benchmark
    public void append() throws IOException {
        new HistoryFile(file, 64_000_000).append(session);
    }

    @Benchmark
    public Optional<Baseline> baseline() throws IOException {
        return RecentBuilds.baseline(file, session);
    }

    private SessionRecord session() {
        List<SessionRecord.UnitTime> units = new ArrayList<>();
        for (int i = 0; i < modules * GOALS; i++) {
            units.add(new SessionRecord.UnitTime(
                    "module-" + i / GOALS,
                    "compiler:compile",
                    "default-" + i % GOALS,
                    Duration.ofMillis(i),
                    Duration.ofMillis(120),
                    Outcome.EXECUTED,
                    "src/main/java/com/acme/Part.java changed",
                    Duration.ZERO,
                    i % 4));
        }
        return new SessionRecord(
                "20260302-081530-k3f9ab",
                Instant.EPOCH,
                new SessionRecord.Build("com.acme:shop", "default", "accel:build"),
                true,
                new SessionRecord.Machine("Linux amd64", 4, "17", "3.9.16", "0.1.0", ""),
                new SessionRecord.Metrics(Duration.ofSeconds(40), 900, 10_000, 200_000, Duration.ofMinutes(2), 4, 2.5),
                new SessionRecord.CacheUse(0, units.size(), 0, 0, Duration.ZERO, Map.of()),
                Optional.empty(),
                Map.of(),
                Map.of(),
                units);
    }
}
