package io.github.accelmaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.rules.ParameterFacts.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the built-in rules against what the descriptors of the plugins say. A parameter that Maven fills with one of
 * its own objects makes the goal run, and a file that the goal writes would count by content, unless the rule names
 * it; a name that no version of the plugin knows is a slip.
 */
class BuiltInRulesCoverageTest {

    private static final RuleBook BOOK = RuleBook.builtIn();

    private static final Pattern FACT_FILE = Pattern.compile("(.+?)-(\\d.*)\\.tsv");

    private static final Pattern FILES = Pattern.compile("java\\.io\\.File(\\[])?|java\\.nio\\.file\\.Path(\\[])?");

    private static final Pattern VALUE = Pattern.compile(
            "java\\.lang\\.(String|Boolean|Integer|Long)(\\[])?|java\\.net\\.URI|boolean|int|long|double");

    private static final Pattern OBJECT_OF_MAVEN =
            Pattern.compile("\\$\\{(project|plugin|session|reactorProjects|localRepository|repositorySystemSession"
                    + "|settings|mojoExecution)[.}].*");

    /** A goal with its rule in one version of its plugin, and the parameters it has there. */
    record Known(GoalRule rule, String version, List<Parameter> parameters) {

        @Override
        public String toString() {
            return rule.goal() + " " + version;
        }
    }

    static Stream<Known> knownGoals() throws IOException {
        try (Stream<Path> files = Files.walk(ParameterFacts.FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream()
                    .flatMap(BuiltInRulesCoverageTest::knownGoals);
        }
    }

    private static Stream<Known> knownGoals(Path file) {
        Matcher name = FACT_FILE.matcher(file.getFileName().toString());
        assertThat(name.matches()).as(file.toString()).isTrue();
        String plugin = file.getName(file.getNameCount() - 2) + ":" + name.group(1);
        return parameters(file).stream().collect(Collectors.groupingBy(Parameter::goal)).entrySet().stream()
                .map(goal -> new Known(ruleFor(plugin, name.group(2), goal.getKey()), name.group(2), goal.getValue()));
    }

    private static List<Parameter> parameters(Path file) {
        try {
            return Files.readAllLines(file).stream().map(Parameter::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoalRule ruleFor(String plugin, String version, String goal) {
        String[] name = plugin.split(":", -1);
        return BOOK.find(name[0], name[1], version, goal)
                .orElseThrow(() -> new AssertionError(plugin + ":" + goal + " has no rule for version " + version));
    }

    @ParameterizedTest
    @MethodSource("knownGoals")
    void everyParameterThatMavenFillsWithAnObjectOrAFileIsNamed(Known known) {
        if (known.rule().kind() == RuleKind.ALWAYS) {
            return;
        }
        Set<String> named = new TreeSet<>(parametersNamedBy(known.rule()));
        assertThat(known.parameters())
                .filteredOn(BuiltInRulesCoverageTest::mustBeNamed)
                .extracting(Parameter::name)
                .allSatisfy(name -> assertThat(named).contains(name));
    }

    @ParameterizedTest
    @MethodSource("knownGoals")
    void noParameterIsBothIgnoredAndRead(Known known) {
        GoalRule rule = known.rule();
        List<String> counted = new ArrayList<>();
        Stream.of(rule.inputs(), rule.resources(), rule.filtered(), rule.filterFiles(), rule.classpath())
                .forEach(counted::addAll);
        Stream.of(rule.locations(), rule.coordinates(), rule.artifacts(), rule.outputs(), rule.paths())
                .forEach(counted::addAll);
        assertThat(counted).doesNotHaveDuplicates().noneMatch(rule.ignore()::contains);
    }

    @Test
    void everyNameThatARuleUsesIsAParameterInSomeVersion() throws IOException {
        List<Known> all = knownGoals().toList();
        for (Known known : all) {
            Set<String> parameters = all.stream()
                    .filter(other -> other.rule().goal().equals(known.rule().goal()))
                    .flatMap(other -> other.parameters().stream())
                    .map(Parameter::name)
                    .collect(Collectors.toSet());
            assertThat(parameters).as(known.toString()).containsAll(parametersNamedBy(known.rule()));
        }
    }

    @Test
    void everyRuleThatIsNotAlwaysHasFacts() throws IOException {
        Set<String> goals = knownGoals().map(known -> known.rule().goal()).collect(Collectors.toSet());
        assertThat(BOOK.goals())
                .filteredOn(goal -> !alwaysRuns(goal))
                .allSatisfy(goal -> assertThat(goals).contains(goal));
    }

    @Test
    void goalsOfTheMaven4ApiHaveNoRule() {
        for (String artifact : List.of("resources", "compiler", "jar", "source", "plugin")) {
            for (String goal : List.of("resources", "compile", "jar", "jar-no-fork", "descriptor")) {
                assertThat(BOOK.find("org.apache.maven.plugins", "maven-" + artifact + "-plugin", "4.0.0-beta-1", goal))
                        .isEmpty();
            }
        }
    }

    private static boolean alwaysRuns(String goal) {
        String[] parts = goal.split(":", -1);
        return BOOK.find(parts[0], parts[1], "3.0.0", parts[2])
                .map(rule -> rule.kind() == RuleKind.ALWAYS && !rule.goal().contains("maven-plugin-plugin"))
                .orElse(false);
    }

    private static boolean mustBeNamed(Parameter parameter) {
        if (FILES.matcher(parameter.type()).matches()) {
            return true;
        }
        return !VALUE.matcher(parameter.type()).matches()
                && Stream.of(parameter.expression(), parameter.defaultValue())
                        .anyMatch(text -> OBJECT_OF_MAVEN.matcher(text).matches());
    }

    /** The parameters that a rule says something about, paths into parameters and conditions reduced to the parameter. */
    private static Collection<String> parametersNamedBy(GoalRule rule) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(
                        rule.inputs(),
                        rule.locations(),
                        rule.resources(),
                        rule.filtered(),
                        rule.filterFiles(),
                        rule.classpath(),
                        rule.compileClasspath(),
                        rule.coordinates(),
                        rule.arguments(),
                        rule.artifacts(),
                        rule.antScripts(),
                        rule.bndInstructions(),
                        rule.outputs(),
                        rule.datedOutputs(),
                        rule.agentOutputs(),
                        rule.paths(),
                        rule.ignore(),
                        rule.propertyNames(),
                        rule.lateProperties(),
                        rule.jdkExecutables(),
                        rule.skippedWhen(),
                        rule.narrowedBy(),
                        rule.testReports(),
                        rule.allowedChildren().keySet())
                .flatMap(Set::stream)
                .map(name -> name.replaceFirst("[./].*", ""))
                .forEach(names::add);
        rule.patternInputs().stream()
                .flatMap(text -> PatternInput.parse(text).stream())
                .flatMap(input -> Stream.of(input.directories(), input.includes(), input.excludes()))
                .forEach(names::add);
        rule.runsWhenSet().stream()
                .map(RunCondition::parse)
                .filter(condition -> condition.property().isEmpty())
                .map(condition -> condition.parameter().replaceFirst("[.@].*", ""))
                .forEach(names::add);
        Stream.of(
                        rule.filterSettings().delimiters(),
                        rule.filterSettings().useDefaultDelimiters(),
                        rule.filterSettings().nonFilteredExtensions())
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }
}
