package io.github.accelmaven.maven.staging;

import java.util.List;
import java.util.Optional;

/**
 * How placeholders are replaced, in the words of the maven-resources-plugin. Immutable.
 *
 * @param delimiters of placeholders, as in <code>${*}</code>
 * @param useDefaultDelimiters whether <code>${*}</code> and {@code @} count besides
 * @param escape what stands before a placeholder that is to stay; empty when nothing does
 * @param filters files with properties, relative to the base directory of the project; later ones win
 * @param encoding of the files; that of the platform when empty
 * @param propertiesEncoding of {@code .properties} files; that of the others when empty
 * @param nonFilteredExtensions endings of files that are copied as they are, besides those of images
 */
public record FilteringOptions(
        List<String> delimiters,
        boolean useDefaultDelimiters,
        Optional<String> escape,
        List<String> filters,
        Optional<String> encoding,
        Optional<String> propertiesEncoding,
        List<String> nonFilteredExtensions) {

    public FilteringOptions {
        delimiters = List.copyOf(delimiters);
        filters = List.copyOf(filters);
        nonFilteredExtensions = List.copyOf(nonFilteredExtensions);
    }

    /** The encoding of a file, by its name; empty for that of the platform. */
    Optional<String> encodingOf(String name) {
        return name.endsWith(".properties") ? propertiesEncoding.or(() -> encoding) : encoding;
    }
}
