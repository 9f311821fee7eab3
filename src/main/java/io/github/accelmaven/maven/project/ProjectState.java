package io.github.accelmaven.maven.project;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.fingerprint.PathNormalizer;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;

/**
 * The parts of an in-memory project that goals are known to change, at one moment. Two of them give the effects of what
 * ran in between. Immutable.
 */
public final class ProjectState {

    private final Map<String, Object> properties;
    private final List<String> sourceRoots;
    private final List<String> testSourceRoots;
    private final List<Map<String, String>> resources;
    private final List<Map<String, String>> testResources;
    private final Optional<File> mainArtifact;
    private final List<Map<String, String>> attached;
    private final String coordinates;
    private final Optional<File> pomFile;
    private final Map<String, Object> context;
    private final Model originalModel;
    private final String rest;

    private ProjectState(MavenProject project, Map<String, Object> context) {
        this.properties = copy(project.getProperties());
        this.sourceRoots = List.copyOf(project.getCompileSourceRoots());
        this.testSourceRoots = List.copyOf(project.getTestCompileSourceRoots());
        this.resources = project.getResources().stream().map(ResourceEffect::of).toList();
        this.testResources =
                project.getTestResources().stream().map(ResourceEffect::of).toList();
        this.mainArtifact = Optional.ofNullable(project.getArtifact().getFile());
        this.attached = project.getAttachedArtifacts().stream()
                .filter(artifact -> !MavensFiles.isMavens(artifact))
                .map(ProjectState::describe)
                .toList();
        this.coordinates = coordinates(project.getArtifact());
        this.pomFile = Optional.ofNullable(project.getFile());
        this.context = PluginContext.ofGoals(context);
        this.originalModel = project.getOriginalModel();
        this.rest = rest(project);
    }

    /**
     * The state of a project.
     *
     * @param context what Maven keeps for the project and the plugin of the goal
     */
    public static ProjectState of(MavenProject project, Map<String, Object> context) {
        return new ProjectState(project, context);
    }

    /**
     * What happened between an earlier state and this one.
     *
     * @param effects the changes, in the order of replay
     * @param unrepresentable a change that cannot be written down, if there is one
     */
    public record Delta(List<Effect> effects, Optional<String> unrepresentable) {}

    /** What changed since an earlier moment. */
    public Delta since(ProjectState before, PathNormalizer paths) {
        DeltaBuilder delta = new DeltaBuilder(paths);
        delta.properties(before.properties, properties);
        delta.appended(ProjectEffects.SOURCE_ROOT, before.sourceRoots, sourceRoots);
        delta.appended(ProjectEffects.TEST_SOURCE_ROOT, before.testSourceRoots, testSourceRoots);
        delta.appendedMaps(ProjectEffects.RESOURCE, before.resources, resources);
        delta.appendedMaps(ProjectEffects.TEST_RESOURCE, before.testResources, testResources);
        delta.file(ProjectEffects.MAIN_ARTIFACT, before.mainArtifact, mainArtifact);
        delta.attached(before.attached, attached, coordinates);
        delta.file(ProjectEffects.POM_FILE, before.pomFile, pomFile);
        delta.context(before.context, context);
        if (originalModel != before.originalModel) {
            delta.originalModel(originalModel, pomFile);
        }
        if (!rest.equals(before.rest)) {
            delta.refuse("it changed the project's coordinates, directories, dependencies or metadata");
        }
        return delta.build();
    }

    private static Map<String, Object> copy(Properties properties) {
        Map<String, Object> copy = new TreeMap<>();
        properties.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    private static Map<String, String> describe(Artifact artifact) {
        Map<String, String> description = new LinkedHashMap<>();
        description.put("type", artifact.getType());
        description.put("classifier", Objects.requireNonNullElse(artifact.getClassifier(), ""));
        description.put(
                "file", artifact.getFile() == null ? "" : artifact.getFile().getAbsolutePath());
        description.put("coordinates", coordinates(artifact));
        return description;
    }

    private static String describe(Dependency dependency) {
        return dependency.getManagementKey() + ":" + dependency.getVersion() + ":" + dependency.getScope();
    }

    private static String coordinates(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }

    private static String rest(MavenProject project) {
        return String.join(
                "\n",
                project.getId(),
                String.valueOf(project.getBuild().getFinalName()),
                String.valueOf(project.getBasedir()),
                String.valueOf(project.getBuild().getDirectory()),
                String.valueOf(project.getBuild().getOutputDirectory()),
                String.valueOf(project.getBuild().getTestOutputDirectory()),
                project.getDependencies().stream().map(ProjectState::describe).collect(Collectors.joining("\n")),
                metadata(project.getArtifact()));
    }

    @SuppressWarnings("deprecation") // As long as goals add some, it counts.
    private static String metadata(Artifact artifact) {
        return artifact.getMetadataList().stream()
                .map(metadata -> String.valueOf(metadata.getKey()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
