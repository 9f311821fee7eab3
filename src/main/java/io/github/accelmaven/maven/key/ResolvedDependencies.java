package io.github.accelmaven.maven.key;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.artifact.resolver.filter.ArtifactFilter;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The dependencies of a module as Maven has resolved them, for the goal that comes next or for those before it. */
public final class ResolvedDependencies {

    /** Maven's own before a goal that asks for no dependencies: it then shows none. */
    private static final @Nullable ArtifactFilter NONE = null;

    private ResolvedDependencies() {}

    /** Those that Maven shows to the goal, or all, where it shows none because the goal resolves by itself. */
    public static Set<Artifact> of(MavenProject project) {
        Set<Artifact> shown = project.getArtifacts();
        if (!shown.isEmpty()) {
            return shown;
        }
        project.setArtifactFilter(artifact -> true);
        try {
            return project.getArtifacts();
        } finally {
            project.setArtifactFilter(NONE);
        }
    }

    /** Whether all that the model names are among them. */
    static boolean areComplete(MavenProject project) {
        Set<String> resolved =
                of(project).stream().map(ArtifactUtils::versionlessKey).collect(Collectors.toSet());
        return project.getDependencies().stream()
                .map(ResolvedDependencies::name)
                .allMatch(resolved::contains);
    }

    private static String name(Dependency dependency) {
        return ArtifactUtils.versionlessKey(dependency.getGroupId(), dependency.getArtifactId());
    }
}
