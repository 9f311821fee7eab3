package io.github.accelmaven.lifecycle;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleReaderTest {

    @Test
    void read_takesAWholeFile() {
        LifecycleDefinition file = read("""
                profile  = "enterprise"
                pipeline = ["setup", "build"]

                [phase.setup]
                commands   = ["npm ci", "npm run gen"]
                inputs     = ["package-lock.json", "../schema/**"]
                outputs    = ["src/gen/**"]
                env        = ["NODE_ENV", "CI=true"]
                timeout    = "10m"
                workdir    = "web"
                platforms  = ["linux", "mac"]
                cache      = false

                [phase.build]
                goals = ["verify"]

                [phase.lint]
                command    = "npm run lint"
                depends_on = ["setup"]

                [hooks]
                before_all  = ["lint"]
                after_build = ["lint"]

                [workspace.frontend]
                path       = "ui/frontend"
                parallel   = false
                depends_on = ["docs"]
                [workspace.docs]
                """);

        assertThat(file.pipeline()).contains(List.of("setup", "build"));
        assertThat(file.phases()).containsOnlyKeys("setup", "build", "lint");
        assertThat(phase(file, "setup"))
                .isEqualTo(new PhaseDefinition(
                        "setup",
                        "accel.toml:4:1",
                        new PhaseWork.Commands(List.of("npm ci", "npm run gen")),
                        List.of("package-lock.json", "../schema/**"),
                        List.of("src/gen/**"),
                        List.of(
                                new EnvironmentVariable("NODE_ENV", Optional.empty()),
                                new EnvironmentVariable("CI", Optional.of("true"))),
                        false,
                        Optional.of(Duration.ofMinutes(10)),
                        "web",
                        Optional.empty(),
                        Set.of(Platform.LINUX, Platform.MAC)));
        assertThat(phase(file, "build").work()).isEqualTo(new PhaseWork.Goals(List.of("verify")));
        assertThat(phase(file, "lint").dependsOn()).contains(List.of("setup"));
        assertThat(file.hooks())
                .isEqualTo(Map.of(HookPoint.before("all"), List.of("lint"), HookPoint.after("build"), List.of("lint")));
        assertThat(file.workspaces().values())
                .extracting(WorkspaceDefinition::path)
                .containsExactly("ui/frontend", "docs");
        assertThat(Objects.requireNonNull(file.workspaces().get("frontend")).dependsOn())
                .containsExactly("docs");
    }

    @Test
    void emptyFile_hasTheBuildAlone() {
        LifecycleDefinition file = read("");

        assertThat(file.pipeline()).isEmpty();
        assertThat(file.phases()).containsOnlyKeys("build");
        assertThat(phase(file, "build").work()).isEqualTo(new PhaseWork.Goals(List.of()));
        assertThat(file).isEqualTo(LifecycleDefinition.ofNoFile(file.source()));
    }

    @Test
    void allProblemsOfAFile_areToldAtOnceWithTheirPlaces() {
        assertThat(problems("""
                pipelin = ["build"]
                [phase.setup]
                command = "x"
                inptus = ["x"]
                timeout = "soon"
                depends_on = ["biuld"]
                [hooks]
                before_setpu = ["setup"]
                after_all = ["setu"]
                """))
                .extracting(Problem::what)
                .containsExactly(
                        "accel.toml:1:1, 'pipelin'",
                        "accel.toml:4:1, 'inptus' in [phase.setup]",
                        "accel.toml:5:1, 'timeout' in [phase.setup]",
                        "accel.toml:6:15, 'biuld' in 'depends_on' in [phase.setup]",
                        "accel.toml:8:1, 'before_setpu' in [hooks]",
                        "accel.toml:9:14, 'setu' in 'after_all' in [hooks]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    phase.a = {}                                          | says nothing that is to be done
                    phase.a = { command = "x", goals = ["verify"] }       | one kind of thing
                    phase.a = { goals = ["verify"], inputs = ["x"] }      | for phases with commands
                    phase.a = { command = "" }                            | A command is empty
                    phase.a = { command = "x", depends_on = ["a"] }       | wait for itself
                    phase.a = { command = "x", outputs = ["../x"] }       | leads out of the workspace
                    phase.a = { command = "x", inputs = ["/etc/x"] }      | is absolute
                    phase.a = { command = "x", inputs = ['a\\b'] }        | holds a backslash
                    phase.a = { command = "x", env = ["A B"] }            | does not name an environment variable
                    phase.a = { command = "x", timeout = "0s" }           | not a time of some length
                    phase.a = { command = "x", platforms = ["linus"] }    | Did you mean 'linux'
                    phase.a = { command = "x", workdir = ".." }           | leads out of the workspace
                    stage.a = { directory = "x", target = "." }           | is the whole workspace
                    component.a = { git = "x", path = "./" }              | is the whole workspace
                    phase.all = { command = "x" }                         | stands for all phases
                    phase."a b" = { command = "x" }                       | is not a name
                    pipeline = []                                         | names no phase
                    pipeline = ["bild"]                                   | Did you mean 'build'
                    workspace.root = {}                                   | is taken
                    workspace.a = { path = "../b" }                       | leads out of the workspace
                    workspace.a = { depends_on = ["b"] }                  | is not known here
                    """)
    void mistake_isToldWithWhatIsWrong(String toml, String words) {
        List<Problem> problems = problems(toml);

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).sentence()).contains(words).contains("accel.toml:1:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    pipelin = ["build"]                         | pipeline
                    phase.a = { command = "x", dependson = [] } | depends_on
                    """)
    void misspeltKey_isToldWithTheOneThatIsMeant(String toml, String meant) {
        assertThat(problems(toml))
                .extracting(Problem::fix)
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .startsWith("Did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    phase.a = { comand = "x", timeout = "1s", inputs = ["x"], outputs = ["o"], env = ["A"] } | command
                    phase.a = { goal = ["verify"], platforms = ["linux"] }                                   | goals
                    phase.a = { depend_on = ["build"] }                                                      | depends_on
                    stage.a = { gti = "x", ref = "main", target = "t" }                                      | git
                    stage.a = { directry = "x", target = "t" }                                               | directory
                    stage.a = { directory = "x", traget = "t" }                                              | target
                    stage.a = { directory = "x", target = "t", filterng = true, escape = "%" }               | filtering
                    component.a = { gitt = "x", submodules = true }                                          | git
                    component.a = { git = "x", inti = ["x"], inputs = ["y"] }                                | init
                    """)
    void misspeltKeyOfWhatATableDoes_isToldAlone(String toml, String meant) {
        assertThat(problems(toml))
                .extracting(Problem::fix)
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .startsWith("Did you mean '" + meant + "'?");
    }

    @Test
    void misspeltKey_doesNotHideMistakesThatDoNotFollowFromIt() {
        assertThat(
                        problems(
                                "phase.a = { comand = 'x', timeout = '5 parsecs' }\nphase.b = { goals = ['x'], cahe = 1, env = ['A'] }"))
                .extracting(Problem::what)
                .containsExactly(
                        "accel.toml:1:13, 'comand' in [phase.a]",
                        "accel.toml:1:27, 'timeout' in [phase.a]",
                        "accel.toml:2:28, 'cahe' in [phase.b]",
                        "accel.toml:2:38, 'env' in [phase.b]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hooks.before_bc = ['build']", "pipeline = ['bc']", "phase.d = { depends_on = ['bc'] }"})
    void nameThatIsNone_isNotSuggested(String toml) {
        assertThat(problems("phase.\"b c\" = { command = 'x' }\n" + toml))
                .extracting(Problem::sentence)
                .hasSize(2)
                .anyMatch(sentence -> sentence.contains("'b c' is not a name"))
                .noneMatch(sentence -> sentence.matches(".*([Aa]ccepted are|mean).*b c.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hooks.\"before_b c\" = ['build']", "pipeline = ['b c']", "hooks.before_build = ['b c']"})
    void useOfANameThatIsNone_isNoMistakeOfItsOwn(String toml) {
        assertThat(problems("phase.\"b c\" = { command = 'x' }\n" + toml)).hasSize(1);
    }

    @Test
    void stageSetOfAFileWithoutAny_isToldWithoutAList() {
        assertThat(problems("phase.a.stage = ['x']"))
                .extracting(Problem::fix)
                .containsExactly("Remove it: there is nothing that could be named here");
    }

    private static PhaseDefinition phase(LifecycleDefinition file, String name) {
        return Objects.requireNonNull(file.phases().get(name));
    }

    private static LifecycleDefinition read(String toml) {
        TomlDocument document = TomlDocument.parse("accel.toml", toml);
        LifecycleDefinition definition = LifecycleReader.read(document);
        document.throwIfProblems();
        return definition;
    }

    private static List<Problem> problems(String toml) {
        TomlDocument document = TomlDocument.parse("accel.toml", toml);
        LifecycleReader.read(document);
        return document.problems();
    }
}
