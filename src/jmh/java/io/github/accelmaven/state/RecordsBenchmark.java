package io.github.accelmaven.state;

import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.io.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 * Saves and reads the records of a checkout: six units in each module, with twenty files each, and evidence of fifty.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecordsBenchmark {

    private static final int UNITS = 6;
    private static final int FILES = 20;
    private static final int STATS = 50;

    @Param({"10", "1000"})
    int modules;

    private final ModuleRecords records = new ModuleRecords();
    private Path work;
    private RecordsFile written;
    private RecordsFile read;

    @Setup
    public void write() throws IOException {
        work = Files.createTempDirectory("accel-benchmark");
        for (int module = 0; module < modules; module++) {
            Map<String, UnitRecord> units = new LinkedHashMap<>();
            for (int unit = 0; unit < UNITS; unit++) {
                UnitRecord made = unit("org.apache.maven.plugins:maven-acme-plugin:goal@execution-" + unit, unit);
                units.put(made.unit(), made);
            }
            records.put("group/module-" + module, new ModuleRecord(units, Optional.empty()));
        }
        written = new RecordsFile(work.resolve("written"));
        read = new RecordsFile(work.resolve("read"));
        read.write(records);
    }

    @TearDown
    public void delete() throws IOException {
        FileTrees.deleteRecursively(work);
    }

    @Benchmark
    public RecordsFile save() throws IOException {
        written.write(records);
        return written;
    }

    @Benchmark
    public RecordsFile.Content read() {
        RecordsFile.Content content = read.read();
        if (!(content instanceof RecordsFile.Content.Present present)) {
            throw new IllegalStateException("the records were not read");
        }
        for (int module = 0; module < modules; module++) {
            if (present.records().of("group/module-" + module).units().size() != UNITS) {
                throw new IllegalStateException("a record is not complete");
            }
        }
        return content;
    }

    private static UnitRecord unit(String name, int number) {
        List<RecordedFile> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(new RecordedFile(
                    "target/classes/com/acme/unit" + number + "/File" + i + ".class", digest(i), false));
        }
        RecordedEffect effect =
                new RecordedEffect("property", new TreeMap<>(Map.of("name", "argLine", "value", "-Xmx1g")));
        Evidence evidence = new Evidence(Standing.DONE, name, stats(number), List.of());
        return new UnitRecord(
                name,
                "compile",
                digest(number),
                "",
                1234,
                files,
                List.of(),
                List.of(effect),
                List.of(),
                Optional.of(evidence));
    }

    private static List<RecordedStat> stats(int unit) {
        List<RecordedStat> stats = new ArrayList<>();
        for (int i = 0; i < STATS; i++) {
            String path = "/home/somebody/checkout/src/main/java/com/acme/unit" + unit + "/File" + i + ".java";
            stats.add(new RecordedStat(
                    path, Optional.of(new FileStat(FileStat.Kind.FILE, i, 1_000_000L * i, 1_000_000L * i, i, false))));
        }
        return stats;
    }

    private static String digest(int number) {
        return String.format("%064x", number);
    }
}
