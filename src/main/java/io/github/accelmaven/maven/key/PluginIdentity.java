package io.github.accelmaven.maven.key;

import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.engine.InputObserver;
import io.github.accelmaven.fingerprint.Digest;
import io.github.accelmaven.fingerprint.FileHasher;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.maven.project.ModulePaths;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.PluginManagerException;
import org.apache.maven.plugin.PluginResolutionException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Tells which plugin a goal comes from: its jar by content, and its declared dependencies by coordinates and content.
 * The dependencies of a released plugin are as fixed as its version; where a SNAPSHOT is among them, the plugin's class
 * realm is created, because only that knows the files.
 */
public final class PluginIdentity {

    private final BuildPluginManager plugins;
    private final RepositorySystem repositories;
    private final FileHasher hasher;

    public PluginIdentity(BuildPluginManager plugins, RepositorySystem repositories, FileHasher hasher) {
        this.plugins = plugins;
        this.repositories = repositories;
        this.hasher = hasher;
    }

    PluginIdentity readingWith(FileHasher other) {
        return new PluginIdentity(plugins, repositories, other);
    }

    void addTo(KeyParts parts, MojoDescriptor goal, MavenSession session, InputObserver observer)
            throws IOException, UnknownInputException {
        PluginDescriptor descriptor = goal.getPluginDescriptor();
        Artifact artifact = descriptor.getPluginArtifact();
        if (artifact == null || artifact.getFile() == null) {
            throw new UnknownInputException("the file of plugin " + descriptor.getId() + " is not known");
        }
        parts.put("goal", descriptor.getPluginLookupKey() + ":" + goal.getGoal());
        Digest content = hasher.classpathEntry(artifact.getFile().toPath());
        parts.put("plugin " + descriptor.getPluginLookupKey(), content, descriptor.getVersion());
        List<Dependency> declared = declared(descriptor.getPlugin());
        if (hasSnapshot(descriptor, declared)) {
            addRealm(parts, descriptor, session, observer);
            return;
        }
        for (Dependency dependency : declared) {
            String name = "plugin dependency " + dependency.getManagementKey();
            parts.put(name, digest(dependency, session), dependency.getVersion());
        }
    }

    private static List<Dependency> declared(@org.jspecify.annotations.Nullable Plugin plugin) {
        return plugin == null ? List.of() : plugin.getDependencies();
    }

    private static boolean hasSnapshot(PluginDescriptor descriptor, List<Dependency> declared) {
        return ArtifactUtils.isSnapshot(descriptor.getVersion())
                || declared.stream().anyMatch(dependency -> ArtifactUtils.isSnapshot(dependency.getVersion()));
    }

    private void addRealm(KeyParts parts, PluginDescriptor descriptor, MavenSession session, InputObserver observer)
            throws IOException, UnknownInputException {
        try {
            plugins.getPluginRealm(session, descriptor);
        } catch (PluginManagerException | PluginResolutionException e) {
            throw new UnknownInputException(
                    "the dependencies of plugin " + descriptor.getId() + " cannot be resolved: " + e.getMessage());
        }
        for (Artifact artifact : descriptor.getArtifacts()) {
            File file = artifact.getFile();
            if (file == null) {
                throw new UnknownInputException("the file of plugin dependency " + artifact.getId() + " is not known");
            }
            if (artifact.isSnapshot() && !file.toPath().startsWith(ModulePaths.root(session))) {
                observer.doubted("what plugin dependency " + artifact.getId() + " resolves to can change");
            }
            parts.put(
                    "plugin dependency " + artifact.getDependencyConflictId(),
                    hasher.classpathEntry(file.toPath()),
                    artifact.getVersion());
        }
    }

    /** By coordinates, and by the content of its file; by coordinates alone where no repository has it. */
    private Digest digest(Dependency dependency, MavenSession session) throws IOException {
        Hasher hash = new Hasher().put(dependency.getManagementKey() + ":" + dependency.getVersion());
        var artifact = new DefaultArtifact(
                dependency.getGroupId(),
                dependency.getArtifactId(),
                dependency.getClassifier(),
                dependency.getType(),
                dependency.getVersion());
        try {
            var request =
                    new ArtifactRequest(artifact, session.getCurrentProject().getRemotePluginRepositories(), "plugin");
            var result = repositories.resolveArtifact(session.getRepositorySession(), request);
            hash.put(hasher.classpathEntry(result.getArtifact().getFile().toPath()));
        } catch (ArtifactResolutionException e) {
            // The goal will say so itself, if it needs the file; a released artifact's coordinates stand for its
            // content.
            hash.put("unresolved");
        }
        return hash.finish();
    }
}
