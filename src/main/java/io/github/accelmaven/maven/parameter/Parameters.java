package io.github.accelmaven.maven.parameter;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The evaluated parameters of a goal, by the names that rules use for them. Immutable. */
public final class Parameters {

    /** No parameters at all. */
    public static final Parameters NONE = new Parameters(Map.of(), Path.of(""));

    private final Map<String, ParameterValue> values;
    private final Path base;

    /**
     * @param values by the parameter's name
     * @param base the module's directory, which relative paths stand below
     */
    public Parameters(Map<String, ParameterValue> values, Path base) {
        this.values = values;
        this.base = base;
    }

    /** Every parameter with its value. */
    public Set<Map.Entry<String, ParameterValue>> all() {
        return values.entrySet();
    }

    /** A parameter, or an element within one, as in {@code archive.manifestFile}; absent when there is none. */
    public ParameterValue value(String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        ParameterValue value = values.getOrDefault(first, ParameterValue.absent());
        return dot < 0 ? value : value.descendant(name.substring(dot + 1));
    }

    /** The files that a name stands for; {@code directory/file} is a file below the directory of a parameter. */
    public List<Path> paths(String name) {
        int slash = name.indexOf('/');
        if (slash < 0) {
            return value(name).paths(base);
        }
        String below = name.substring(slash + 1);
        return value(name.substring(0, slash)).paths(base).stream()
                .map(directory -> directory.resolve(below))
                .toList();
    }

    /** The texts of a map or of the children of a bean, by name; empty when there are none. */
    public Map<String, String> fields(String name) {
        Map<String, String> texts = new TreeMap<>();
        if (value(name) instanceof ParameterValue.Fields map) {
            map.fields().forEach(field -> field.value().plain().ifPresent(text -> texts.put(field.name(), text)));
        }
        return texts;
    }

    /** The text of a plain value or path; empty when there is none. */
    public Optional<String> text(String name) {
        return value(name).plain().map(String::trim);
    }

    /** Whether a parameter is there and true. */
    public boolean isTrue(String name) {
        return value(name).isTrue();
    }
}
