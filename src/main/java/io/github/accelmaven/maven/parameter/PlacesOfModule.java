package io.github.accelmaven.maven.parameter;

import io.github.accelmaven.rules.PathTemplate;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;

/** Where the paths of rules lead in one module. Immutable. */
public final class PlacesOfModule {

    /** The first part of a path with a wildcard, and all after it. */
    private static final Pattern WILDCARD_SEGMENT = Pattern.compile("[^/]*[*?].*");

    private final Parameters parameters;
    private final MavenProject project;

    /** @param parameters those of the goal, for the placeholders that name them */
    public PlacesOfModule(Parameters parameters, MavenProject project) {
        this.parameters = parameters;
        this.project = project;
    }

    /** What a path of a rule stands for; empty when it begins with a placeholder without a value. */
    Optional<Path> path(String path) {
        return expand(path).map(this::inModule);
    }

    /** The files that a path of a rule stands for, which may hold wildcards. */
    public Optional<InputFiles> inputFiles(String path) {
        return expand(path).map(this::split);
    }

    /** A pattern is looked for from the last directory on that it names in full: only so may it lead out of the module. */
    private InputFiles split(String path) {
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
            case "final-name" -> Optional.ofNullable(build.getFinalName());
            case "user-home" -> Optional.of(System.getProperty("user.home"));
            default -> parameters.text(name);
        };
    }
}
