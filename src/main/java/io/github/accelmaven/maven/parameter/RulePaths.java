package io.github.accelmaven.maven.parameter;

import io.github.accelmaven.rules.GoalRule;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** The files and directories that a rule names for one project. Immutable. */
public final class RulePaths {

    /** What agents on a test's command line write: JaCoCo's data file and class dump. */
    private static final Pattern AGENT_OUTPUT = Pattern.compile("(?:destfile|classdumpdir)=([^,]+)");

    /** One argument of a command line, which quotes keep together, in whole or in part. */
    private static final Pattern ARGUMENT = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"']++)++");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    private final GoalRule rule;
    private final Parameters parameters;
    private final PlacesOfModule places;

    public RulePaths(GoalRule rule, Parameters parameters, MavenProject project) {
        this.rule = rule;
        this.parameters = parameters;
        this.places = new PlacesOfModule(parameters, project);
    }

    /** Where the goal writes. */
    public Set<Path> outputs(LateProperties late) {
        Set<Path> outputs = new LinkedHashSet<>();
        rule.outputs().forEach(name -> outputs.addAll(parameters.paths(name)));
        rule.outputPaths().forEach(path -> places.path(path).ifPresent(outputs::add));
        for (String name : rule.agentOutputs()) {
            agentOutputs(late.replaceIn(parameters.text(name).orElse(""))).forEach(outputs::add);
        }
        return outputs;
    }

    /** Whose files the goal reads and overwrites. */
    public Set<Path> edited() {
        Set<Path> edited = new LinkedHashSet<>();
        rule.editedPaths().forEach(path -> places.path(path).ifPresent(edited::add));
        return edited;
    }

    /** Those of the outputs that differ in every run: reports that tell times, and what agents record of tests. */
    public Set<Path> varying(LateProperties late) {
        Set<Path> varying = new LinkedHashSet<>();
        rule.testReports().forEach(name -> varying.addAll(parameters.paths(name)));
        rule.datedOutputs().forEach(name -> varying.addAll(parameters.paths(name)));
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
                .map(option -> places.inModule(option.group(1)));
    }

    /** Files that the goal reads and no parameter names. */
    public List<InputFiles> inputs() {
        return rule.inputPaths().stream()
                .map(places::inputFiles)
                .flatMap(Optional::stream)
                .toList();
    }
}
