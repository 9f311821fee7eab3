package io.github.accelmaven.maven.history;

import io.github.accelmaven.maven.project.ModuleNames;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The project in whose directory Maven was called. Thread-safe: it has no state. */
public final class OwnProject {

    private OwnProject() {}

    /**
     * Its {@code groupId:artifactId}, as builds of it have it in the history; where there is no POM file, that of the project
     * that Maven makes up.
     */
    public static String name(MavenSession session) {
        return ModuleNames.id(session.getTopLevelProject());
    }

    /** The same; empty where there is no POM file. */
    static Optional<String> of(MavenSession session) {
        return project(session).map(ModuleNames::id);
    }

    /** Its build directory; where there is no POM file, {@code target} in the directory that Maven was called in. */
    static Path buildDirectory(MavenSession session) {
        return project(session)
                .map(project -> Path.of(project.getBuild().getDirectory()))
                .orElseGet(() -> calledIn(session).resolve("target"));
    }

    /** The directory that Maven was called in, absolute. */
    static Path calledIn(MavenSession session) {
        return Path.of(session.getRequest().getBaseDirectory()).toAbsolutePath().normalize();
    }

    private static Optional<MavenProject> project(MavenSession session) {
        return Optional.ofNullable(session.getTopLevelProject()).filter(project -> project.getFile() != null);
    }
}
