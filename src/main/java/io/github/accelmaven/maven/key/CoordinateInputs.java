package io.github.accelmaven.maven.key;

import io.github.accelmaven.maven.parameter.ParameterValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * Resolves Maven coordinates that stand in a goal's configuration, as the compiler plugin does with
 * {@code annotationProcessorPaths}: with their dependencies, from the reactor first.
 */
public final class CoordinateInputs {

    private final RepositorySystem repositories;

    public CoordinateInputs(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    /** The files in class path order. */
    List<Path> resolve(ParameterValue coordinates, MavenSession session) throws DependencyResolutionException {
        CollectRequest collect = new CollectRequest();
        MavenProject project = session.getCurrentProject();
        collect.setRepositories(project.getRemoteProjectRepositories());
        for (ParameterValue element : coordinates.elements()) {
            collect.addDependency(new Dependency(artifact(element, project), "runtime"));
        }
        return files(collect, session);
    }

    private List<Path> files(CollectRequest collect, MavenSession session) throws DependencyResolutionException {
        List<Path> files = new ArrayList<>();
        if (!collect.getDependencies().isEmpty()) {
            DependencyRequest request = new DependencyRequest(collect, null);
            for (ArtifactResult result : repositories
                    .resolveDependencies(session.getRepositorySession(), request)
                    .getArtifactResults()) {
                files.add(result.getArtifact().getFile().toPath());
            }
        }
        return files;
    }

    /** The files of the dependencies that the module declares, and of their own. */
    List<Path> resolveDeclared(MavenSession session) throws DependencyResolutionException {
        MavenProject project = session.getCurrentProject();
        ArtifactTypeRegistry types = session.getRepositorySession().getArtifactTypeRegistry();
        CollectRequest collect = new CollectRequest();
        collect.setRootArtifact(RepositoryUtils.toArtifact(project.getArtifact()));
        collect.setRepositories(project.getRemoteProjectRepositories());
        project.getDependencies()
                .forEach(declared -> collect.addDependency(RepositoryUtils.toDependency(declared, types)));
        DependencyManagement management = project.getDependencyManagement();
        if (management != null) {
            management
                    .getDependencies()
                    .forEach(managed -> collect.addManagedDependency(RepositoryUtils.toDependency(managed, types)));
        }
        return files(collect, session);
    }

    /** The files without those of dependencies. */
    List<Path> resolveAlone(ParameterValue coordinates, MavenSession session) throws ArtifactResolutionException {
        MavenProject project = session.getCurrentProject();
        List<Path> files = new ArrayList<>();
        for (ParameterValue element : coordinates.elements()) {
            ArtifactRequest request =
                    new ArtifactRequest(artifact(element, project), project.getRemoteProjectRepositories(), null);
            files.add(repositories
                    .resolveArtifact(session.getRepositorySession(), request)
                    .getArtifact()
                    .getFile()
                    .toPath());
        }
        return files;
    }

    /** From an element with children, or from text as {@code groupId:artifactId:version[:type[:classifier]]}. */
    private static Artifact artifact(ParameterValue bean, MavenProject project) {
        String[] words = bean.plain().orElse("").trim().split(":", -1);
        if (words.length >= 3) {
            return new DefaultArtifact(
                    words[0],
                    words[1],
                    words.length > 4 ? words[4] : "",
                    words.length > 3 ? words[3] : "jar",
                    words[2]);
        }
        String group = text(bean, "groupId");
        String artifact = text(bean, "artifactId");
        String type = bean.child("type").plain().orElse("jar");
        String version = bean.child("version")
                .plain()
                .orElseGet(() -> managedVersion(group, artifact, project).orElse(""));
        return new DefaultArtifact(group, artifact, text(bean, "classifier"), type, version);
    }

    private static String text(ParameterValue bean, String child) {
        return bean.child(child).plain().orElse("");
    }

    private static Optional<String> managedVersion(String group, String artifact, MavenProject project) {
        DependencyManagement management = project.getDependencyManagement();
        if (management == null) {
            return Optional.empty();
        }
        return management.getDependencies().stream()
                .filter(managed -> managed.getGroupId().equals(group)
                        && managed.getArtifactId().equals(artifact))
                .map(org.apache.maven.model.Dependency::getVersion)
                .findFirst();
    }
}
