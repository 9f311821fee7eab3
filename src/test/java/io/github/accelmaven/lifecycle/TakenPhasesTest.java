package io.github.accelmaven.lifecycle;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.config.ConfigFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakenPhasesTest {

    private static final String TWO = """
            pipeline = ["a", "b"]
            [phase.a]
            command = "x"
            outputs = ["gen/**", "other/*.txt"]
            [phase.b]
            command = "x"
            outputs = ["fine/**",
              "./gen/more/**"]
            """;

    private final Path root;

    TakenPhasesTest(@TempDir Path directory) throws IOException {
        root = directory.toRealPath();
    }

    @Test
    void outputsInThoseOfAnotherPhase_areToldAtTheirPlaceWithThatOfTheOther() throws IOException {
        write("accel.toml", TWO);

        assertThatThrownBy(find())
                .hasMessage(file("accel.toml") + ":8:3, './gen/more/**' in 'outputs' in [phase.b]: "
                        + "What is made there begins in " + root.resolve("gen/more")
                        + ", and what the phase 'a' makes, by " + file("accel.toml") + ":4:12, begins in "
                        + root.resolve("gen") + ". Let each phase write into a directory of its own.");
    }

    @Test
    void everyPairOfPhases_isToldOnceAndWithAllOtherMistakes() throws IOException {
        write("accel.toml", """
                pipeline = ["a", "b", "c"]
                phase.a = { command = "x", outputs = ["gen/a/**", "gen/b/**"], timeout = "soon", depends_on = ["b"] }
                phase.b = { command = "x", outputs = ["gen"], depends_on = ["a"] }
                phase.c = { command = "x", outputs = ["gen/c/**", "gen/a/c"] }
                """);

        assertThatThrownBy(find())
                .hasMessageContainingAll(
                        "has 6 problems",
                        "2:64, 'timeout'",
                        "3:39, 'gen' in 'outputs' in [phase.b]",
                        "3:61, 'a' in 'depends_on'",
                        "4:39, 'gen/c/**' in 'outputs' in [phase.c]",
                        "4:51, 'gen/a/c' in 'outputs' in [phase.c]",
                        "what the phase 'a' makes",
                        "what the phase 'b' makes");
    }

    @Test
    void phasesThatAreNotTakenTogether_mayWriteIntoOnePlace() throws IOException {
        write("accel.toml", TWO.replace("[\"a\", \"b\"]", "[\"a\"]"));

        assertThatCode(find()).doesNotThrowAnyException();
        assertThatThrownBy(find("a", "b")).hasMessageContaining("in 'outputs' in [phase.b]");
    }

    @Test
    void phasesThatHooksAndDependenciesBringIn_areTakenToo() throws IOException {
        write(
                "accel.toml",
                TWO.replace("pipeline = [\"a\", \"b\"]", "hooks.after_all = [\"a\"]\nhooks.before_a = [\"c\"]")
                        + "[phase.c]\ndepends_on = [\"b\"]\n");

        assertThatThrownBy(find()).hasMessageContaining("9:3, './gen/more/**' in 'outputs' in [phase.b]");
    }

    @Test
    void component_whosePathHoldsOutputsOfAPhase_isToldAtItsPath() throws IOException {
        write("accel.toml", """
                pipeline = ["a"]
                phase.a = { command = "x", outputs = ["theme/css/**"] }
                component.theme = { git = "theme.git", path = "theme" }
                """);

        assertThatThrownBy(find())
                .hasMessageContaining("3:40, 'theme' in 'path' in [component.theme]")
                .hasMessageContaining("what the phase 'a' makes");
    }

    @Test
    void stageSet_whoseTargetLiesInOutputsOfAPhase_isToldAtItsTarget() throws IOException {
        write("accel.toml", """
                pipeline = ["stage", "a"]
                phase.a = { command = "x", outputs = ["out/**"] }
                stage.pages = { directory = "site", target = "out/pages" }
                stage.more = { directory = "more", target = "out-of-it" }
                """);

        assertThatThrownBy(find()).hasMessageContaining("3:37, 'out/pages' in 'target' in [stage.pages]");
    }

    @Test
    void outputsBehindALinkOutOfTheProject_areToldAtTheirPlaceWithTheLinkAndItsEnd(@TempDir Path other)
            throws IOException {
        Path outside = other.toRealPath();
        write("accel.toml", """
                pipeline = ["stage", "a"]
                phase.a = { command = "x", outputs = ["fine/**",
                  "link/gen/**"] }
                stage.pages = { directory = "site", target = "link/pages" }
                component.theme = { git = "theme.git", path = "link/theme" }
                """);
        Files.createSymbolicLink(file("link"), outside);

        String link = "On the way there, the symbolic link " + file("link") + " leads to " + outside
                + ", out of the project. Remove the link, or name another place.";
        assertThatThrownBy(find())
                .hasMessageContainingAll(
                        "has 3 problems",
                        file("accel.toml") + ":3:3, 'link/gen/**' in 'outputs' in [phase.a]: " + link,
                        file("accel.toml") + ":4:37, 'link/pages' in 'target' in [stage.pages]: " + link,
                        file("accel.toml") + ":5:40, 'link/theme' in 'path' in [component.theme]: " + link);
    }

    @Test
    void outputsOfAWorkspaceBehindALinkOutOfTheProject_areTold(@TempDir Path outside) throws IOException {
        write("accel.toml", "workspace.web = {}");
        write("web/accel.toml", "pipeline = ['b']\nphase.b = { command = 'x', outputs = ['gen/b'] }");
        Files.createSymbolicLink(file("link"), outside);
        Files.createSymbolicLink(file("web/gen"), file("link"));

        assertThatThrownBy(find())
                .hasMessageStartingWith(file("web/accel.toml") + ":2:39, 'gen/b' in 'outputs' in [phase.b]: ")
                .hasMessageContaining(file("web/gen") + " leads to " + outside.toRealPath());
    }

    @Test
    void outputsBehindALinkWithinTheProject_areAllowed() throws IOException {
        write("accel.toml", "workspace.web = {}");
        write("web/accel.toml", "pipeline = ['b']\nphase.b = { command = 'x', outputs = ['gen/b'] }");
        Files.createDirectory(file("elsewhere"));
        Files.createSymbolicLink(file("web/gen"), Path.of("../elsewhere"));

        assertThatCode(find()).doesNotThrowAnyException();
    }

    @Test
    void hookThatRunsAtSeveralMoments_isNoOtherPhase() throws IOException {
        write("accel.toml", """
                phase.tell = { command = "x", outputs = ["gen/**"] }
                hooks.before_build = ["tell"]
                hooks.after_build = ["tell"]
                hooks.after_all = ["tell"]
                """);

        assertThatCode(find()).doesNotThrowAnyException();
    }

    @Test
    void outputsOfPhasesThatNeverRunOnOneMachine_mayLieInOnePlace() throws IOException {
        write("accel.toml", """
                pipeline = ["a", "b"]
                phase.a = { command = "x", outputs = ["gen"], platforms = ["linux", "mac"] }
                phase.b = { command = "x", outputs = ["gen"], platforms = ["windows"] }
                """);
        assertThatCode(find()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"platforms = ['mac', 'windows']", "cache = true"})
    void outputsOfPhasesThatMayRunOnOneMachine_mayNot(String where) throws IOException {
        write("accel.toml", """
                pipeline = ["a", "b"]
                phase.a = { command = "x", outputs = ["gen"], platforms = ["linux", "mac"] }
                phase.b = { command = "x", outputs = ["gen"], %s }
                """.formatted(where));

        assertThatThrownBy(find()).hasMessageContaining("what the phase 'a' makes");
    }

    @Test
    void outputsInThoseOfAnotherWorkspace_areToldWithItsName() throws IOException {
        write("accel.toml", """
                pipeline = ["a"]
                phase.a = { command = "x", outputs = ["web/gen/**"] }
                workspace.web = {}
                """);
        write("web/accel.toml", "pipeline = ['b']\nphase.b = { command = 'x', outputs = ['gen/b'] }");

        assertThatThrownBy(find())
                .hasMessageStartingWith(file("web/accel.toml") + ":2:39, 'gen/b' in 'outputs' in [phase.b]")
                .hasMessageContaining("what the phase 'a' makes, by " + file("accel.toml") + ":2:39");
    }

    @Test
    void workspaceThatWouldBuildTheReactor_isToldWhereItSaysSo() throws IOException {
        write("accel.toml", "workspace.web = {}\nworkspace.docs = {}");
        write("web/accel.toml", "pipeline = ['a',\n 'build']\nphase.a.command = 'x'");
        write("docs/accel.toml", "pipeline = ['b']\nphase.b = { goals = ['verify'] }");

        assertThatThrownBy(find())
                .hasMessageStartingWith(file("web/accel.toml") + ":2:2, 'build' in 'pipeline'")
                .hasMessageContaining("it builds the reactor");
        write("web/accel.toml", "");
        assertThatThrownBy(find()).hasMessageStartingWith(file("docs/accel.toml") + ":2:13, 'goals' in [phase.b]");
    }

    @Test
    void outputsWithMistakesOfTheirOwn_areNotComparedToo() throws IOException {
        write("accel.toml", """
                pipeline = ["a", "b"]
                phase.a = { command = "x", outputs = ["gen/**"] }
                phase.b = { command = "x", outputs = ["**"] }
                """);

        assertThatThrownBy(find()).hasMessageContaining("It begins with a wildcard");
    }

    private ThrowingCallable find(String... chosen) {
        Optional<List<String>> pipeline = Optional.of(List.of(chosen)).filter(phases -> !phases.isEmpty());
        return () -> new Workspaces(root, new Definitions(new ConfigFiles(), document -> {}), pipeline)
                .findForPipelines(Map.of());
    }

    private Path file(String name) {
        return root.resolve(name);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).resolveSibling(""));
        Files.writeString(root.resolve(file), text);
    }
}
