package io.github.accelmaven.maven.key;

import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.engine.PrematureFiles;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.maven.project.MavensFiles;
import io.github.accelmaven.rules.Facet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.LocalRepositoryManager;

/** The artifacts that a project depends on, and those that it makes, as parts of a key. Used by one thread. */
final class ArtifactInputs {

    private final MavenSession session;
    private final MavenProject project;
    private final FileInputs files;

    ArtifactInputs(MavenSession session, FileInputs files) {
        this.session = session;
        this.project = session.getCurrentProject();
        this.files = files;
    }

    List<InputPart> mainArtifact() {
        File file = project.getArtifact().getFile();
        return file == null ? List.of() : List.of(files.classpath("the main artifact", List.of(file.toPath())));
    }

    /** What the module has made so far, as it was made. */
    List<InputPart> moduleArtifacts() {
        return Stream.concat(Stream.of(project.getArtifact()), project.getAttachedArtifacts().stream())
                .filter(artifact -> artifact.getFile() != null && !MavensFiles.isMavens(artifact))
                .map(artifact -> files.asMadeBefore(
                        "artifact " + artifact.getId(), artifact.getFile().toPath()))
                .toList();
    }

    List<InputPart> classpath(String name, Facet facet) throws IOException {
        try {
            List<String> elements = switch (facet) {
                case COMPILE_CLASSPATH -> project.getCompileClasspathElements();
                case RUNTIME_CLASSPATH -> project.getRuntimeClasspathElements();
                default -> project.getTestClasspathElements();
            };
            return List.of(files.classpath(name, elements.stream().map(Path::of).toList()));
        } catch (DependencyResolutionRequiredException e) {
            throw new IOException(name + " is not resolved: " + e.getMessage(), e);
        }
    }

    List<InputPart> dependencies() {
        return List.of(this::addDependencies);
    }

    /** The dependencies with the POM files that lead to them. */
    List<InputPart> dependencyGraph() {
        return List.of((parts, premature) -> addDependencyGraph(parts));
    }

    private void addDependencies(KeyParts parts, PrematureFiles premature) throws IOException {
        for (Artifact artifact : ResolvedDependencies.of(project)) {
            Hasher hasher = new Hasher().put(artifact.getId()).put(String.valueOf(artifact.getScope()));
            hasher.put(artifact.isOptional());
            if (artifact.getFile() != null) {
                hasher.put(files.classpathEntry(artifact.getFile().toPath(), premature));
            }
            parts.put("dependency " + ArtifactUtils.versionlessKey(artifact), hasher.finish(), artifact.getVersion());
        }
    }

    private void addDependencyGraph(KeyParts parts) throws IOException {
        LocalRepositoryManager local = session.getRepositorySession().getLocalRepositoryManager();
        for (Artifact artifact : ResolvedDependencies.of(project)) {
            Hasher hasher = new Hasher().put(artifact.getId()).put(String.valueOf(artifact.getScope()));
            for (Path pom : poms(artifact, local)) {
                hasher.put(files.classpathEntry(pom, made -> false));
            }
            parts.put("dependency " + ArtifactUtils.versionlessKey(artifact), hasher.finish(), artifact.getVersion());
        }
    }

    /** A module takes over from its parents, which change with the checkout as it does. */
    private List<Path> poms(Artifact artifact, LocalRepositoryManager local) {
        Optional<MavenProject> module = session.getProjects().stream()
                .filter(candidate -> candidate.getGroupId().equals(artifact.getGroupId())
                        && candidate.getArtifactId().equals(artifact.getArtifactId())
                        && candidate.getFile() != null)
                .findFirst();
        if (module.isEmpty()) {
            String pom = local.getPathForLocalArtifact(new DefaultArtifact(
                    artifact.getGroupId(), artifact.getArtifactId(), "pom", artifact.getBaseVersion()));
            return List.of(local.getRepository().getBasedir().toPath().resolve(pom));
        }
        return Stream.iterate(module.get(), Objects::nonNull, MavenProject::getParent)
                .flatMap(project -> Optional.ofNullable(project.getFile()).stream())
                .map(File::toPath)
                .toList();
    }
}
