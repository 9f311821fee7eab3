package io.github.accelmaven.maven.parameter;

import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.maven.project.ResourceEffect;
import java.util.StringJoiner;

/** Writes a parameter's value down as text, with paths relative to named roots. Equal texts mean equal values. */
public final class ParameterText {

    private ParameterText() {}

    /**
     * The text of a value.
     *
     * @throws OpaqueValueException when an object is in it whose state cannot be told apart
     */
    public static String of(ParameterValue value, PathNormalizer paths) throws OpaqueValueException {
        if (value instanceof ParameterValue.Absent) {
            return "";
        } else if (value instanceof ParameterValue.Text text) {
            return paths.normalize(text.text());
        } else if (value instanceof ParameterValue.FilePath file) {
            return paths.normalize(file.path().toString());
        } else if (value instanceof ParameterValue.ModelResource resource) {
            return paths.normalize(ResourceEffect.of(resource.resource()).toString());
        } else if (value instanceof ParameterValue.ModelArtifact artifact) {
            return artifact.artifact().getId();
        } else if (value instanceof ParameterValue.Opaque opaque) {
            throw new OpaqueValueException(opaque.type());
        }
        return children(value, paths);
    }

    private static String children(ParameterValue value, PathNormalizer paths) throws OpaqueValueException {
        StringJoiner elements = new StringJoiner(", ", "[", "]");
        if (value instanceof ParameterValue.Fields fields) {
            for (ParameterValue.Field field : fields.fields()) {
                elements.add(escaped(field.name()).replace("=", "\\=") + "=" + element(field.value(), paths));
            }
        } else {
            for (ParameterValue element : value.elements()) {
                elements.add(element(element, paths));
            }
        }
        return elements.toString();
    }

    /** Elements are kept apart even when they contain a separator themselves, look like a list, or are empty. */
    private static String element(ParameterValue value, PathNormalizer paths) throws OpaqueValueException {
        String text = escaped(of(value, paths));
        if (value instanceof ParameterValue.Text) {
            return text.isEmpty() ? "\\e" : text.startsWith("[") ? "\\" + text : text;
        }
        return text;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(",", "\\,");
    }

    /** A value that cannot be written down. */
    public static final class OpaqueValueException extends Exception {

        private static final long serialVersionUID = 1L;

        OpaqueValueException(String type) {
            super(type);
        }
    }
}
