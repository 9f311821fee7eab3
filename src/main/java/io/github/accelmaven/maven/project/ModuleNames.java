package io.github.accelmaven.maven.project;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What modules are called. */
public final class ModuleNames {

    private ModuleNames() {}

    /** For people: the artifact id, and the group id before it where another module of the build has the same one. */
    public static String shown(MavenProject module, MavenSession session) {
        long same = session.getProjects().stream()
                .filter(other -> other.getArtifactId().equals(module.getArtifactId()))
                .count();
        return same > 1 ? id(module) : module.getArtifactId();
    }

    /** As entries of the cache call it, whatever its version. */
    public static String id(MavenProject module) {
        return module.getGroupId() + ":" + module.getArtifactId();
    }
}
