package io.github.accelmaven.maven;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What of a project would keep a goal from running once more: its properties, and the files of its artifacts. Source
 * roots and resources are left as they are, since adding one of them a second time changes nothing.
 */
final class ProjectSavepoint implements Runnable {

    private final MavenProject project;
    private final Map<Object, Object> properties;
    private final @Nullable File mainArtifact;
    private final List<Artifact> attached;

    private ProjectSavepoint(MavenProject project) {
        this.project = project;
        this.properties = new TreeMap<>(project.getProperties());
        this.mainArtifact = project.getArtifact().getFile();
        this.attached = List.copyOf(project.getAttachedArtifacts());
    }

    static ProjectSavepoint of(MavenProject project) {
        return new ProjectSavepoint(project);
    }

    /** Brings that state back. */
    @Override
    public void run() {
        project.getProperties().clear();
        project.getProperties().putAll(properties);
        project.getArtifact().setFile(mainArtifact);
        List<Artifact> artifacts = project.getAttachedArtifacts();
        if (!artifacts.equals(attached)) {
            artifacts.clear();
            artifacts.addAll(attached);
        }
    }
}
