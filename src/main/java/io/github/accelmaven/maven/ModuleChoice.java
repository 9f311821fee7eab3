package io.github.accelmaven.maven;

import io.github.accelmaven.maven.project.ModuleNames;
import org.apache.maven.project.MavenProject;

/**
 * A module as people name it on the command line, and as Maven's {@code -pl} takes it: {@code artifactId},
 * {@code :artifactId} or {@code groupId:artifactId}. Immutable and thread-safe.
 */
record ModuleChoice(String given) {

    boolean matches(MavenProject project) {
        return isComplete()
                ? given.equals(ModuleNames.id(project))
                : artifactId().equals(project.getArtifactId());
    }

    /** The artifact id alone. */
    String artifactId() {
        return given.substring(given.lastIndexOf(':') + 1);
    }

    /** Whether it names the group too, and so a module that need not be of this build. */
    boolean isComplete() {
        return given.indexOf(':') > 0;
    }
}
