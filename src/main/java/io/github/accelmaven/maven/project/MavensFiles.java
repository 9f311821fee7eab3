package io.github.accelmaven.maven.project;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.maven.artifact.Artifact;

/**
 * The files that Maven 4 itself keeps in a build directory: the artifacts of the reactor, in that of the top-level
 * project, and for the time of a session the POM for consumers. Thread-safe.
 */
public final class MavensFiles implements Predicate<Path> {

    /** Of the JDK's temporary files, which {@code ConsumerPomArtifactTransformer} of Maven 4.0 uses. */
    private static final Pattern CONSUMER_POM = Pattern.compile("consumer-\\d+\\.pom");

    /** Where {@code TransformedArtifact} lies in Maven 4.0; asking it for its file writes the POM for consumers. */
    private static final String TRANSFORMATIONS = "org.apache.maven.internal.transformation.";

    private final Path buildDirectory;
    private final Path projectLocalRepository;

    public MavensFiles(Path buildDirectory) {
        this.buildDirectory = buildDirectory;
        this.projectLocalRepository = buildDirectory.resolve("project-local-repo");
    }

    @Override
    public boolean test(Path file) {
        return file.startsWith(projectLocalRepository) || isConsumerPom(file);
    }

    /** Whether Maven attached the artifact, not a goal. */
    public static boolean isMavens(Artifact artifact) {
        return artifact.getClass().getName().startsWith(TRANSFORMATIONS);
    }

    private boolean isConsumerPom(Path file) {
        return buildDirectory.equals(file.getParent())
                && CONSUMER_POM.matcher(String.valueOf(file.getFileName())).matches();
    }
}
