package io.github.accelmaven.maven.project;

import java.util.HashSet;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What modules are called. */
public final class ModuleNames {

    private ModuleNames() {}

    /** For people: the artifact id, and the group id before it where another module of the build has the same one. */
    public static String shown(MavenProject module, MavenSession session) {
        return shown(module, ambiguous(session));
    }

    /**
     * The same for those who ask for many modules.
     *
     * @param ambiguous the artifact ids that several modules of the build have
     */
    public static String shown(MavenProject module, Set<String> ambiguous) {
        return ambiguous.contains(module.getArtifactId()) ? id(module) : module.getArtifactId();
    }

    /** The artifact ids that several modules of a build have. */
    public static Set<String> ambiguous(MavenSession session) {
        Set<String> all = new HashSet<>();
        Set<String> ambiguous = new HashSet<>();
        for (MavenProject module : session.getProjects()) {
            if (!all.add(module.getArtifactId())) {
                ambiguous.add(module.getArtifactId());
            }
        }
        return ambiguous;
    }

    /** As entries of the cache call it, whatever its version. */
    public static String id(MavenProject module) {
        return module.getGroupId() + ":" + module.getArtifactId();
    }
}
