package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.cache.LayeredCache;
import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.engine.EngineContext;
import io.github.accelmaven.engine.PipelineRun;
import io.github.accelmaven.engine.RecordCheck;
import io.github.accelmaven.engine.RunOptions;
import io.github.accelmaven.engine.Secrets;
import io.github.accelmaven.fingerprint.FileHashIndex;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.lifecycle.Definitions;
import io.github.accelmaven.lifecycle.Platform;
import io.github.accelmaven.lifecycle.Shell;
import io.github.accelmaven.lifecycle.Step;
import io.github.accelmaven.lifecycle.Workspace;
import io.github.accelmaven.lifecycle.Workspaces;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.state.PhaseRun;
import io.github.accelmaven.state.PhaseRuns;
import io.github.accelmaven.state.RecordedValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.slf4j.helpers.NOPLogger;

/**
 * A session with a pipeline of five phases in each of ten workspaces, all of which are up to date: from reading the
 * configuration files to writing the state. Each configuration file is read once, and the state written once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PipelineBenchmark {

    private static final int WORKSPACES = 10;
    private static final int PHASES = 5;
    private static final int FILES = 20;

    private final Path work;

    public PipelineBenchmark() {
        try {
            work = Files.createTempDirectory("accel-benchmark").toRealPath();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Setup
    public void write() throws Exception {
        StringBuilder root = new StringBuilder("""
                pipeline = ["nothing"]
                phase.nothing.depends_on = []
                """);
        for (int i = 0; i < WORKSPACES; i++) {
            root.append("workspace.w").append(i).append(" = {}\n");
            Path directory = Files.createDirectories(work.resolve("w" + i));
            StringBuilder own = new StringBuilder();
            for (int phase = 0; phase < PHASES; phase++) {
                own.append("""
                        [phase.p%1$d]
                        command = "mkdir -p out%1$d && cp in%1$d/* out%1$d"
                        inputs  = ["in%1$d/**"]
                        outputs = ["out%1$d/**"]
                        """.formatted(phase));
                Files.createDirectories(directory.resolve("in" + phase));
                for (int file = 0; file < FILES; file++) {
                    Files.writeString(directory.resolve("in" + phase + "/" + file), i + " " + phase + " " + file);
                }
            }
            Files.writeString(
                    directory.resolve("accel.toml"), "pipeline = [\"p0\", \"p1\", \"p2\", \"p3\", \"p4\"]\n" + own);
        }
        Files.writeString(work.resolve("accel.toml"), root);
        build("EXECUTED");
    }

    @TearDown
    public void delete() throws IOException {
        FileTrees.deleteRecursively(work);
    }

    @Benchmark
    public int nothingToDo() throws Exception {
        return build("UP_TO_DATE");
    }

    /** Takes a session; says how many phases ended as they should. */
    private int build(String outcome) throws Exception {
        BuildReport report = new BuildReport(false, NOPLogger.NOP_LOGGER);
        ConfigFiles files = new ConfigFiles();
        PipelineBuild pipeline = new PipelineBuild(
                new Workspaces(work, new Definitions(files, document -> {}), Optional.empty()).find(Map.of()));
        FileHasher hasher = new FileHasher(
                work,
                new FileHashIndex(work.resolve(".accel/index"), PipelineBenchmark::fail),
                new FileHashIndex(work.resolve(".accel/shared-index"), PipelineBenchmark::fail));
        EngineContext context = new EngineContext(
                new LayeredCache(List.of(), report),
                hasher,
                new RecordCheck(RecordedValue::digest),
                report,
                new RunOptions("session", "17", false),
                Secrets.NONE,
                Clock.systemUTC());
        CommandUnits units = new CommandUnits(
                "com.acme:bench",
                work,
                hasher,
                new PathNormalizer(Map.of("root", work)),
                System.getenv(),
                new Shell(Platform.LINUX));
        PhaseRuns runs = PhaseRuns.open(work.resolve(".accel/state.json"), PipelineBenchmark::fail);
        Outcomes outcomes;
        try (Checkout checkout = Checkout.open(work, report)) {
            SingleUnits engine = new SingleUnits(context, Optional.of(checkout), "", report, (module, unit) -> unit);
            outcomes = new Outcomes(pipeline, new CommandPhases(engine, units, report), runs, outcome);
            if (pipeline.run(2, true, outcomes).isPresent()) {
                throw new IllegalStateException("a phase failed");
            }
            engine.conclude();
            runs.save();
            hasher.save();
            checkout.save(true, Optional.empty());
        }
        if (outcomes.count() != WORKSPACES * PHASES || files.loads() != WORKSPACES + 1 || runs.writes() != 1) {
            throw new IllegalStateException(outcomes.count() + " phases " + outcome + ", " + files.loads()
                    + " files read, " + runs.writes() + " writes");
        }
        return outcomes.count();
    }

    private static void fail(String sentence) {
        throw new IllegalStateException(sentence);
    }

    /** Does the steps, and counts those that end as they should. */
    private static final class Outcomes implements PipelineRun.Work {

        private final PipelineBuild pipeline;
        private final CommandPhases commands;
        private final PhaseRuns runs;
        private final String expected;
        private final AtomicInteger count = new AtomicInteger();

        Outcomes(PipelineBuild pipeline, CommandPhases commands, PhaseRuns runs, String expected) {
            this.pipeline = pipeline;
            this.commands = commands;
            this.runs = runs;
            this.expected = expected;
        }

        @Override
        public void run(Step step, Optional<Boolean> succeeded) throws Exception {
            Workspace workspace = pipeline.workspace(step.workspace());
            if (workspace.isRoot()) {
                return;
            }
            PhaseSteps.Done done = commands.run(step, workspace, succeeded);
            runs.add(PhaseNames.of(step), new PhaseRun(0, 0, done.outcome().name(), done.key()));
            if (done.outcome().name().equals(expected)) {
                count.incrementAndGet();
            }
        }

        @Override
        public void skip(Step step, String why) {
            fail(step.name() + ": " + why);
        }

        int count() {
            return count.get();
        }
    }
}
