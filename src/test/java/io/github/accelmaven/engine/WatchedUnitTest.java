package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of a unit without a rule, watched by the flight recorder. */
class WatchedUnitTest {

    private final Workshop shop;
    private final List<WatchedRun> runs = new ArrayList<>();

    WatchedUnitTest(@TempDir Path directory) throws IOException {
        shop = new Workshop(directory);
        shop.write("src/A.txt", "a").write("repository/a.jar", "x").write("target/old.txt", "old");
    }

    private WatchedRun watch(FakeUnit unit) throws Exception {
        unit.run(); // What FakeUnit itself loads is not part of what is seen.
        runs.clear();
        Files.deleteIfExists(shop.path("target/made.txt"));
        new WatchedUnit(
                        unit,
                        new WatchedUnit.Watch(
                                shop.module(),
                                shop.path(""),
                                file -> file.startsWith(shop.path("repository")),
                                new FlightObserver(),
                                runs::add))
                .run();
        assertThat(runs).hasSize(1);
        return runs.get(0);
    }

    private FakeUnit unit() {
        return shop.unit("generate");
    }

    @Test
    void run_tellsWhatWasReadAndWritten() throws Exception {
        WatchedRun run = watch(unit().then(() -> {
            Files.readString(shop.path("src/A.txt"));
            Files.readString(shop.path("repository/a.jar"));
            Files.writeString(shop.path("target/made.txt"), "made");
            Files.readString(shop.path("target/made.txt"));
        }));
        assertThat(run.read()).containsExactly(shop.path("src/A.txt"));
        assertThat(run.written()).containsExactly(shop.path("target/made.txt"));
        assertThat(run.changesProject()).isFalse();
        assertThat(run.obstacles()).isEmpty();
        assertThat(run.processes()).isEmpty();
    }

    @Test
    void run_whenAFileIsEditedInPlace_tellsThatItWasReadAndWritten() throws Exception {
        WatchedRun run = watch(unit().then(() -> {
            Path file = shop.path("target/old.txt");
            Files.writeString(file, Files.readString(file) + "+");
        }));
        assertThat(run.read()).containsExactly(shop.path("target/old.txt"));
        assertThat(run.written()).containsExactly(shop.path("target/old.txt"));
    }

    @Test
    void run_whenFilesAreGoneAgain_doesNotTellThem() throws Exception {
        WatchedRun run = watch(unit().then(() -> {
            Files.writeString(shop.path("temporary.txt"), "t");
            Files.readString(shop.path("temporary.txt"));
            Files.delete(shop.path("temporary.txt"));
        }));
        assertThat(run.read()).isEmpty();
        assertThat(run.written()).isEmpty();
    }

    @Test
    void run_whenFilesAreWrittenBesideTheBuildDirectory_tellsThem() throws Exception {
        WatchedRun run = watch(unit().then(() -> Files.writeString(shop.path("beside.txt"), "b")));
        assertThat(run.written()).containsExactly(shop.path("beside.txt"));
    }

    @Test
    void run_whenTheResultMustNotBeUsedAgain_isAnObstacle() throws Exception {
        WatchedRun run = watch(unit().notReusable("it changed the model"));
        assertThat(run.obstacles()).containsExactly("cannot be stored: it changed the model");
    }

    @Test
    void run_whenAProcessIsStarted_namesIt() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        WatchedRun run = watch(
                unit().then(() -> new ProcessBuilder(java, "-version").start().waitFor()));
        assertThat(run.processes()).singleElement().asString().contains("-version");
    }

    @Test
    void run_thatTalksToAnotherHost_isAnObstacle() throws Exception {
        WatchedUnit unit = new WatchedUnit(
                unit(),
                new WatchedUnit.Watch(shop.module(), shop.path(""), file -> false, talking("example.org"), runs::add));
        unit.run();
        assertThat(runs.get(0).obstacles()).containsExactly("talks to example.org");
    }

    private static RunObserver talking(String host) {
        return new RunObserver() {
            @Override
            public <T> Observed<T> observe(Run<T> run) throws Exception {
                return new Observed<>(run.run(), new Observation(Set.of(), Set.of(), Set.of(), Set.of(host)));
            }
        };
    }

    @Test
    void run_thatFails_failsAsItIsAndTellsNothing() {
        WatchedUnit unit = new WatchedUnit(
                unit().then(() -> {
                    throw new IOException("no");
                }),
                new WatchedUnit.Watch(shop.module(), shop.path(""), file -> false, new FlightObserver(), runs::add));
        assertThatThrownBy(unit::run).isInstanceOf(IOException.class).hasMessage("no");
        assertThat(runs).isEmpty();
    }
}
