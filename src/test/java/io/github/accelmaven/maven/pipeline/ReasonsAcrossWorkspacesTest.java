package io.github.accelmaven.maven.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.cache.LayeredCache;
import io.github.accelmaven.cache.disk.DiskLevel;
import io.github.accelmaven.cache.disk.DiskSettings;
import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.engine.EngineContext;
import io.github.accelmaven.engine.PipelineRun;
import io.github.accelmaven.engine.RecordCheck;
import io.github.accelmaven.engine.RunOptions;
import io.github.accelmaven.engine.Secrets;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.fingerprint.FileHashIndex;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.lifecycle.Definitions;
import io.github.accelmaven.lifecycle.PhaseWork;
import io.github.accelmaven.lifecycle.Platform;
import io.github.accelmaven.lifecycle.Shell;
import io.github.accelmaven.lifecycle.Step;
import io.github.accelmaven.lifecycle.Workspaces;
import io.github.accelmaven.maven.console.BuildReport;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.state.RecordedValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.helpers.NOPLogger;

/** What phases say that read what phases of other workspaces make. Each build is a session of its own. */
@DisabledOnOs(OS.WINDOWS)
class ReasonsAcrossWorkspacesTest {

    private final Path root;
    private final Map<String, String> ended = Collections.synchronizedMap(new TreeMap<>());

    ReasonsAcrossWorkspacesTest(@TempDir Path directory) throws IOException {
        root = directory.toRealPath();
    }

    @BeforeEach
    void write() throws IOException {
        write("accel.toml", """
                pipeline = ["none"]
                phase.none.depends_on = []
                workspace.web.depends_on = ["words"]
                workspace.words = {}
                """);
        write("words/accel.toml", """
                pipeline = ["sort"]
                [phase.sort]
                command = "sh make.sh"
                inputs  = ["in.txt", "make.sh"]
                outputs = ["out/**"]
                """);
        write("words/make.sh", "mkdir -p out && sort in.txt > out/words.txt");
        write("words/in.txt", "b\na\n");
        write("web/accel.toml", """
                pipeline = ["join"]
                [phase.join]
                command = "mkdir -p out && cat ../words/out/* > out/all.txt"
                inputs  = ["../words/out/**"]
                outputs = ["out/**"]
                """);
    }

    @Test
    void phase_thatReadsWhatAnotherWorkspaceMadeAnew_namesThatFile() throws Exception {
        build();
        assertThat(build())
                .isEqualTo(Map.of(
                        "web/join", "UP_TO_DATE, nothing changed",
                        "words/sort", "UP_TO_DATE, nothing changed"));
        write("words/in.txt", "b\na\nc\n");

        assertThat(build())
                .isEqualTo(Map.of(
                        "web/join", "EXECUTED, ../words/out/words.txt changed",
                        "words/sort", "EXECUTED, in.txt changed"));
        assertThat(root.resolve("web/out/all.txt")).hasContent("a\nb\nc");
    }

    @Test
    void phase_thatReadsWhatAnotherWorkspaceMadeAgainAsItWas_staysUpToDate() throws Exception {
        build();
        write("words/in.txt", "a\nb\n");

        assertThat(build())
                .isEqualTo(Map.of(
                        "web/join", "UP_TO_DATE, nothing changed",
                        "words/sort", "EXECUTED, in.txt changed"));
    }

    @Test
    void phase_thatReadsANewFileOfAnotherWorkspace_namesIt() throws Exception {
        build();
        write("words/make.sh", "mkdir -p out && sort in.txt > out/words.txt && cp in.txt out/more.txt");

        assertThat(build())
                .isEqualTo(Map.of(
                        "web/join", "EXECUTED, ../words/out/more.txt is new",
                        "words/sort", "EXECUTED, make.sh changed"));
    }

    @Test
    void phase_ofAWorkspaceThatNeedsAFailedOne_saysWhichPhaseFailed() throws Exception {
        build();
        write("words/make.sh", "exit 1");

        assertThat(build())
                .isEqualTo(Map.of(
                        "web/join", "SKIPPED, it needs 'sort' of the workspace 'words', which failed",
                        "words/sort", "FAILED, make.sh changed"));
    }

    /** Takes a session; says how each phase ended, and why so. */
    private Map<String, String> build() throws Exception {
        // What is read a moment after it was written cannot be told from a later one.
        Thread.sleep(FileStat.GRANULARITY.toMillis() * 2);
        ended.clear();
        BuildReport report = new BuildReport(false, NOPLogger.NOP_LOGGER);
        report.tellsAlso(event -> {
            if (event instanceof Event.UnitFinished unit) {
                ended.put(unit.module(), unit.outcome() + ", " + unit.reason());
            }
        });
        PipelineBuild pipeline = new PipelineBuild(
                new Workspaces(root, new Definitions(new ConfigFiles(), document -> {}), Optional.empty())
                        .find(Map.of()));
        FileHasher hasher = new FileHasher(
                root,
                new FileHashIndex(root.resolve(".accel/index"), ReasonsAcrossWorkspacesTest::fail),
                new FileHashIndex(root.resolve(".accel/shared-index"), ReasonsAcrossWorkspacesTest::fail));
        try (Checkout checkout = Checkout.open(root, report)) {
            SingleUnits engine =
                    new SingleUnits(context(hasher, report), Optional.of(checkout), "", report, (module, unit) -> unit);
            pipeline.run(2, true, new Commands(pipeline, commands(engine, hasher, report)));
            engine.conclude();
            hasher.save();
            checkout.save(true, Optional.empty());
        }
        return ended;
    }

    private EngineContext context(FileHasher hasher, BuildReport report) {
        return new EngineContext(
                new LayeredCache(
                        List.of(new DiskLevel(
                                new DiskSettings(root.resolve(".accel/cache"), 1 << 30, Duration.ofDays(1)),
                                Clock.systemUTC())),
                        report),
                hasher,
                new RecordCheck(RecordedValue::digest),
                report,
                new RunOptions("session", "17", false),
                Secrets.NONE,
                Clock.systemUTC());
    }

    private CommandPhases commands(SingleUnits engine, FileHasher hasher, BuildReport report) {
        CommandUnits units = new CommandUnits(
                "com.acme:shop",
                root,
                hasher,
                new PathNormalizer(Map.of("root", root)),
                System.getenv(),
                new Shell(Platform.LINUX));
        return new CommandPhases(engine, units, report);
    }

    private static void fail(String sentence) {
        throw new AssertionError(sentence);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).resolveSibling(""));
        Files.writeString(root.resolve(file), text);
    }

    /** Runs phases of commands, and notes those that are left out. */
    private final class Commands implements PipelineRun.Work {

        private final PipelineBuild pipeline;
        private final CommandPhases phases;

        Commands(PipelineBuild pipeline, CommandPhases phases) {
            this.pipeline = pipeline;
            this.phases = phases;
        }

        @Override
        public void run(Step step, Optional<Boolean> succeeded) throws Exception {
            if (step.phase().work() instanceof PhaseWork.Commands) {
                phases.run(step, pipeline.workspace(step.workspace()), succeeded);
            }
        }

        @Override
        public void skip(Step step, String why) {
            if (step.phase().work() instanceof PhaseWork.Commands) {
                ended.put(PhaseNames.of(step), "SKIPPED, " + why);
            }
        }
    }
}
