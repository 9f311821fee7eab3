package io.github.accelmaven.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.ProblemException;
import io.github.accelmaven.rules.BuildFacts.PluginFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesInBuildTest {

    private static final String GEN = "com.acme:gen-maven-plugin";

    @TempDir
    private Path folder;

    @Test
    void anUnknownGoalOfAPluginThatTheBuildRuns_isAProblemWithTheNearestGoal() {
        assertThatThrownBy(() -> doubts("""
                        [goal."com.acme:gen-maven-plugin:genrate"]
                        kind = "cache"
                        [goal."com.acme:gen-maven-plugin:other"]
                        kind = "cahce"
                        """))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll(
                        "accel.toml has 3 problems",
                        "accel.toml:1:1, [goal.\"com.acme:gen-maven-plugin:genrate\"]: The plugin " + GEN
                                + " has no goal 'genrate'. Did you mean 'generate'.",
                        "accel.toml:3:1, [goal.\"com.acme:gen-maven-plugin:other\"]: The plugin " + GEN
                                + " has no goal 'other'. Choose one of generate, help.",
                        "accel.toml:4:1, 'cahce' as 'kind'");
    }

    @Test
    void aPluginThatNoModuleUses_isADoubtWithTheNearestPlugin() throws IOException {
        assertThat(doubts("""
                        [goal."com.acme:gen-maven-plugn:generate"]
                        kind = "cache"
                        inputs = ["anything"]
                        [goal."org.example:quite-different:go"]
                        kind = "cache"
                        """))
                .satisfiesExactly(
                        sentence -> assertThat(sentence)
                                .contains("accel.toml:1:1, ", "uses the plugin com.acme:gen-maven-plugn")
                                .endsWith("Did you mean 'com.acme:gen-maven-plugin'."),
                        sentence -> assertThat(sentence)
                                .contains("accel.toml:4:1, ")
                                .endsWith("The rule is for nothing, unless a profile brings the plugin in."));
    }

    @Test
    void aPluginThatIsUsedAndNotRun_isTakenAsItIs() throws IOException {
        assertThat(doubts("""
                        [goal."com.acme:idle-maven-plugin:generate"]
                        kind = "cache"
                        inputs = ["anything"]
                        """)).isEmpty();
    }

    @Test
    void parametersThatTheGoalDoesNotHave_areDoubtsAtTheirPlaces() throws IOException {
        assertThat(doubts("""
                        [goal."com.acme:gen-maven-plugin:generate"]
                        kind = "cache"
                        inputs = ["source", "sorce", "archive.file", "source/x.xml", "archive@implementation"]
                        runs-when-set = ["!sourcee", "source~a", "${sourcee}"]
                        output-paths = ["${build}/${source}-${nme}.jar"]
                        environment = ["LC_*"]
                        properties = ["argLine"]
                        allowed-children = { rulz = ["one"] }
                        filter-settings = { delimiters = "delimiterz" }
                        pattern-inputs = ["source name includez"]
                        """))
                .satisfiesExactly(
                        sentence -> assertThat(sentence)
                                .contains(
                                        "accel.toml:3:21, 'sorce' in 'inputs' in [goal.\"" + GEN + ":generate\"]",
                                        GEN + ":generate has no parameter 'sorce' in this build",
                                        "Did you mean 'source'"),
                        sentence -> assertThat(sentence)
                                .contains("accel.toml:10:19, 'source name includez' in", "no parameter 'includez'"),
                        sentence -> assertThat(sentence)
                                .contains("accel.toml:4:18, '!sourcee' in 'runs-when-set'", "'source'"),
                        sentence -> assertThat(sentence)
                                .contains("accel.toml:5:17, ", "no parameter 'nme'", "Did you mean 'name'"),
                        sentence -> assertThat(sentence)
                                .contains(
                                        "accel.toml:8:22, 'rulz' in", "no parameter 'rulz'", "The name means nothing"),
                        sentence -> assertThat(sentence)
                                .contains(
                                        "accel.toml:9:21, 'delimiterz' in 'delimiters'", "no parameter 'delimiterz'"));
    }

    @Test
    void parametersOfVersionsThatTheBuildDoesNotRun_areTakenAsTheyAre() throws IOException {
        assertThat(doubts("""
                        [goal."com.acme:gen-maven-plugin:generate"]
                        kind = "cache"
                        [[goal."com.acme:gen-maven-plugin:generate".version]]
                        range = "(,1)"
                        inputs = ["old"]
                        input-paths = ["missing/**"]
                        [[goal."com.acme:gen-maven-plugin:generate".version]]
                        range = "[1,)"
                        inputs = ["old"]
                        """)).singleElement().asString().contains("accel.toml:9:11, 'old' in 'inputs'");
    }

    @Test
    void namesInATableForSeveralGoals_areLookedForInAllOfThem() throws IOException {
        assertThat(doubts("""
                        [goal.family]
                        kind = "cache"
                        ignore = ["source", "detail", "nowhere"]
                        [goal."com.acme:gen-maven-plugin:generate"]
                        extends = "family"
                        [goal."com.acme:gen-maven-plugin:help"]
                        extends = "family"
                        [goal.unused]
                        ignore = ["whatever"]
                        """))
                .singleElement()
                .asString()
                .contains("accel.toml:3:31, 'nowhere' in 'ignore' in [goal.family]", "No goal that this is for has");
    }

    @Test
    void inputPathsThatMatchNothing_areDoubtsButForWhatBuildsMake() throws IOException {
        assertThat(doubts("""
                        [goal."com.acme:gen-maven-plugin:generate"]
                        kind = "cache"
                        input-paths = ["there/**", "missing/**", "${build}/missing", "${classes}/x", "everywhere"]
                        """))
                .satisfiesExactly(
                        sentence -> assertThat(sentence)
                                .contains(
                                        "accel.toml:3:28, 'missing/**' in 'input-paths'",
                                        "It matches no file: there is nothing at /lib/missing/**"),
                        sentence -> assertThat(sentence)
                                .contains("'everywhere'")
                                .containsPattern("nothing at /., /., /. and 1 more\\."));
    }

    private List<String> doubts(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("accel.toml"), text);
        SampleBuild build = new SampleBuild(
                Map.of(
                        GEN,
                        List.of(new PluginFacts(
                                "1.2",
                                Map.of("generate", Set.of("source", "archive", "name"), "help", Set.of("detail")))),
                        "com.acme:idle-maven-plugin",
                        List.of()),
                Map.of(
                        "missing/**", Set.of("/lib/missing/**"),
                        "${build}/missing", Set.of("/lib/target/missing"),
                        "${classes}/x", Set.of("/lib/target/classes/x"),
                        "everywhere", Set.of("/a", "/b", "/c", "/d")));
        List<String> doubts = new ArrayList<>();
        RuleBook.builtIn()
                .withOverrides(TomlDocument.read(file), build, (Problem doubt) -> doubts.add(doubt.sentence()));
        return doubts;
    }
}
