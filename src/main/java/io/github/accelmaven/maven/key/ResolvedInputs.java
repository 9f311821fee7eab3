package io.github.accelmaven.maven.key;

import io.github.accelmaven.engine.InputObserver;
import io.github.accelmaven.maven.parameter.Parameters;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.rules.Facet;
import io.github.accelmaven.rules.GoalRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** The files that a goal resolves by itself, from coordinates, by its rule. Used by one thread. */
final class ResolvedInputs {

    /** A range of versions, or one that the repositories choose. */
    private static final Pattern OPEN = Pattern.compile("[\\[(]|\\b(?:LATEST|RELEASE)\\b");

    private final GoalRule rule;
    private final Set<Facet> facets;
    private final MavenSession session;
    private final CoordinateInputs coordinates;
    private final InputObserver observer;
    private final Parameters parameters;
    private final FileInputs files;

    ResolvedInputs(
            GoalRule rule,
            Set<Facet> facets,
            MavenSession session,
            GoalKeyTools tools,
            Parameters parameters,
            FileInputs files) {
        this.rule = rule;
        this.facets = facets;
        this.session = session;
        this.coordinates = tools.coordinates();
        this.observer = tools.observer();
        this.parameters = parameters;
        this.files = files;
    }

    /**
     * What it resolves.
     *
     * @throws UnknownInputException when that is not to be had
     */
    List<InputPart> inputs() throws UnknownInputException {
        List<InputPart> inputs = new ArrayList<>();
        for (String name : rule.coordinates()) {
            inputs.add(files.classpath(name, lasting(name, resolved(name))));
        }
        for (String name : rule.artifacts()) {
            lasting(name, resolvedAlone(name)).forEach(file -> inputs.add(files.content(file)));
        }
        if (facets.contains(Facet.DECLARED_DEPENDENCIES)) {
            inputs.add(files.classpath("dependencies that the POM declares", declared()));
        }
        return inputs;
    }

    /** Coordinates may stand for another file tomorrow, with nothing in the project or on the disk having changed. */
    private List<Path> lasting(String parameter, List<Path> resolved) {
        boolean isOpen = parameters.value(parameter).texts().stream().anyMatch(OPEN.asPredicate());
        Path root = ModulePaths.root(session);
        boolean isSnapshot = resolved.stream()
                .anyMatch(file -> !file.startsWith(root) && file.toString().contains(Artifact.SNAPSHOT_VERSION));
        if (isOpen || isSnapshot) {
            observer.doubted("what " + parameter + " resolves to can change in the repositories");
        }
        return resolved;
    }

    private List<Path> resolved(String name) throws UnknownInputException {
        try {
            return coordinates.resolve(parameters.value(name), session);
        } catch (DependencyResolutionException e) {
            throw new UnknownInputException("parameter '" + name + "' cannot be resolved: " + e.getMessage());
        }
    }

    private List<Path> resolvedAlone(String name) throws UnknownInputException {
        try {
            return coordinates.resolveAlone(parameters.value(name), session);
        } catch (ArtifactResolutionException e) {
            throw new UnknownInputException("parameter '" + name + "' cannot be resolved: " + e.getMessage());
        }
    }

    private List<Path> declared() throws UnknownInputException {
        try {
            return coordinates.resolveDeclared(session);
        } catch (DependencyResolutionException e) {
            throw new UnknownInputException("the dependencies cannot be resolved: " + e.getMessage());
        }
    }
}
