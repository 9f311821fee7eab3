package io.github.accelmaven.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.accelmaven.config.ConfigSchema;
import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.maven.history.BudgetConfig;
import io.github.accelmaven.maven.history.HistoryConfig;
import io.github.accelmaven.rules.RuleBook;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomlj.Toml;

/** The schema with which editors complete {@code accel.toml}, and what reads the file, accept the same. */
class AccelTomlSchemaTest {

    private static final String WHOLE = """
            profile = "nightly"
            pipeline = ["setup", "build"]

            [phase.setup]
            commands = ["x", "y"]
            inputs = ["a"]
            outputs = ["b/**"]
            env = ["A", "B=c"]
            cache = true
            timeout = "10m"
            workdir = "w"
            depends_on = []
            platforms = ["linux", "mac", "windows"]

            [phase.one]
            command = "x"

            [phase.build]
            goals = ["verify"]

            [phase.files]
            stage = ["static"]

            [hooks]
            before_all = ["setup"]
            after_build = ["setup"]

            [workspace.web]
            path = "web"
            parallel = false
            depends_on = ["root"]

            [stage.static]
            directory = "src/static"
            includes = ["**/*.html"]
            excludes = ["x"]
            target = "target/static"
            filtering = true
            delimiters = ["@"]
            escape = "%"
            filters = ["a.properties"]
            encoding = "UTF-8"
            non_filtered_extensions = ["svg"]
            flatten = true
            rename = { from = '(.+)\\.tmpl', to = '$1' }
            overwrite = true

            [stage.icons]
            url = "https://files.acme.com/icons.zip"
            sha256 = "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"
            target = "target/icons"

            [stage.fonts]
            artifact = "com.acme:fonts:zip:1.0"
            directory = "fonts"
            target = "target/fonts"

            [component.theme]
            git = "https://git.acme.com/theme.git"
            ref = "main"
            submodules = true
            directory = "dist"
            path = "theme"
            init = ["./configure"]
            inputs = ["theme.conf"]
            env = ["A"]

            [thresholds.nightly]
            excellent = "10m"
            good = "20 min"
            acceptable = "1h"

            [budget]
            last = 20
            tolerance = "10 %"
            total = { p50 = "30s", p90 = "40s", p95 = "60s" }
            phase = { build = { p95 = "40s" } }
            goal = { "compiler:compile" = "20s" }
            module = { web = "1.5 min" }
            hit-rate = 80
            memory = "2 GB"
            output = "100MB"

            [goal."com.acme:gen-maven-plugin:gen"]
            kind = "cache"
            versions = "[1,2)"
            inputs = ["directory"]
            outputs = ["outputDirectory"]
            input-paths = ["src/x"]
            facets = ["coordinates"]
            lazy = true
            note = "x"
            allowed-children = { rules = ["a"] }
            filter-settings = { delimiters = "d" }
            [[goal."com.acme:gen-maven-plugin:gen".version]]
            range = "[1,1.5)"
            ignore = ["x"]

            [goal.shared]
            kind = "always"
            because = "it talks"

            [goal."com.acme:gen-maven-plugin:other"]
            extends = "shared"
            """;

    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(new ByteArrayInputStream(ConfigSchema.content()));
    }

    @Test
    void wholeFile_isAccepted() {
        assertThat(problemsOfReader(WHOLE)).isEmpty();
        assertThat(problemsOfSchema(WHOLE)).isEmpty();
    }

    /** The file with a key too many in one table after the other, and with a value of the wrong type in each key. */
    static Stream<String> mutants() {
        List<String> mutants = new ArrayList<>();
        List<String> lines = WHOLE.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("[")) {
                mutants.add(with(lines, i, line + "\nno_such_key = 1"));
            } else if (line.contains(" = ")) {
                String key = line.substring(0, line.indexOf(" = "));
                mutants.add(with(lines, i, key + " = 7.5"));
                mutants.add(with(lines, i, "x" + line));
            }
        }
        return mutants.stream();
    }

    private static String with(List<String> lines, int number, String replacement) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(number, replacement);
        return String.join("\n", changed) + "\n";
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyMistakeOfShape_isSeenByBoth(String toml) {
        assertThat(problemsOfReader(toml)).as(toml).isNotEmpty();
        assertThat(problemsOfSchema(toml)).as(toml).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phase.a = {}",
                "phase.all = { command = 'x' }",
                "phase.\"a b\" = { command = 'x' }",
                "phase.a = { command = 'x', timeout = 'soon' }",
                "phase.a = { command = 'x', platforms = ['beos'] }",
                "phase.a = { command = 'x', env = ['A B'] }",
                "phase.a = { commands = ['x', 1] }",
                "pipeline = []",
                "hooks.before = ['build']",
                "workspace.root = {}",
                "stage.a = {}",
                "stage.a = { directory = 'a' }",
                "stage.a = { target = 'a' }",
                "stage.a = { directory = 'a', target = 'b', rename = { from = 'x' } }",
                "stage.\"a b\" = { directory = 'a', target = 'b' }",
                "stage.a = { git = '-x', target = 'b' }",
                "stage.a = { git = 'x', url = 'https://acme.com', target = 'b' }",
                "stage.a = { directory = 'x', ref = 'main', target = 'b' }",
                "component.a = {}",
                "component.a = { directory = 'x' }",
                "component.\"a b\" = { git = 'x' }",
                "component.a = { git = 'x', artifact = 'a:b:1' }",
                "component.a = { git = 'x', ref = 'a b' }",
                "component.a = { git = 'x', sha256 = '00' }",
                "component.a = { git = 'x', inputs = ['a'] }",
                "component.a = { url = 'ftp://acme.com/x' }",
                "component.a = { url = 'https://me:secret@acme.com/x' }",
                "component.a = { url = 'https://acme.com/x', sha256 = '00' }",
                "component.a = { artifact = 'a:b' }",
                "thresholds.a = { excellent = '1s', good = '2s' }",
                "thresholds.a = { excellent = '1s', good = '2s', acceptable = 'soon' }",
                "budget = {}",
                "budget = { last = 20 }",
                "budget = { last = 0, total = '1s' }",
                "budget = { tolerance = '101 %', total = '1s' }",
                "budget = { tolerance = -1, total = '1s' }",
                "budget = { total = '0s' }",
                "budget = { total = 30 }",
                "budget = { total = {} }",
                "budget = { total = { p99 = '1s' } }",
                "budget = { goal = { 'a:b' = 'soon' } }",
                "budget = { hit-rate = 'all' }",
                "budget = { memory = '0 GB' }",
                "budget = { output = 'much' }",
                "goal.a = { kind = 'fast' }",
                "goal.a = { kind = 'cache', version = [{ ignore = ['x'] }] }",
                "goal.a = { extends = false, kind = 'cache' }"
            })
    void mistakesInValues_areSeenByBoth(String toml) {
        assertThat(problemsOfReader(toml)).as(toml).isNotEmpty();
        assertThat(problemsOfSchema(toml)).as(toml).isNotEmpty();
    }

    @Test
    void everyKeyOfARule_isKnownToTheSchema() {
        List<String> keys = accepted("goal.a.zzzzzz = 1");
        assertThat(keys).hasSizeGreaterThan(40);
        for (String key : keys) {
            assertThat(problemsOfSchema("goal.a." + key + " = 7"))
                    .as(key)
                    .noneMatch(problem -> problem.contains("'" + key + "' is not defined"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zzzzzz, ''",
        "phase.a.zzzzzz, /properties/phase/additionalProperties",
        "workspace.a.zzzzzz, /properties/workspace/additionalProperties",
        "stage.a.zzzzzz, /properties/stage/additionalProperties",
        "component.a.zzzzzz, /properties/component/additionalProperties",
        "thresholds.a.zzzzzz, /properties/thresholds/additionalProperties",
        "budget.zzzzzz, /properties/budget",
        "goal.a.zzzzzz, /properties/goal/additionalProperties",
    })
    void keysThatAreAcceptedInATable_areThoseOfTheSchema(String key, String table) {
        List<String> ofSchema = new ArrayList<>();
        SCHEMA.getSchemaNode().at(table + "/properties").fieldNames().forEachRemaining(ofSchema::add);

        assertThat(accepted(key + " = 1")).isNotEmpty().containsExactlyInAnyOrderElementsOf(ofSchema);
    }

    private static List<String> accepted(String toml) {
        return problemsOfReader(toml).stream()
                .filter(problem -> problem.contains("'zzzzzz'"))
                .flatMap(problem -> Stream.of(
                        problem.replaceFirst("(?s).*[Aa]ccepted are ", "").split("[,.\\s]+")))
                .toList();
    }

    private static List<String> problemsOfReader(String toml) {
        TomlDocument document = TomlDocument.parse("accel.toml", toml);
        LifecycleReader.read(document);
        HistoryConfig.read(document);
        BudgetConfig.read(document);
        RuleBook.noteProblems(document);
        return document.problems().stream().map(problem -> problem.sentence()).toList();
    }

    private static List<String> problemsOfSchema(String toml) {
        return SCHEMA.validate(Toml.parse(toml).toJson(), InputFormat.JSON).stream()
                .map(problem -> problem.getMessage())
                .toList();
    }
}
