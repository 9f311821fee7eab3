package io.github.accelmaven.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.engine.Workshop;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.lifecycle.CommandEnvironment;
import io.github.accelmaven.lifecycle.LifecycleReader;
import io.github.accelmaven.lifecycle.PhaseDefinition;
import io.github.accelmaven.lifecycle.Platform;
import io.github.accelmaven.lifecycle.Shell;
import io.github.accelmaven.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class CommandUnitTest {

    private static final String UPPER = """
            [phase.upper]
            command = "echo making; mkdir -p gen && tr a-z A-Z < in/a.txt > gen/a.txt"
            inputs  = ["in/**"]
            outputs = ["gen/**"]
            """;

    private final Queue<String> printed = new ConcurrentLinkedQueue<>();
    private final Map<String, String> outside = new HashMap<>(Map.of("PATH", System.getenv("PATH")));
    private final Workshop shop;
    private Optional<Digest> surroundings = Optional.empty();

    CommandUnitTest(@TempDir Path directory) throws IOException {
        shop = new Workshop(directory);
        shop.write("in/a.txt", "hello");
    }

    @Test
    void phase_theFirstTime_runsAndTellsWhatItPrints() throws Exception {
        assertThat(build(UPPER)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.files("gen")).isEqualTo(Map.of("gen/a.txt", "HELLO"));
        assertThat(printed).containsExactly("making");
    }

    @Test
    void phase_whenNothingChanged_isUpToDateAndTellsWhatItPrinted() throws Exception {
        build(UPPER);
        assertThat(build(UPPER)).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(printed).containsExactly("making");
    }

    @Test
    void phase_whenItsOutputsAreGone_isRestored() throws Exception {
        build(UPPER);
        shop.delete("gen/a.txt");
        assertThat(build(UPPER)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(shop.files("gen")).isEqualTo(Map.of("gen/a.txt", "HELLO"));
        assertThat(printed).containsExactly("making");
    }

    @Test
    void phase_whenAnInputChanged_runsAndNamesIt() throws Exception {
        build(UPPER);
        shop.write("in/a.txt", "bye");
        CommandUnit unit = built(unit(UPPER));
        assertThat(shop.last(unit).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.last(unit).reason()).isEqualTo("in/a.txt changed");
        assertThat(shop.files("gen")).isEqualTo(Map.of("gen/a.txt", "BYE"));
    }

    @Test
    void phase_whenASourceIsGone_leavesNothingOfItBehind() throws Exception {
        String copy = """
                phase.copy = { command = "mkdir -p gen && cp in/* gen", inputs = ["in/*"], outputs = ["gen/**"] }
                """;
        shop.write("in/b.txt", "b");
        build(copy);
        shop.delete("in/b.txt");
        assertThat(build(copy)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.files("gen")).containsOnlyKeys("gen/a.txt");
    }

    @Test
    void commandsOnMaterial_runOnItAndAgainWhenItIsAnother() throws Exception {
        String toml = """
                phase.dye = { command = "sed -i s/x/green/ css/a.css", outputs = ["css/**"] }
                """;
        Material blank = material("1");
        assertThat(shop.last(built(unit(toml).on(blank))).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.files("css")).isEqualTo(Map.of("css/a.css", "green 1"));
        assertThat(shop.last(built(unit(toml).on(blank))).outcome()).isEqualTo(Outcome.UP_TO_DATE);
        CommandUnit other = built(unit(toml).on(material("2")));
        assertThat(shop.last(other).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.last(other).reason()).isEqualTo("commit: 1 -> 2");
        assertThat(shop.files("css")).isEqualTo(Map.of("css/a.css", "green 2"));
        assertThat(shop.last(built(unit(toml).on(blank))).outcome()).isEqualTo(Outcome.FROM_CACHE);
    }

    private Material material(String commit) {
        return new Material(new KeyParts().put("commit", commit).list(), () -> shop.write("css/a.css", "x " + commit));
    }

    @Test
    void programThatThePhaseMakesItself_isNoInput() throws Exception {
        String toml = """
                phase.own = { command = "./tool/run.sh", outputs = ["tool/**"] }
                """;
        Material tool = new Material(List.of(), () -> {
            shop.write("tool/run.sh", "#!/bin/sh\necho made > tool/made\n");
            Files.setPosixFilePermissions(shop.path("tool/run.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
        });
        assertThat(shop.last(built(unit(toml).on(tool))).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.last(built(unit(toml).on(tool))).outcome()).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void componentFiles_countAsInputsAndOthersOfAccelDoNot() throws Exception {
        String toml = """
                phase.list = { command = "mkdir -p gen && find .accel -type f | wc -l > gen/n", inputs = ["**"], outputs = ["gen/**"] }
                """;
        shop.write(".accel/components/theme/a.css", "a").write(".accel/other", "o");
        assertThat(build(toml)).isEqualTo(Outcome.EXECUTED);
        shop.write(".accel/other", "changed");
        assertThat(build(toml)).isEqualTo(Outcome.UP_TO_DATE);
        shop.write(".accel/components/theme/a.css", "b");
        CommandUnit unit = built(unit(toml));
        assertThat(shop.last(unit).reason()).isEqualTo(".accel/components/theme/a.css changed");
    }

    @Test
    void phase_whenItsCommandChanged_runs() throws Exception {
        build(UPPER);
        CommandUnit unit = built(unit(UPPER.replace("making", "doing")));
        assertThat(shop.last(unit).outcome()).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.last(unit).reason()).startsWith("command: echo making");
    }

    @Test
    void phase_whoseOutputsLieAmongItsInputs_isUpToDate() throws Exception {
        String everything = UPPER.replace("in/**", "**");
        build(everything);
        assertThat(build(everything)).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void outputsThatLayThereBefore_areSetAside_soThatTheStoredResultIsWhole() throws Exception {
        String copy = """
                phase.copy = { command = "mkdir -p gen && cp -n in/* gen/", inputs = ["in/*"], outputs = ["gen/**"] }
                """;
        shop.write("in/b.txt", "b");
        shop.write("gen/b.txt", "b");
        shop.write("gen/stale.txt", "stale");
        build(copy);
        assertThat(shop.files("gen")).containsOnlyKeys("gen/a.txt", "gen/b.txt");
        shop.delete("gen/a.txt");
        shop.delete("gen/b.txt");
        assertThat(build(copy)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(shop.files("gen")).isEqualTo(Map.of("gen/a.txt", "hello", "gen/b.txt", "b"));
    }

    @Test
    void outputsBehindALink_makeItRunAlways() throws Exception {
        Files.createDirectories(shop.path("elsewhere"));
        Files.createSymbolicLink(shop.path("gen"), shop.path("elsewhere"));
        build(UPPER);
        CommandUnit unit = built(unit(UPPER));
        assertThat(shop.last(unit).outcome()).isEqualTo(Outcome.ALWAYS_RUNS);
        assertThat(shop.last(unit).reason()).isEqualTo("its outputs lie behind the symbolic link gen");
    }

    @Test
    void outputsBehindALinkOutOfTheProject_areRefusedBeforeAnythingRuns() throws Exception {
        Path outside = Files.createDirectories(shop.path("../elsewhere")).toRealPath();
        Files.createSymbolicLink(shop.path("gen"), outside);

        assertThatThrownBy(() -> build(UPPER))
                .isInstanceOf(ProblemException.class)
                .hasMessage("The phase 'upper' cannot write into " + shop.path("gen") + ": the symbolic link "
                        + shop.path("gen") + " leads to " + outside + ", out of the project. Remove the link, or"
                        + " correct 'outputs' at accel.toml:1:1.");

        assertThat(printed).isEmpty();
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void outputsThatALinkHasMovedOutOfTheProject_areNeitherRestoredNorDeleted() throws Exception {
        build(UPPER);
        Path outside = shop.path("../elsewhere").normalize();
        Files.move(shop.path("gen"), outside);
        Files.createSymbolicLink(shop.path("gen"), outside);
        shop.write("in/a.txt", "bye");

        assertThatThrownBy(() -> build(UPPER)).isInstanceOf(ProblemException.class);

        assertThat(outside.resolve("a.txt")).hasContent("HELLO");
    }

    @Test
    void editOfAnOutput_thatIsRestoredOver_isTold() throws Exception {
        build(UPPER);
        shop.write("gen/a.txt", "edited");

        assertThat(build(UPPER)).isEqualTo(Outcome.FROM_CACHE);

        assertThat(shop.files("gen")).isEqualTo(Map.of("gen/a.txt", "HELLO"));
        assertThat(notes()).singleElement().asString().endsWith(": restored over 1 changed file: gen/a.txt");
    }

    @Test
    void editsOfOutputs_thatTheCommandsRunOver_areTold() throws Exception {
        String copy = """
                phase.copy = { command = "mkdir -p gen && cp in/* gen", inputs = ["in/*"], outputs = ["gen/**"] }
                """;
        for (String name : List.of("b", "c", "d", "e")) {
            shop.write("in/" + name, name);
        }
        build(copy);
        for (String name : List.of("a.txt", "b", "c", "d")) {
            shop.write("gen/" + name, "edited");
        }
        shop.write("in/a.txt", "bye");

        assertThat(build(copy)).isEqualTo(Outcome.EXECUTED);

        assertThat(notes())
                .singleElement()
                .asString()
                .endsWith(": ran over 4 changed files: gen/a.txt, gen/b, gen/c and 1 more");
    }

    @Test
    void outputThatHoldsAlreadyWhatIsBroughtBack_isNoEdit() throws Exception {
        build(UPPER);
        shop.write("in/a.txt", "bye");
        build(UPPER);
        shop.write("in/a.txt", "hello");
        shop.write("gen/a.txt", "HELLO");

        assertThat(build(UPPER)).isEqualTo(Outcome.FROM_CACHE);

        assertThat(notes()).isEmpty();
    }

    private List<String> notes() {
        return shop.events().stream()
                .filter(Event.Noted.class::isInstance)
                .map(event -> ((Event.Noted) event).sentence())
                .toList();
    }

    @Test
    void inputs_meanTheSameHoweverTheyAreSpelled() throws Exception {
        for (String spelling : List.of("./in/a.txt", "in/../in/a.txt", "in", "in/")) {
            shop.write("in/a.txt", "hello");
            String toml = UPPER.replace("in/**", spelling);
            build(toml);
            shop.write("in/a.txt", "changed for " + spelling);
            assertThat(build(toml)).as(spelling).isEqualTo(Outcome.EXECUTED);
        }
    }

    @Test
    void patternsThatMatchNothing_areTold() throws Exception {
        build("phase.idle = { command = \"true\", inputs = [\"in/**\", \"inn/**\"], outputs = [\"none/**\"] }");
        assertThat(printed)
                .containsExactly(
                        "no file matches 'inn/**' in 'inputs' at accel.toml:1:14",
                        "it made nothing that matches 'none/**' in 'outputs' at accel.toml:1:14");
    }

    @Test
    void resultThatNamesTheCheckout_staysInIt() throws Exception {
        String toml =
                "phase.pwd = { command = \"mkdir -p gen; pwd > gen/p\", inputs = [\"in/**\"], outputs = [\"gen/**\"] }";
        CommandUnit unit = built(unit(toml));
        assertThat(shop.last(unit).reason())
                .endsWith("not stored: it made gen/p, which names the directory of this checkout");
        assertThat(build(toml)).isEqualTo(Outcome.UP_TO_DATE);
        shop.delete("gen/p");
        assertThat(build(toml)).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void otherPath_leadsToOtherPrograms() throws Exception {
        program("one/tool", "#!/bin/sh\nmkdir -p gen; echo 1 > gen/v");
        program("two/tool", "#!/bin/sh\nmkdir -p gen; echo 2 > gen/v");
        String toml = "phase.tool = { command = \"tool\", inputs = [\"in/**\"], outputs = [\"gen/**\"] }";
        String path = System.getenv("PATH");
        outside.put("PATH", shop.path("one") + ":" + path);
        build(toml);
        outside.put("PATH", shop.path("two") + ":" + path);
        assertThat(build(toml)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.files("gen")).isEqualTo(Map.of("gen/v", "2\n"));
    }

    @Test
    void quotedProgram_counts() throws Exception {
        program("my tool", "#!/bin/sh\nmkdir -p gen; echo 1 > gen/v");
        String toml = "phase.tool = { command = '\"./my tool\"', inputs = [\"in/**\"], outputs = [\"gen/**\"] }";
        build(toml);
        program("my tool", "#!/bin/sh\nmkdir -p gen; echo 22 > gen/v");
        assertThat(build(toml)).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void inputsBesideTheWorkspace_count() throws Exception {
        Path shared = Files.createDirectories(shop.path("../shared"));
        Files.writeString(shared.resolve("s.txt"), "1");
        String toml = UPPER.replace("\"in/**\"", "\"../shared/**\", \"in/**\"");
        build(toml);
        assertThat(build(toml)).isEqualTo(Outcome.UP_TO_DATE);
        Files.writeString(shared.resolve("s.txt"), "two");
        CommandUnit unit = built(unit(toml));
        assertThat(shop.last(unit).reason()).isEqualTo("../shared/s.txt changed");
    }

    @Test
    void programThatItBeginsWith_counts() throws Exception {
        program("tool", "#!/bin/sh\nmkdir -p gen; echo 1 > gen/v");
        String toml = """
                phase.tool = { command = "./tool", inputs = ["in/**"], outputs = ["gen/**"] }
                """;
        build(toml);
        assertThat(build(toml)).isEqualTo(Outcome.UP_TO_DATE);
        program("tool", "#!/bin/sh\nmkdir -p gen; echo 22 > gen/v");
        CommandUnit unit = built(unit(toml));
        assertThat(shop.last(unit).reason()).isEqualTo("program ./tool changed");
    }

    @Test
    void environment_countsAsFarAsItIsDeclared() throws Exception {
        String toml = """
                phase.env = { command = "mkdir -p gen; echo $A-$B > gen/e", inputs = ["in/**"], outputs = ["gen/**"], env = ["A"] }
                """;
        outside.put("A", "1");
        outside.put("B", "1");
        build(toml);
        assertThat(shop.files("gen")).isEqualTo(Map.of("gen/e", "1-\n"));
        outside.put("B", "2");
        assertThat(build(toml)).isEqualTo(Outcome.UP_TO_DATE);
        outside.put("A", "2");
        assertThat(build(toml)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.files("gen")).isEqualTo(Map.of("gen/e", "2-\n"));
    }

    @Test
    void phaseWithoutInputs_alwaysRuns() throws Exception {
        String toml = "phase.hi.command = \"echo hi\"";
        build(toml);
        assertThat(build(toml)).isEqualTo(Outcome.ALWAYS_RUNS);
        assertThat(printed).containsExactly("hi");
    }

    @Test
    void failingCommand_isToldWithItsExitCode() throws Exception {
        String toml = "phase.bad = { commands = [\"echo one\", \"exit 3\", \"echo two\"], inputs = [\"in/**\"] }";
        assertThatThrownBy(() -> build(toml))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Phase 'bad': the command 'exit 3' failed")
                .hasMessageContaining("exit code 3")
                .hasMessageContaining("correct the command at accel.toml:1:1");
        assertThat(printed).containsExactly("one");
        assertThatThrownBy(() -> build(toml)).isInstanceOf(ProblemException.class);
    }

    @Test
    void unknownCommand_isToldWithThePath() {
        assertThatThrownBy(() -> build("phase.bad.command = \"no-such-tool --version\""))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Phase 'bad': the command 'no-such-tool --version' was not found")
                .hasMessageContaining("PATH is " + System.getenv("PATH"));
    }

    @Test
    void phaseThatTakesTooLong_isEnded() {
        assertThatThrownBy(() -> build("phase.slow = { commands = [\"sleep 0.1\", \"sleep 60\"], timeout = \"1s\" }"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(
                        "Phase 'slow': the command 'sleep 60' was ended: the phase took longer than 1.0 s");
    }

    @Test
    void phaseThatDeletesItsInput_failsAndIsNotStored() throws Exception {
        String toml = "phase.eat = { command = \"rm in/a.txt\", inputs = [\"in/**\"] }";
        assertThatThrownBy(() -> build(toml))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The phase 'eat' deleted in/a.txt, which is one of its inputs");
        shop.write("in/a.txt", "hello");
        assertThatThrownBy(() -> build(toml)).isInstanceOf(ProblemException.class);
    }

    @Test
    void workdirThatIsMissing_isTold() {
        assertThatThrownBy(() -> build("phase.bad = { command = \"true\", workdir = \"none\" }"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("there is no such directory");
    }

    private void program(String name, String text) throws IOException {
        shop.write(name, text);
        Files.setPosixFilePermissions(shop.path(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome build(String toml) throws Exception {
        printed.clear();
        CommandUnit unit = built(unit(toml));
        return shop.last(unit).outcome();
    }

    private CommandUnit unit(String toml) {
        TomlDocument document = TomlDocument.parse("accel.toml", toml);
        String name = document.root().sections("phase").keySet().iterator().next();
        PhaseDefinition phase =
                Objects.requireNonNull(LifecycleReader.read(document).phases().get(name));
        document.throwIfProblems();
        Path workspace = shop.path("");
        CommandEnvironment environment = CommandEnvironment.of(outside, phase.environment());
        PathNormalizer paths = new PathNormalizer(Map.of("workspace", workspace));
        CommandFiles files = new CommandFiles(phase, workspace, shop.hasher());
        return new CommandUnit(
                phase,
                workspace,
                new CommandKey(phase, workspace, environment, files, paths, shop.hasher()),
                files,
                new CommandRunner(phase, workspace, environment, paths, new Shell(Platform.LINUX), printed::add));
    }

    /** Builds in a new session, which trusts files alone where nothing else changed. */
    private CommandUnit built(CommandUnit unit) throws Exception {
        Digest now = unit.surroundings();
        if (surroundings.filter(last -> !last.equals(now)).isPresent()) {
            shop.otherSurroundings();
        }
        surroundings = Optional.of(now);
        shop.build(unit);
        return unit;
    }
}
