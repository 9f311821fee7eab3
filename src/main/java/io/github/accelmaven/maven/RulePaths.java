package io.github.accelmaven.maven;

import io.github.accelmaven.rules.GoalRule;
import io.github.accelmaven.rules.PathTemplate;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;

/** The files and directories that a rule names for one project. Immutable. */
final class RulePaths {

    /** What agents on a test's command line write: JaCoCo's data file and class dump. */
    private static final Pattern AGENT_OUTPUT = Pattern.compile("(?:destfile|classdumpdir)=([^,]+)");

    /** One argument of a command line, which quotes keep together, in whole or in part. */
    private static final Pattern ARGUMENT = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"']++)++");

    /** The first part of a path with a wildcard, and all after it. */
    private static final Pattern WILDCARD_SEGMENT = Pattern.compile("[^/]*[*?].*");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    private final GoalRule rule;
    private final Parameters parameters;
    private final MavenProject project;

    RulePaths(GoalRule rule, Parameters parameters, MavenProject project) {
        this.rule = rule;
        this.parameters = parameters;
        this.project = project;
    }

    /** Where the goal writes. */
    Set<Path> outputs(LateProperties late) {
        Set<Path> outputs = new LinkedHashSet<>();
        rule.outputs().forEach(name -> outputs.addAll(parameters.paths(name)));
        rule.outputPaths().forEach(path -> expand(path).map(this::inModule).ifPresent(outputs::add));
        for (String name : rule.agentOutputs()) {
            agentOutputs(late.replaceIn(parameters.text(name).orElse(""))).forEach(outputs::add);
        }
        return outputs;
    }

    /** Whose files the goal reads and overwrites. */
    Set<Path> edited() {
        Set<Path> edited = new LinkedHashSet<>();
        rule.editedPaths().forEach(path -> expand(path).map(this::inModule).ifPresent(edited::add));
        return edited;
    }

    /** Those of the outputs that differ in every run: reports of tests, and what agents record of them. */
    Set<Path> varying(LateProperties late) {
        Set<Path> varying = new LinkedHashSet<>();
        rule.testReports().forEach(name -> varying.addAll(parameters.paths(name)));
        for (String name : rule.agentOutputs()) {
            agentOutputs(late.replaceIn(parameters.text(name).orElse(""))).forEach(varying::add);
        }
        return varying;
    }

    private Stream<Path> agentOutputs(String commandLine) {
        return ARGUMENT.matcher(commandLine)
                .results()
                .map(argument -> QUOTED.matcher(argument.group()).replaceAll("$1$2"))
                .flatMap(argument -> AGENT_OUTPUT.matcher(argument).results())
                .map(option -> inModule(option.group(1)));
    }

    /**
     * Files that the goal reads and no parameter names.
     *
     * @param root a file or a directory, absolute, in the module or not
     * @param pattern which files below the root, as Maven writes it; empty for all
     */
    record InputFiles(Path root, String pattern) {}

    List<InputFiles> inputs() {
        return rule.inputPaths().stream()
                .map(this::expand)
                .flatMap(Optional::stream)
                .map(this::inputFiles)
                .toList();
    }

    /** A pattern is looked for from the last directory on that it names in full: only so may it lead out of the module. */
    private InputFiles inputFiles(String path) {
        Matcher pattern = WILDCARD_SEGMENT.matcher(path);
        return pattern.find()
                ? new InputFiles(inModule(path.substring(0, pattern.start())), pattern.group())
                : new InputFiles(inModule(path), "");
    }

    Path inModule(String path) {
        return project.getBasedir().toPath().resolve(path).normalize();
    }

    private Optional<String> expand(String path) {
        return PathTemplate.expand(path, this::placeholder);
    }

    private Optional<String> placeholder(String name) {
        Build build = project.getBuild();
        return switch (name) {
            case "build" -> Optional.of(build.getDirectory());
            case "classes" -> Optional.of(build.getOutputDirectory());
            case "test-classes" -> Optional.of(build.getTestOutputDirectory());
            case "user-home" -> Optional.of(System.getProperty("user.home"));
            default -> parameters.text(name);
        };
    }
}
