package io.github.accelmaven.maven.project;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What of a project would keep a goal from running once more: its properties, the files of its artifacts, its POM
 * file and the model of that, and what the goal left for others of its plugin. Source roots and resources are left as they are, since adding one of them a second
 * time changes nothing.
 */
public final class ProjectSavepoint implements Runnable {

    private final MavenProject project;
    private final Map<Object, Object> properties;
    private final @Nullable File mainArtifact;
    private final List<Artifact> attached;
    private final @Nullable File pomFile;
    private final Model originalModel;
    private final Map<String, Object> context;
    private final Map<String, Object> left;

    private ProjectSavepoint(MavenProject project, Map<String, Object> context) {
        this.project = project;
        this.properties = new TreeMap<>(project.getProperties());
        this.mainArtifact = project.getArtifact().getFile();
        this.attached = List.copyOf(project.getAttachedArtifacts());
        this.pomFile = project.getFile();
        this.originalModel = project.getOriginalModel();
        this.context = context;
        this.left = PluginContext.ofGoals(context);
    }

    /**
     * The state of a project as it is now.
     *
     * @param context what Maven keeps for the project and the plugin of the goal
     */
    public static ProjectSavepoint of(MavenProject project, Map<String, Object> context) {
        return new ProjectSavepoint(project, context);
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
        project.setPomFile(pomFile);
        project.setOriginalModel(originalModel);
        context.keySet().removeAll(PluginContext.ofGoals(context).keySet());
        context.putAll(left);
    }
}
