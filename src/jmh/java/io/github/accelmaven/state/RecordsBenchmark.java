package io.github.accelmaven.state;

import io.github.accelmaven.io.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Saves and reads the records of a checkout: six units in each module, with twenty files each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecordsBenchmark {

    private static final int UNITS = 6;
    private static final int FILES = 20;

    @Param({"10", "1000"})
    int modules;

    private final Map<String, ModuleRecord> records = new LinkedHashMap<>();
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
            records.put("group/module-" + module, new ModuleRecord(units));
        }
        written = new RecordsFile(work.resolve("written.json"));
        read = new RecordsFile(work.resolve("read.json"));
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
        if (!(content instanceof RecordsFile.Content.Present present)
                || present.modules().size() != modules) {
            throw new IllegalStateException("the records were not read");
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
        return new UnitRecord(name, "compile", digest(number), 1234, files, List.of(), List.of(effect), List.of());
    }

    private static String digest(int number) {
        return String.format("%064x", number);
    }
}
