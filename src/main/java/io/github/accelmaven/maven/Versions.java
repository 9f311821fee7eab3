package io.github.accelmaven.maven;

import io.github.accelmaven.maven.key.ResolvedDependencies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.LocalRepositoryManager;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.jspecify.annotations.Nullable;

/** How long the versions stand that a module's dependencies and plugins resolved to. Used by one thread. */
public final class Versions {

    /** Written beside the versions of an artifact when Maven asked a repository which ones there are. */
    private static final String ASKED = "resolver-status.properties";

    private final MavenSession session;
    private final MavenProject project;
    private final LocalRepositoryManager local;
    private final Set<String> modules;

    Versions(MavenSession session, MavenProject project) {
        this.session = session;
        this.project = project;
        this.local = session.getRepositorySession().getLocalRepositoryManager();
        this.modules = session.getAllProjects().stream()
                .map(module -> ArtifactUtils.key(module.getGroupId(), module.getArtifactId(), module.getVersion()))
                .collect(Collectors.toSet());
    }

    /**
     * Whether the model leaves it to repositories which version of something it uses; to be asked before the module is
     * planned, which fills in the versions of plugins.
     */
    static boolean areOpen(MavenProject project) {
        DependencyManagement management = project.getDependencyManagement();
        Stream<Dependency> dependencies = Stream.concat(
                project.getDependencies().stream(),
                management == null ? Stream.empty() : management.getDependencies().stream());
        Stream<Plugin> plugins = project.getBuildPlugins().stream();
        return Stream.concat(dependencies.map(Dependency::getVersion), plugins.map(Plugin::getVersion))
                .anyMatch(Versions::isOpen);
    }

    /** Whether it is left to repositories which version that is. */
    public static boolean isOpen(@Nullable String version) {
        return version == null
                || version.isEmpty()
                || version.indexOf('[') >= 0
                || version.indexOf('(') >= 0
                || version.equals(Artifact.LATEST_VERSION)
                || version.equals(Artifact.RELEASE_VERSION);
    }

    /**
     * Until when Maven would not look for other versions, in milliseconds since 1970; {@link Long#MAX_VALUE} for ever, and
     * empty when nobody can tell.
     */
    Optional<Long> until() {
        long until = Long.MAX_VALUE;
        if (ResolvedDependencies.of(project).stream().anyMatch(this::isChosen)) {
            until = endOfDay();
        }
        if (ResolvedDependencies.of(project).stream().anyMatch(this::isSnapshotFromOutside)) {
            Optional<Long> limit = limit(project.getRemoteProjectRepositories());
            if (limit.isEmpty()) {
                return limit;
            }
            until = Math.min(until, limit.get());
        }
        boolean hasSnapshotPlugin = project.getBuildPlugins().stream()
                .anyMatch(plugin -> ArtifactUtils.isSnapshot(plugin.getVersion())
                        && !modules.contains(
                                ArtifactUtils.key(plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion())));
        if (hasSnapshotPlugin) {
            Optional<Long> limit = limit(project.getRemotePluginRepositories());
            if (limit.isEmpty()) {
                return limit;
            }
            until = Math.min(until, limit.get());
        }
        return Optional.of(until);
    }

    private boolean isFromOutside(Artifact artifact) {
        return !modules.contains(
                ArtifactUtils.key(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion()));
    }

    private boolean isSnapshotFromOutside(Artifact artifact) {
        return artifact.isSnapshot() && isFromOutside(artifact);
    }

    /** Whether a range somewhere among the dependencies may have led to the artifact. */
    private boolean isChosen(Artifact artifact) {
        Path versions = pom(artifact).resolveSibling("..").normalize();
        return isFromOutside(artifact) && Files.exists(versions.resolve(ASKED));
    }

    private Optional<Long> limit(List<RemoteRepository> repositories) {
        long limit = Long.MAX_VALUE;
        for (RemoteRepository repository : repositories) {
            RepositoryPolicy policy = repository.getPolicy(true);
            if (!policy.isEnabled() || RepositoryPolicy.UPDATE_POLICY_NEVER.equals(policy.getUpdatePolicy())) {
                continue;
            }
            if (!RepositoryPolicy.UPDATE_POLICY_DAILY.equals(policy.getUpdatePolicy())) {
                return Optional.empty();
            }
            limit = endOfDay();
        }
        return Optional.of(limit);
    }

    /** As Maven counts days. */
    private long endOfDay() {
        ZoneId zone = ZoneId.systemDefault();
        return LocalDate.ofInstant(session.getStartTime().toInstant(), zone)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant()
                .toEpochMilli();
    }

    /** The POM files of the artifacts from outside, which say what these bring along. */
    List<Path> resolvedPoms() {
        List<Path> poms = new ArrayList<>();
        ResolvedDependencies.of(project).stream()
                .filter(this::isFromOutside)
                .map(this::pom)
                .forEach(poms::add);
        return poms;
    }

    private Path pom(Artifact artifact) {
        return local.getRepository()
                .getBasedir()
                .toPath()
                .resolve(local.getPathForLocalArtifact(new DefaultArtifact(
                        artifact.getGroupId(), artifact.getArtifactId(), "pom", artifact.getBaseVersion())));
    }
}
