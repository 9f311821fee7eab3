package io.github.accelmaven.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.maven.Samples;
import io.github.accelmaven.maven.parameter.ParameterValue.FilePath;
import io.github.accelmaven.maven.parameter.ParameterValue.Text;
import io.github.accelmaven.rules.GoalRule;
import io.github.accelmaven.rules.RuleBook;
import io.github.accelmaven.rules.SampleBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulePathsTest {

    private final Path directory;
    private final Path base;
    private final MavenProject project;
    private final MavenSession session;

    RulePathsTest(@TempDir Path directory) {
        this.directory = directory;
        base = directory.resolve("my lib");
        project = Samples.project(base);
        session = Samples.session(project, directory);
    }

    private RulePaths paths(String rule, Map<String, ParameterValue> parameters) throws IOException {
        Path toml = Files.writeString(
                directory.resolve("accel.toml"),
                "[goal.\"org.acme:sample-maven-plugin:go\"]\nkind = \"cache\"\n" + rule);
        GoalRule found = RuleBook.builtIn()
                .withOverrides(TomlDocument.read(toml), SampleBuild.EMPTY, doubt -> {})
                .find("org.acme", "sample-maven-plugin", "1", "go")
                .orElseThrow();
        return new RulePaths(found, new Parameters(parameters, base), project);
    }

    private Set<Path> outputs(RulePaths paths) {
        return paths.outputs(new LateProperties(session));
    }

    @Test
    void outputs_areThoseOfParametersAndOfTheRule_belowTheModule() throws IOException {
        RulePaths paths = paths(
                "outputs = [\"directory\", \"unset\"]\noutput-paths = [\"${classes}/META-INF\", \"${unset}/x\", \"gen\"]",
                Map.of("directory", new Text("target/out")));
        assertThat(outputs(paths))
                .containsExactly(
                        base.resolve("target/out"), base.resolve("target/classes/META-INF"), base.resolve("gen"));
    }

    @Test
    void varying_areOutputsThatTellATime() throws IOException {
        RulePaths paths = paths(
                "outputs = [\"log\", \"list\"]\ndated-outputs = [\"log\"]\ntest-reports = [\"reports\"]\n"
                        + "agent-outputs = [\"argLine\"]",
                Map.of(
                        "log", new Text("target/log.txt"),
                        "list", new Text("target/list.txt"),
                        "reports", new Text("target/reports"),
                        "argLine", new Text("-javaagent:a.jar=destfile=target/a.exec")));
        assertThat(paths.varying(new LateProperties(session)))
                .containsExactlyInAnyOrder(
                        base.resolve("target/log.txt"), base.resolve("target/reports"), base.resolve("target/a.exec"));
    }

    @Test
    void outputs_ofAnArchive_followItsClassifier() throws IOException {
        String rule = "output-paths = [\"${build}/${finalName}-${classifier}.jar\"]";
        assertThat(outputs(paths(rule, Map.of("finalName", new Text("lib-1")))))
                .containsExactly(base.resolve("target/lib-1.jar"));
        assertThat(outputs(paths(rule, Map.of("finalName", new Text("lib-1"), "classifier", new Text("tests")))))
                .containsExactly(base.resolve("target/lib-1-tests.jar"));
    }

    @Test
    void outputs_ofAnAgent_areReadFromTheCommandLine() throws IOException {
        RulePaths paths = paths(
                "agent-outputs = [\"argLine\"]",
                Map.of("argLine", new Text("@{argLine} -Xmx1g -javaagent:b.jar=classdumpdir=/dump,destfile=b.exec")));
        project.getProperties().setProperty("argLine", "-javaagent:a.jar=destfile=/co/jacoco.exec,append=true");
        assertThat(outputs(paths))
                .containsExactlyInAnyOrder(Path.of("/co/jacoco.exec"), Path.of("/dump"), base.resolve("b.exec"));
        session.getUserProperties().setProperty("argLine", "");
        assertThat(outputs(paths)).doesNotContain(Path.of("/co/jacoco.exec"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"-javaagent:/my repo/a.jar=destfile=/my co/jacoco.exec,append=true\" -Xmx1g",
                "\"-javaagent:/my repo/a.jar=append=true,destfile=/my co/jacoco.exec\"",
                "-javaagent:\"/my repo/a.jar\"=destfile=\"/my co/jacoco.exec\"",
                "-javaagent:/repo/a.jar=destfile='/my co/jacoco.exec' -Dx='a b'",
            })
    void outputs_ofAnAgentWhosePathsHoldSpaces_areReadWhole(String argLine) throws IOException {
        RulePaths paths = paths("agent-outputs = [\"argLine\"]", Map.of("argLine", new Text(argLine)));
        assertThat(outputs(paths)).containsExactly(Path.of("/my co/jacoco.exec"));
    }

    @Test
    void inputs_ofTheRule_keepPatternsAndLeaveOutWhatIsNotSet() throws IOException {
        RulePaths paths = paths(
                "input-paths = [\"data/**\", \"*.txt\", \"x/y.txt\", \"${configDirectory}/*.xml\", \"${unset}/x\"]",
                Map.of("configDirectory", new FilePath(directory.resolve("config"))));
        assertThat(paths.inputs())
                .containsExactly(
                        new InputFiles(base.resolve("data"), "**"),
                        new InputFiles(base, "*.txt"),
                        new InputFiles(base.resolve("x/y.txt"), ""),
                        new InputFiles(directory.resolve("config"), "*.xml"));
    }

    @Test
    void inputs_outsideTheModule_areLookedForThere() throws IOException {
        RulePaths paths = paths("input-paths = [\"../schema/v?/**/*.xsd\"]", Map.of());
        assertThat(paths.inputs()).containsExactly(new InputFiles(directory.resolve("schema"), "v?/**/*.xsd"));
    }

    @Test
    void inModule_resolvesAndNormalizes() {
        PlacesOfModule places = new PlacesOfModule(Parameters.NONE, project);
        assertThat(places.inModule("../x")).isEqualTo(directory.resolve("x"));
        assertThat(places.inModule("/abs/./x")).isEqualTo(Path.of("/abs/x"));
    }
}
