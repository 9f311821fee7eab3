package io.github.accelmaven.maven.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.cache.LayeredCache;
import io.github.accelmaven.cache.disk.DiskLevel;
import io.github.accelmaven.cache.disk.DiskSettings;
import io.github.accelmaven.config.ConfigFiles;
import io.github.accelmaven.engine.EngineContext;
import io.github.accelmaven.engine.Prediction;
import io.github.accelmaven.engine.RecordCheck;
import io.github.accelmaven.engine.RunOptions;
import io.github.accelmaven.engine.Secrets;
import io.github.accelmaven.engine.Unsettled;
import io.github.accelmaven.engine.pack.Pack;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.lifecycle.Definitions;
import io.github.accelmaven.lifecycle.Platform;
import io.github.accelmaven.lifecycle.Shell;
import io.github.accelmaven.lifecycle.Workspace;
import io.github.accelmaven.lifecycle.WorkspaceDefinition;
import io.github.accelmaven.lifecycle.Workspaces;
import io.github.accelmaven.maven.Samples;
import io.github.accelmaven.maven.project.Checkout;
import io.github.accelmaven.maven.staging.Staging;
import io.github.accelmaven.staging.StageIndex;
import io.github.accelmaven.state.RecordedValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineForecastTest {

    private final Path root;
    private final FileHasher hasher;
    private final EngineContext context;
    private final PackUnits packs;
    private String commit = "1";

    PipelineForecastTest(@TempDir Path directory) throws IOException {
        root = directory.toRealPath();
        hasher = Samples.hasher(root);
        context = context();
        packs = new PackUnits("com.acme:shop", root, (definition, workspace, temporary) -> new Css(commit));
        Files.writeString(root.resolve("accel.toml"), """
                pipeline = ["stage"]
                stage.st = { git = "theme.git", directory = "css", target = "target/css" }
                """);
    }

    @Test
    void stageSetWhosePackWasNeverBrought_isUndecided() throws Exception {
        assertThat(predict())
                .containsExactly(
                        "stage.st pack would run: no earlier result is known",
                        "stage stage undecided: it reads what stage.st pack makes");
    }

    @Test
    void stageSetWhosePackIsInPlace_isForetoldByItsFiles() throws Exception {
        bring();

        assertThat(predict())
                .containsExactly(
                        "stage.st pack up to date: nothing changed",
                        "stage stage would run: 1 of 1 file new or changed");
    }

    @Test
    void stageSetWhosePackWouldComeFromTheCache_isUndecided() throws Exception {
        bring();
        commit = "2";
        bring();
        commit = "1";

        assertThat(predict())
                .containsExactly(
                        "stage.st pack from cache: its inputs changed",
                        "stage stage undecided: it reads what stage.st pack makes");
    }

    private List<String> predict() throws Exception {
        List<String> heard = new ArrayList<>();
        MavenSession session = Samples.session(Samples.project(root), root);
        StageIndex index = StageIndex.open(root.resolve(".accel/staged"), PipelineForecastTest::fail);
        new PipelineForecast(
                        pipeline(),
                        Checkout.look(root, event -> {}),
                        context,
                        commands(),
                        new StagePhases(session, new Staging(index, 1, false)),
                        packs,
                        (module, unit) -> unit,
                        new Unsettled())
                .forEachStep(new PipelineForecast.Audience() {
                    @Override
                    public void hear(String unit, Prediction prediction) {
                        heard.add(unit + " " + prediction.verdict().words() + ": " + prediction.reason());
                    }

                    @Override
                    public void hearReactor(String phase, List<String> goals) {
                        throw new AssertionError(phase);
                    }
                });
        return heard;
    }

    /** Brings the pack as a build does, and stages nothing. */
    private void bring() throws Exception {
        Workspace workspace = pipeline().workspace(WorkspaceDefinition.ROOT);
        try (Checkout checkout = Checkout.open(root, event -> {})) {
            SingleUnits engine =
                    new SingleUnits(context, Optional.of(checkout), "", event -> {}, (module, unit) -> unit);
            new Packs(engine, packs, event -> {})
                    .bring(
                            Objects.requireNonNull(
                                            workspace.definition().stages().get("st"))
                                    .pack()
                                    .orElseThrow(),
                            workspace,
                            "stage.st");
            engine.conclude();
            checkout.save(true, Optional.empty());
        }
    }

    private PipelineBuild pipeline() {
        return new PipelineBuild(
                new Workspaces(root, new Definitions(new ConfigFiles(), document -> {}), Optional.empty())
                        .find(Map.of()));
    }

    private CommandUnits commands() {
        return new CommandUnits(
                "com.acme:shop",
                root,
                hasher,
                new PathNormalizer(Map.of("root", root)),
                Map.of(),
                new Shell(Platform.LINUX));
    }

    private EngineContext context() {
        return new EngineContext(
                new LayeredCache(
                        List.of(new DiskLevel(
                                new DiskSettings(root.resolve(".accel/cache"), 1 << 30, Duration.ofDays(1)),
                                Clock.systemUTC())),
                        event -> {}),
                hasher,
                new RecordCheck(RecordedValue::digest),
                event -> {},
                new RunOptions("session", "17", false),
                Secrets.NONE,
                Clock.systemUTC());
    }

    private static void fail(String warning) {
        throw new AssertionError(warning);
    }

    /** A repository with one file, which says which commit it is of. */
    private record Css(String commit) implements Pack {

        @Override
        public List<KeyPart> identity() {
            return new KeyParts().put("commit", commit).list();
        }

        @Override
        public String shown() {
            return commit;
        }

        @Override
        public void fetch(Path directory) throws IOException {
            Files.createDirectory(directory.resolve("css"));
            Files.writeString(directory.resolve("css/site.css"), commit);
        }
    }
}
