package io.github.accelmaven.maven.parameter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Resource;

/** The value of a goal's parameter as Maven will inject it, in the forms that a key can tell apart. Immutable. */
public sealed interface ParameterValue {

    /** Nothing is injected. */
    record Absent() implements ParameterValue {}

    /** A string, number, boolean or another plain value. */
    record Text(String text) implements ParameterValue {}

    /** A file or directory, absolute. */
    record FilePath(Path path) implements ParameterValue {}

    /** A list, array or set, in order. */
    record Many(List<ParameterValue> values) implements ParameterValue {}

    /** A map, or a bean in the configuration: named values in the order in which they are written. */
    record Fields(List<Field> fields) implements ParameterValue {}

    /** One named value. */
    record Field(String name, ParameterValue value) {}

    /** A resource of the model. */
    record ModelResource(Resource resource) implements ParameterValue {}

    /** An artifact. */
    record ModelArtifact(Artifact artifact) implements ParameterValue {}

    /** An object whose state cannot be told apart from outside. */
    record Opaque(String type) implements ParameterValue {}

    /** The value of a parameter that is not there. */
    static ParameterValue absent() {
        return new Absent();
    }

    /** Whether anything is injected that is not empty. */
    default boolean isSet() {
        if (this instanceof Text text) {
            return !text.text().isBlank();
        }
        if (this instanceof Many many) {
            return many.values().stream().anyMatch(ParameterValue::isSet);
        }
        if (this instanceof Fields fields) {
            return !fields.fields().isEmpty();
        }
        return !(this instanceof Absent);
    }

    /** Whether a boolean parameter is true. */
    default boolean isTrue() {
        return this instanceof Text text && Boolean.parseBoolean(text.text().trim());
    }

    /** The text of a plain value or path. */
    default Optional<String> plain() {
        if (this instanceof FilePath file) {
            return Optional.of(file.path().toString());
        }
        return this instanceof Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /** The value itself, or the elements of a list; children of a bean count as elements when they stand for a list. */
    default List<ParameterValue> elements() {
        if (this instanceof Many many) {
            return many.values();
        }
        if (this instanceof Fields fields) {
            return fields.fields().stream().map(Field::value).toList();
        }
        return this instanceof Absent ? List.of() : List.of(this);
    }

    /** The value of that child; of a list, the values of that child of each element; absent when there is none. */
    default ParameterValue child(String name) {
        if (this instanceof Many many) {
            return new Many(
                    many.values().stream().map(value -> value.child(name)).toList());
        }
        if (this instanceof Fields fields) {
            for (Field field : fields.fields()) {
                if (field.name().equals(name)) {
                    return field.value();
                }
            }
        }
        return absent();
    }

    /**
     * A child of a child, as in {@code manifest.index}. A {@code *} stands for every child, and {@code *@name} for that
     * attribute of every child; what is found is a list then.
     */
    default ParameterValue descendant(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return childOrChildren(path);
        }
        ParameterValue first = childOrChildren(path.substring(0, dot));
        String rest = path.substring(dot + 1);
        return path.startsWith("*")
                ? new Many(first.elements().stream()
                        .map(child -> child.descendant(rest))
                        .toList())
                : first.descendant(rest);
    }

    private ParameterValue childOrChildren(String name) {
        if (!name.startsWith("*")) {
            return child(name);
        }
        if (this instanceof Many) {
            return this;
        }
        String attribute = name.substring(1);
        return this instanceof Fields fields
                ? new Many(fields.fields().stream()
                        .filter(field -> attribute.isEmpty()
                                ? !field.name().contains("@")
                                : field.name().endsWith(attribute))
                        .map(Field::value)
                        .toList())
                : absent();
    }

    /** The names of the children of a bean, or of all beans in a list, in order. */
    default List<String> childNames() {
        if (this instanceof Many many) {
            return many.values().stream()
                    .flatMap(value -> value.childNames().stream())
                    .toList();
        }
        return this instanceof Fields fields
                ? fields.fields().stream().map(Field::name).toList()
                : List.of();
    }

    /** Every path that the value names, in order; a relative one stands below {@code base}. */
    default List<Path> paths(Path base) {
        List<Path> paths = new ArrayList<>();
        collectPaths(this, base, paths);
        return paths;
    }

    /** The texts of a plain value, or of everything within a list or bean, in order; paths are absolute. */
    default List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (this instanceof Many || this instanceof Fields) {
            elements().forEach(element -> texts.addAll(element.texts()));
        } else {
            plain().filter(text -> !text.isBlank()).ifPresent(texts::add);
        }
        return texts;
    }

    private static void collectPaths(ParameterValue value, Path base, List<Path> paths) {
        if (value instanceof FilePath file) {
            paths.add(file.path());
        } else if (value instanceof Text text && !text.text().isBlank()) {
            paths.add(base.resolve(text.text().trim()).normalize());
        } else if (value instanceof ModelArtifact artifact
                && artifact.artifact().getFile() != null) {
            paths.add(artifact.artifact().getFile().toPath());
        } else if (value instanceof ModelResource resource
                && resource.resource().getDirectory() != null) {
            paths.add(base.resolve(resource.resource().getDirectory()).normalize());
        } else if (value instanceof Many || value instanceof Fields) {
            value.elements().forEach(element -> collectPaths(element, base, paths));
        }
    }
}
