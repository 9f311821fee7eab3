package io.github.accelmaven.maven.project;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.fingerprint.PathNormalizer;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

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

    /** Writes differences down; paths in them become relative to named roots. */
    private static final class DeltaBuilder {

        private final PathNormalizer paths;
        private final List<Effect> effects = new ArrayList<>();
        private @Nullable String refusal;

        DeltaBuilder(PathNormalizer paths) {
            this.paths = paths;
        }

        void properties(Map<String, Object> before, Map<String, Object> now) {
            TreeSet<String> names = new TreeSet<>(before.keySet());
            names.addAll(now.keySet());
            for (String name : names) {
                Object value = now.get(name);
                if (Objects.equals(before.get(name), value)) {
                    continue;
                }
                if (value == null) {
                    effects.add(Effect.of(ProjectEffects.PROPERTY_REMOVED, Map.of("name", name)));
                } else if (SecretNames.areIn(name)) {
                    refuse("it set the property " + name + ", which may be a secret");
                } else if (value instanceof String text) {
                    effects.add(
                            Effect.of(ProjectEffects.PROPERTY, Map.of("name", name, "value", paths.normalize(text))));
                } else {
                    refuse("it set the property " + name + " to a "
                            + value.getClass().getName());
                }
            }
        }

        void appended(String type, List<String> before, List<String> now) {
            List<Map<String, String>> earlier =
                    before.stream().map(path -> Map.of("path", path)).toList();
            appendedMaps(
                    type,
                    earlier,
                    now.stream().map(path -> Map.of("path", path)).toList());
        }

        void appendedMaps(String type, List<Map<String, String>> before, List<Map<String, String>> now) {
            if (now.size() < before.size() || !now.subList(0, before.size()).equals(before)) {
                refuse("it removed or reordered what was there: " + type);
                return;
            }
            for (Map<String, String> added : now.subList(before.size(), now.size())) {
                Map<String, String> attributes = new LinkedHashMap<>();
                added.forEach((name, value) -> attributes.put(name, paths.normalize(value)));
                effects.add(Effect.of(type, attributes));
            }
        }

        /** Maven's helper, which replays them, attaches files under the coordinates of the project alone. */
        void attached(List<Map<String, String>> before, List<Map<String, String>> now, String own) {
            for (Map<String, String> artifact : now) {
                if (!before.contains(artifact)) {
                    checkAttached(artifact, own);
                }
            }
            appendedMaps(ProjectEffects.ATTACHED_ARTIFACT, before, now);
        }

        private void checkAttached(Map<String, String> artifact, String own) {
            String name = artifact.getOrDefault("coordinates", "");
            if (!name.equals(own)) {
                refuse("it attached an artifact with coordinates of its own: " + name);
            }
            if (artifact.getOrDefault("file", "").isEmpty()) {
                refuse("it attached an artifact without a file: " + name);
            }
        }

        void file(String type, Optional<File> before, Optional<File> now) {
            if (now.isPresent() && !now.equals(before)) {
                String path = paths.normalize(now.get().getAbsolutePath());
                effects.add(Effect.of(type, Map.of("file", path)));
            } else if (now.isEmpty() && before.isPresent()) {
                refuse("it removed the project's file: " + type);
            }
        }

        /** It can be read again where it is the model of a file that the goal made, as that of a flattened POM. */
        void originalModel(Model now, Optional<File> pomFile) {
            try {
                if (pomFile.isPresent() && OriginalModels.isThatOf(pomFile.get(), now)) {
                    String path = paths.normalize(pomFile.get().getAbsolutePath());
                    effects.add(Effect.of(ProjectEffects.ORIGINAL_MODEL, Map.of("file", path)));
                } else {
                    refuse("it put another model in the place of the project's own");
                }
            } catch (IOException e) {
                refuse("it put another model in the place of the project's own: " + e.getMessage());
            }
        }

        void context(Map<String, Object> before, Map<String, Object> now) {
            if (!now.keySet().containsAll(before.keySet())) {
                refuse("it took away what another goal of its plugin had left for it");
            }
            now.forEach((name, value) -> {
                if (!value.equals(before.get(name))) {
                    PluginContext.effect(name, value, paths)
                            .ifPresentOrElse(
                                    effects::add,
                                    () -> refuse("it left a " + value.getClass().getName()
                                            + " for other goals of its plugin: " + name));
                }
            });
        }

        void refuse(String reason) {
            refusal = refusal == null ? reason : refusal;
        }

        Delta build() {
            return new Delta(List.copyOf(effects), Optional.ofNullable(refusal));
        }
    }

    /** A resource as the attributes of an effect. */
    public static final class ResourceEffect {

        private ResourceEffect() {}

        public static Map<String, String> of(Resource resource) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("directory", Objects.requireNonNullElse(resource.getDirectory(), ""));
            attributes.put("targetPath", Objects.requireNonNullElse(resource.getTargetPath(), ""));
            attributes.put("filtering", Objects.requireNonNullElse(resource.getFiltering(), ""));
            attributes.put("includes", String.join("\n", resource.getIncludes()));
            attributes.put("excludes", String.join("\n", resource.getExcludes()));
            return attributes;
        }

        static Resource toResource(Map<String, String> attributes) {
            Resource resource = new Resource();
            resource.setDirectory(attributes.getOrDefault("directory", ""));
            setUnlessEmpty(attributes.getOrDefault("targetPath", ""), resource::setTargetPath);
            setUnlessEmpty(attributes.getOrDefault("filtering", ""), resource::setFiltering);
            resource.setIncludes(lines(attributes.getOrDefault("includes", "")));
            resource.setExcludes(lines(attributes.getOrDefault("excludes", "")));
            return resource;
        }

        private static void setUnlessEmpty(String value, java.util.function.Consumer<String> setter) {
            if (!value.isEmpty()) {
                setter.accept(value);
            }
        }

        private static List<String> lines(String text) {
            return text.isEmpty()
                    ? new ArrayList<>()
                    : new ArrayList<>(text.lines().toList());
        }
    }
}
