package io.github.accelmaven.maven.key;

import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.fingerprint.FileLookup;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.maven.parameter.ParameterReader;
import io.github.accelmaven.maven.parameter.Placeholders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;

/** Adds the values of the placeholders that stand in filtered files. Used by one thread. */
final class FilteredFiles {

    private static final int DEEPEST = 8;

    private final Placeholders placeholders;
    private final ParameterReader values;
    private final FileLookup lookup;
    private final Set<String> seen = new LinkedHashSet<>();

    FilteredFiles(Placeholders placeholders, ParameterReader values, FileLookup lookup) {
        this.placeholders = placeholders;
        this.values = values;
        this.lookup = lookup;
    }

    /** The placeholders in a file, or in every file below a directory. */
    void addFiles(Path input, KeyParts parts) throws IOException {
        for (Path file : FileInputs.filesIn(input)) {
            addFile(file, parts);
        }
    }

    void addFile(Path file, KeyParts parts) throws IOException {
        if (lookup.isFile(file)) {
            // Nobody says in which encoding: one of these finds the names, and one too many does no harm.
            byte[] bytes = lookup.bytes(file);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            String unicode = new String(bytes, StandardCharsets.UTF_8);
            // Without zero bytes, UTF-16 of Western letters is ISO 8859-1.
            addText(text.replace("\0", ""), parts, 0);
            if (!unicode.equals(text)) {
                addText(unicode, parts, 0);
            }
        }
    }

    private void addText(String text, KeyParts parts, int depth) throws IOException {
        for (String name : placeholders.namesIn(text)) {
            if (seen.add(name) && !name.contains("\n")) {
                String value = value(name);
                // Not path-normalised: the value ends up in the output as it is.
                parts.put("property " + name, Hasher.of(value), value);
                if (depth < DEEPEST) {
                    addText(value, parts, depth + 1);
                }
            }
        }
    }

    private String value(String name) throws IOException {
        try {
            return values.placeholder(name);
        } catch (ExpressionEvaluationException e) {
            throw new IOException("the placeholder '" + name + "' cannot be evaluated", e);
        }
    }
}
