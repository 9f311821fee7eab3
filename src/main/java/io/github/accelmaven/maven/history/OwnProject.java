package io.github.accelmaven.maven.history;

import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Finds the project in whose directory Maven was called. Thread-safe: it has no state. */
final class OwnProject {

    private OwnProject() {}

    /** As {@code groupId:artifactId}; empty where there is no POM file. */
    static Optional<String> of(MavenSession session) {
        MavenProject project = session.getTopLevelProject();
        return project == null || project.getFile() == null
                ? Optional.empty()
                : Optional.of(project.getGroupId() + ":" + project.getArtifactId());
    }
}
