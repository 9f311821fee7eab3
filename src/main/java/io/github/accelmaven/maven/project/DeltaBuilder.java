package io.github.accelmaven.maven.project;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.cache.SecretNames;
import io.github.accelmaven.fingerprint.PathNormalizer;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.maven.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what changed between two states of a project; paths in it become relative to named roots. Not thread-safe.
 */
final class DeltaBuilder {

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
                effects.add(Effect.of(ProjectEffects.PROPERTY, Map.of("name", name, "value", paths.normalize(text))));
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
                type, earlier, now.stream().map(path -> Map.of("path", path)).toList());
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

    ProjectState.Delta build() {
        return new ProjectState.Delta(List.copyOf(effects), Optional.ofNullable(refusal));
    }
}
