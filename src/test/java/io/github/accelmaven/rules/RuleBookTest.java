package io.github.accelmaven.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {

    private static final String PLUGINS = "org.apache.maven.plugins";

    @TempDir
    private Path folder;

    @Test
    void find_answersTheRuleWithEveryKeyOfTheTable() {
        GoalRule rule = find(book("""
                [goal."g:a:go"]
                kind = "cache"
                inputs = ["a", "archive.manifestFile"]
                pattern-inputs = ["a b c"]
                input-paths = ["data/**"]
                upward-files = ["lombok.config"]
                references = ["import (.*)"]
                arguments = ["w"]
                resources = ["b"]
                filtered = ["c"]
                filter-files = ["d"]
                classpath = ["e"]
                compile-classpath = ["v"]
                processor-facets = ["resources"]
                coordinates = ["f"]
                outputs = ["g"]
                output-paths = ["${build}/x"]
                edited-paths = ["${classes}"]
                dated-outputs = ["z"]
                ignored-context = ["seen"]
                agent-outputs = ["h"]
                paths = ["i"]
                ignore = ["j"]
                property-names = ["k"]
                properties = ["argLine"]
                late-properties = ["l"]
                jdk-executables = ["m"]
                facets = ["source-roots", "pom"]
                environment = ["LC_*"]
                skipped-when = ["n"]
                narrowed-by = ["o"]
                runs-when-set = ["p"]
                test-reports = ["q"]
                locations = ["x"]
                forks = ["other"]
                artifacts = ["y"]
                ant-scripts = ["z"]
                bnd-instructions = ["aa"]
                toolchains = ["protobuf"]
                facets-when-set = ["dependencies addClasspath"]
                lazy = true
                allowed-children = { rules = ["r"] }
                filter-settings = { delimiters = "s", use-default-delimiters = "t", non-filtered-extensions = "u" }
                """), "1.0");

        assertThat(rule)
                .isEqualTo(new GoalRule(
                        "g:a:go",
                        RuleKind.CACHE,
                        "",
                        Set.of("a", "archive.manifestFile"),
                        Set.of("a b c"),
                        Set.of("b"),
                        Set.of("c"),
                        Set.of("d"),
                        new GoalRule.FilterSettings("s", "t", "u"),
                        Set.of("e"),
                        Set.of("f"),
                        Set.of("g"),
                        List.of("${build}/x"),
                        List.of("${classes}"),
                        Set.of("z"),
                        Set.of("seen"),
                        Set.of("j"),
                        Set.of("k"),
                        Set.of("l"),
                        Set.of("m"),
                        Set.of(Facet.SOURCE_ROOTS, Facet.POM),
                        Set.of("LC_*"),
                        Set.of("n"),
                        Set.of("o"),
                        Set.of("p"),
                        Map.of("rules", Set.of("r")),
                        Set.of("q"),
                        true,
                        Set.of("i"),
                        Set.of("argLine"),
                        List.of("data/**"),
                        Set.of("lombok.config"),
                        Set.of("h"),
                        Set.of("v"),
                        Set.of(Facet.RESOURCES),
                        List.of("import (.*)"),
                        Set.of("w"),
                        Set.of("x"),
                        Set.of("other"),
                        Set.of("y"),
                        Set.of("z"),
                        Set.of("aa"),
                        Set.of("protobuf"),
                        Set.of("dependencies addClasspath")));
    }

    @Test
    void find_whenTheVersionIsOutsideTheRule_knowsNothing() {
        RuleBook book = book("[goal.\"g:a:go\"]\nkind = \"cache\"\nversions = \"[1,2)\"\n");

        assertThat(book.find("g", "a", "1.5", "go")).isPresent();
        assertThat(book.find("g", "a", "2.0", "go")).isEmpty();
        assertThat(book.find("g", "a", "1.5", "other")).isEmpty();
    }

    @Test
    void versionTable_addsToListsAndReplacesSingleValuesInItsRangeOnly() {
        RuleBook book = book("""
                [goal."g:a:go"]
                kind = "cache"
                inputs = ["a"]
                [[goal."g:a:go".version]]
                range = "[2,)"
                inputs = ["b"]
                [[goal."g:a:go".version]]
                range = "[3,)"
                kind = "always"
                because = "it rains"
                """);

        assertThat(find(book, "1").inputs()).containsExactly("a");
        assertThat(find(book, "2").inputs()).containsExactly("a", "b");
        assertThat(find(book, "2").because()).isEmpty();
        assertThat(find(book, "3").kind()).isEqualTo(RuleKind.ALWAYS);
        assertThat(find(book, "3").because()).isEqualTo("it rains");
    }

    @Test
    void extends_takesOverAnotherTableWithItsVersions() {
        RuleBook book = book("""
                [goal."g:a:go"]
                extends = "family"
                inputs = ["b"]
                [goal.family]
                kind = "cache"
                versions = "[1,2)"
                inputs = ["a"]
                [[goal.family.version]]
                range = "(,1.5)"
                ignore = ["x"]
                """);

        assertThat(find(book, "1").inputs()).containsExactly("a", "b");
        assertThat(find(book, "1").ignore()).containsExactly("x");
        assertThat(find(book, "1.5").ignore()).isEmpty();
        assertThat(book.find("g", "a", "2", "go")).isEmpty();
        assertThat(book.goals()).containsExactly("g:a:go");
    }

    @Test
    void loading_tellsEveryMistakeAtOnceWithPlaceAndSuggestion() {
        assertThatThrownBy(() -> book("""
                        [goal."g:a:go"]
                        kind = "cached"
                        inputz = ["a"]
                        facets = ["source-rots"]
                        versions = "1.0"
                        extends = "famly"
                        [[goal."g:a:go".version]]
                        ignore = "x"
                        [goal.family]
                        [goal."g:go"]
                        kind = "always"
                        [goal."g:a:other"]
                        """))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll(
                        "rules.toml has 10 problems",
                        "rules.toml:2:1, 'cached' as 'kind'",
                        "Did you mean 'cache'?",
                        "rules.toml:3:1, 'inputz'",
                        "Did you mean 'inputs'?",
                        "rules.toml:4:11, 'source-rots' in 'facets'",
                        "Did you mean 'source-roots'?",
                        "rules.toml:5:1, 'versions'",
                        "'1.0' is not a version range",
                        "rules.toml:6:1, 'extends'",
                        "Did you mean 'family'",
                        "A version table says for which versions it is",
                        "rules.toml:8:1, 'ignore'",
                        "Write a list of strings",
                        "'g:go' does not name a goal",
                        "rules.toml:11:1, 'kind'",
                        "needs a reason",
                        "The rule does not say what to do with the goal");
    }

    @Test
    void find_whenAnExpressionIsNone_isAProblem() {
        assertThatThrownBy(() -> book("""
                [goal."g:a:go"]
                kind = "cache"
                references = ["import .*", "import (", "import (.*)"]
                runs-when-set = ["a~(", "a=(", "a~b"]
                """))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll(
                        "rules.toml has 3 problems",
                        "'import .*' is no regular expression with one group",
                        "'import (' is no regular expression with one group",
                        "'(' is no regular expression");
    }

    @Test
    void loading_whenAnOutputLeadsOutOfTheModuleOrAKeyOfAVersionIsUnknown_isAProblem() {
        assertThatThrownBy(() -> book("""
                        [goal."g:a:go"]
                        kind = "cache"
                        output-paths = ["target/gen", "../elsewhere"]
                        edited-paths = ["/tmp/x"]
                        [[goal."g:a:go".version]]
                        range = "[2,1]"
                        input = ["a"]
                        """))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll(
                        "rules.toml has 4 problems",
                        "rules.toml:3:31, '../elsewhere' in 'output-paths'",
                        "It leads out of the module",
                        "rules.toml:4:17, '/tmp/x' in 'edited-paths'",
                        "It is absolute",
                        "rules.toml:6:1, 'range'",
                        "'[2,1]' is not a version range",
                        "rules.toml:7:1, 'input'",
                        "Did you mean 'inputs'");
    }

    @Test
    void extends_inACircle_isAProblem() {
        assertThatThrownBy(() -> book("[goal.a]\nextends = \"b\"\n[goal.b]\nextends = \"a\"\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("extends this table");
    }

    @Test
    void withOverrides_replacesTheTableOfTheSameGoalAndLeavesTheOthers() throws IOException {
        RuleBook book = overrides("""
                profile = "enterprise"
                [goal."org.apache.maven.plugins:maven-surefire-plugin:test"]
                kind = "always"
                because = "its tests use a database"
                [phase.setup]
                anything = 1
                """);

        GoalRule rule = surefire(book);
        assertThat(rule.kind()).isEqualTo(RuleKind.ALWAYS);
        assertThat(rule.because()).isEqualTo("its tests use a database");
        assertThat(rule.ignore()).isEmpty();
        assertThat(book.find(PLUGINS, "maven-jar-plugin", "3.5.1", "jar"))
                .isEqualTo(RuleBook.builtIn().find(PLUGINS, "maven-jar-plugin", "3.5.1", "jar"));
    }

    @Test
    void source_tellsWhereARuleComesFrom() throws IOException {
        RuleBook book = overrides("""
                [goal."com.acme:gen-maven-plugin:gen"]
                kind = "cache"

                [goal."org.apache.maven.plugins:maven-jar-plugin:jar"]
                extends = true
                """);
        assertThat(book.source(PLUGINS, "maven-war-plugin", "war")).contains("the rules of accel");
        assertThat(book.source("com.acme", "gen-maven-plugin", "gen"))
                .get()
                .asString()
                .endsWith("accel.toml:1:1");
        assertThat(book.source(PLUGINS, "maven-jar-plugin", "jar"))
                .get()
                .asString()
                .endsWith("accel.toml:4:1, added to the rules of accel");
        assertThat(book.source("com.acme", "gen-maven-plugin", "other")).isEmpty();
    }

    @Test
    void whyNone_tellsWhetherOnlyTheVersionIsUnknown() {
        RuleBook book = RuleBook.builtIn();
        assertThat(book.whyNone(PLUGINS, "maven-jar-plugin", "2.1", "jar")).contains("[2.4,4-alpha)", "this is 2.1");
        assertThat(book.whyNone(PLUGINS, "maven-jar-plugin", "3.4.2", "sign")).startsWith("no rule says");
    }

    @Test
    void withOverrides_whenTheTableExtendsTheBuiltInOne_addsToItsLists() throws IOException {
        GoalRule rule = surefire(overrides("""
                [goal."org.apache.maven.plugins:maven-surefire-plugin:test"]
                extends = true
                environment = ["DB_URL"]
                input-paths = ["../schema/**"]
                """));

        assertThat(rule.kind()).isEqualTo(RuleKind.CACHE);
        assertThat(rule.environment()).contains("DB_URL", "*");
        assertThat(rule.inputPaths()).containsExactly("../schema/**");
    }

    @Test
    void withOverrides_whenAnExtendingTableSaysAlways_winsOverEveryVersionOfTheBuiltInOne() throws IOException {
        RuleBook book = overrides("""
                [goal."org.apache.maven.plugins:maven-plugin-plugin:descriptor"]
                extends = true
                kind = "always"
                because = "I say so"
                """);

        assertThat(book.find(PLUGINS, "maven-plugin-plugin", "3.2", "descriptor")
                        .orElseThrow()
                        .because())
                .isEqualTo("I say so");
    }

    @Test
    void withOverrides_whenThereIsNothingToExtend_isAProblem() {
        assertThatThrownBy(() -> overrides("[goal.\"g:a:go\"]\nextends = true\nkind = \"cache\"\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("accel has no rule of its own for g:a:go");
    }

    private RuleBook overrides(String text) throws IOException {
        Path file = folder.resolve("accel.toml");
        Files.writeString(file, text);
        return RuleBook.builtIn().withOverrides(TomlDocument.read(file), SampleBuild.EMPTY, doubt -> {});
    }

    private static RuleBook book(String text) {
        return RuleBook.of(TomlDocument.parse("rules.toml", text));
    }

    private static GoalRule find(RuleBook book, String version) {
        return book.find("g", "a", version, "go").orElseThrow();
    }

    private static GoalRule surefire(RuleBook book) {
        return book.find(PLUGINS, "maven-surefire-plugin", "3.5.4", "test").orElseThrow();
    }
}
