package io.github.accelmaven.maven.project;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.fingerprint.PathNormalizer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the goals of a plugin leave for each other in a project; Maven keeps it by project and plugin. Surefire remembers
 * there what it has run already, to run it once.
 */
public final class PluginContext {

    /** The effect of leaving a value there. */
    static final String CONTEXT_VALUE = "context-value";

    /** What Maven itself puts there before each goal. */
    private static final Set<String> MAVENS = Set.of("project", "pluginDescriptor");

    private static final String TEXT = "text";
    private static final String BOOLEAN = "boolean";
    private static final String INTEGER = "integer";

    private PluginContext() {}

    /** A copy of what goals put there. */
    public static Map<String, Object> ofGoals(Map<String, Object> context) {
        Map<String, Object> values = new TreeMap<>(context);
        values.keySet().removeAll(MAVENS);
        return values;
    }

    /** The effect that puts the value there; empty for an object of which only its plugin knows what it is. */
    static Optional<Effect> effect(String name, Object value, PathNormalizer paths) {
        if (value instanceof String text) {
            return Optional.of(effect(name, TEXT, paths.normalize(text)));
        } else if (value instanceof Boolean) {
            return Optional.of(effect(name, BOOLEAN, value.toString()));
        } else if (value instanceof Integer) {
            return Optional.of(effect(name, INTEGER, value.toString()));
        }
        return Optional.empty();
    }

    private static Effect effect(String name, String type, String value) {
        return Effect.of(CONTEXT_VALUE, Map.of("name", name, "type", type, "value", value));
    }

    /** The value that such an effect leaves; empty when it is none of ours. */
    static Optional<Object> value(Effect effect, PathNormalizer paths) {
        String value = effect.attribute("value");
        return switch (effect.attribute("type")) {
            case TEXT -> Optional.of(paths.resolve(value));
            case BOOLEAN -> Optional.of(Boolean.valueOf(value));
            case INTEGER -> value.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
