package io.github.accelmaven.maven.pipeline;

import io.github.accelmaven.engine.pack.ArtifactResolver;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Finds artifacts in the repositories of the root project. Thread-safe. */
public final class MavenArtifacts implements ArtifactResolver {

    private final MavenSession session;
    private final RepositorySystem repositories;

    public MavenArtifacts(MavenSession session, RepositorySystem repositories) {
        this.session = session;
        this.repositories = repositories;
    }

    @Override
    public Path resolve(String coordinates) throws NotFoundException {
        ArtifactRequest request = new ArtifactRequest(
                new DefaultArtifact(coordinates), session.getTopLevelProject().getRemoteProjectRepositories(), null);
        try {
            return repositories
                    .resolveArtifact(session.getRepositorySession(), request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new NotFoundException(String.valueOf(e.getMessage()), e);
        }
    }
}
