package io.github.accelmaven.maven.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.maven.parameter.ParameterValue;
import io.github.accelmaven.maven.parameter.Parameters;
import io.github.accelmaven.rules.RuleBook;
import io.github.accelmaven.rules.SampleBuild;
import io.github.accelmaven.state.WatchedGoal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleProposalTest {

    private static final String GOAL = "com.acme:sample-maven-plugin:generate";
    private static final Path BASE = Path.of("/co/lib");
    private static final SeenGoal.Directories DIRECTORIES = new SeenGoal.Directories(
            BASE, BASE.resolve("target"), BASE.resolve("target/classes"), BASE.resolve("target/test-classes"));

    private final Map<String, ParameterValue> parameters = new LinkedHashMap<>();
    private final List<String> processes = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();
    private Optional<String> resolution = Optional.empty();
    private boolean changesProject;

    private RuleProposalTest file(String parameter, String path) {
        parameters.put(parameter, new ParameterValue.FilePath(BASE.resolve(path)));
        return this;
    }

    private SeenGoal seen(List<String> read, List<String> written) {
        WatchedGoal run = new WatchedGoal("lib", GOAL, "1.2", read, written, changesProject, processes, obstacles);
        return new SeenGoal(
                run,
                new Parameters(Map.copyOf(parameters), BASE),
                resolution,
                DIRECTORIES,
                path -> path.equals(BASE) || path.equals(BASE.resolve("target")));
    }

    private RuleProposal proposal(List<String> read, List<String> written) {
        return new RuleProposal(GOAL, "1.2", List.of(seen(read, written)));
    }

    private static List<String> table(RuleProposal proposal) {
        assertThat(proposal.obstacles()).isEmpty();
        return proposal.lines().stream().filter(line -> !line.startsWith("#")).toList();
    }

    @Test
    void lines_nameParametersThatPointToWhatWasTouched() {
        file("sourceDirectory", "src/main/schema");
        file("outputDirectory", "target/generated-sources/schema");
        file("unread", "src/main/other");
        assertThat(table(proposal(
                        List.of("src/main/schema/**", "config/a.xml"),
                        List.of("target/generated-sources/schema", "target/list.txt", "target/classes/META-INF/x"))))
                .containsExactly(
                        "[goal.\"" + GOAL + "\"]",
                        "kind         = \"cache\"",
                        "versions     = \"[1.2]\"",
                        "inputs       = [\"sourceDirectory\"]",
                        "input-paths  = [\"config/a.xml\"]",
                        "outputs      = [\"outputDirectory\"]",
                        "output-paths = [\"${build}/list.txt\", \"${classes}/META-INF/x\"]");
    }

    @Test
    void lines_ofAParameterThatHoldsTheModule_takeItsPlaceOnly() {
        file("basedir", "").file("directory", "target");
        assertThat(table(proposal(List.of("src/**"), List.of("target/a"))))
                .contains("paths        = [\"basedir\", \"directory\"]", "input-paths  = [\"src/**\"]");
    }

    @Test
    void lines_ofParametersThatHoldObjectsOfMaven_letTheWholeModelCount() {
        parameters.put("project", new ParameterValue.Opaque("org.apache.maven.project.MavenProject"));
        parameters.put("name", new ParameterValue.Text("x"));
        assertThat(table(proposal(List.of("src/**"), List.of("target/a"))))
                .contains("ignore       = [\"project\"]", "facets       = [\"model\", \"properties\"]");
    }

    @Test
    void lines_ofAGoalForWhichDependenciesAreResolved_letTheClassPathCount() {
        resolution = Optional.of("runtime");
        assertThat(table(proposal(List.of("src/**"), List.of("target/a"))))
                .contains("facets       = [\"runtime-classpath\"]");
    }

    @Test
    void lines_ofFilesThatWereReadAndOverwritten_callThemEdited() {
        assertThat(table(proposal(List.of("target/classes/A.class"), List.of("target/classes/A.class"))))
                .contains("edited-paths = [\"${classes}/A.class\"]")
                .noneMatch(line -> line.startsWith("input-paths") || line.startsWith("output-paths"));
    }

    @Test
    void kind_ofAGoalThatWritesNothing_isThatOfWhatItDoes() {
        assertThat(table(proposal(List.of("src/**"), List.of()))).contains("kind        = \"verdict\"");
        changesProject = true;
        assertThat(table(proposal(List.of("src/**"), List.of()))).contains("kind        = \"effects\"");
    }

    @Test
    void lines_ofSeveralExecutions_areJoined() {
        SeenGoal one = file("out", "target/one").seen(List.of("src/one/**"), List.of("target/one"));
        SeenGoal two = file("out", "target/two").seen(List.of("src/two/**"), List.of("target/two"));
        assertThat(table(new RuleProposal(GOAL, "1.2", List.of(one, two))))
                .contains("input-paths = [\"src/one/**\", \"src/two/**\"]", "outputs     = [\"out\"]");
    }

    @Test
    void lines_ofAGoalThatStartsProcesses_sayThatTheyWereNotWatched() {
        processes.add("sh -c\ngenerate");
        assertThat(proposal(List.of("src/**"), List.of("target/a")).lines())
                .anyMatch(line -> line.startsWith("# It starts a process") && line.endsWith("sh -c generate"));
    }

    @Test
    void obstacles_areThoseOfTheRun_andWhatARuleCannotSay() {
        obstacles.add("talks to example.org");
        assertThat(proposal(List.of(), List.of("../other/a.txt")).obstacles())
                .containsExactly("talks to example.org", "writes ../other/a.txt, outside of its module");
    }

    @Test
    void obstacles_ofAGoalThatTouchedNothing_sayThatNothingIsKnown() {
        assertThat(proposal(List.of(), List.of()).obstacles())
                .singleElement()
                .asString()
                .contains("neither read nor wrote");
    }

    @Test
    void lines_areARuleForAccelToml(@TempDir Path directory) throws IOException {
        file("basedir", "").file("out", "target/out \"x\"").processes.add("sh");
        parameters.put("project", new ParameterValue.Opaque("x"));
        resolution = Optional.of("compile+runtime");
        List<String> lines = proposal(
                        List.of("src/\"a\"/**", "target/classes/A.class"),
                        List.of("target/classes/A.class", "target/out \"x\"", "target/b"))
                .lines();
        RuleBook rules = RuleBook.builtIn()
                .withOverrides(
                        TomlDocument.read(Files.write(directory.resolve("accel.toml"), lines)),
                        SampleBuild.EMPTY,
                        doubt -> {});
        assertThat(rules.find("com.acme", "sample-maven-plugin", "1.2", "generate"))
                .hasValueSatisfying(rule -> assertThat(rule.inputPaths()).containsExactly("src/\"a\"/**"));
        assertThat(rules.find("com.acme", "sample-maven-plugin", "1.3", "generate"))
                .isEmpty();
    }
}
