package io.github.accelmaven.lifecycle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A phase as a {@code [phase.<name>]} table describes it.
 *
 * @param name its name
 * @param place where its table stands, as {@code file:line:column}; empty for a built-in phase
 * @param work what it does
 * @param inputs patterns of the files that its result depends on, relative to the workspace; a phase of commands without
 *     any runs in every session
 * @param outputs patterns of the files that it makes, relative to the workspace
 * @param environment the environment variables that its commands see, besides those of every command
 * @param isCached whether results are reused
 * @param timeout after which its commands are ended
 * @param workdir where its commands run, relative to the workspace; empty for the workspace itself
 * @param dependsOn the phases that have to be done before it; empty when it does not say, so that it waits for the phase
 *     before it in the pipeline
 * @param platforms where it is run; everywhere when empty
 */
public record PhaseDefinition(
        String name,
        String place,
        PhaseWork work,
        List<String> inputs,
        List<String> outputs,
        List<EnvironmentVariable> environment,
        boolean isCached,
        Optional<Duration> timeout,
        String workdir,
        Optional<List<String>> dependsOn,
        Set<Platform> platforms) {

    /** The phase that builds the reactor, unless a file defines another one of that name. */
    public static final String BUILD = "build";

    /** The phase that stages all sets of a file, unless the file defines another one of that name. */
    public static final String STAGE = "stage";

    public PhaseDefinition {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        environment = List.copyOf(environment);
        dependsOn = dependsOn.map(List::copyOf);
        platforms = Set.copyOf(platforms);
    }

    /** The phase that builds the reactor, where no table says anything of it. */
    static PhaseDefinition build() {
        return builtIn(BUILD, new PhaseWork.Goals(List.of()), List.of());
    }

    /** The phase that stages sets, where no table says anything of it. */
    static PhaseDefinition stage(List<StageDefinition> sets) {
        return builtIn(STAGE, new PhaseWork.Stages(sets), targets(sets));
    }

    /** Where sets are staged, as patterns for outputs. */
    static List<String> targets(List<StageDefinition> sets) {
        return sets.stream().map(set -> set.target() + "/**").distinct().toList();
    }

    private static PhaseDefinition builtIn(String name, PhaseWork work, List<String> outputs) {
        return new PhaseDefinition(
                name, "", work, List.of(), outputs, List.of(), true, Optional.empty(), "", Optional.empty(), Set.of());
    }

    /**
     * The directories and files in which the patterns for outputs begin.
     *
     * @param workspace the directory of the workspace, absolute and normalised
     */
    public Set<Path> outputLocations(Path workspace) {
        return outputs.stream()
                .map(pattern -> location(workspace, pattern))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The directory or file in which a pattern for outputs begins. */
    static Path location(Path workspace, String pattern) {
        return workspace.resolve(literalPart(pattern)).normalize();
    }

    /** The part of a pattern that stands before the first wildcard, up to a slash. */
    public static String literalPart(String pattern) {
        List<String> literal = new ArrayList<>();
        for (String part : pattern.split("/", -1)) {
            if (part.contains("*") || part.contains("?")) {
                break;
            }
            literal.add(part);
        }
        return String.join("/", literal);
    }

    /** The same with other inputs. */
    public PhaseDefinition withInputs(List<String> others) {
        return new PhaseDefinition(
                name, place, work, others, outputs, environment, isCached, timeout, workdir, dependsOn, platforms);
    }

    /** Whether no table describes it. */
    public boolean isBuiltIn() {
        return place.isEmpty();
    }
}
