package io.github.accelmaven.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A set of files to be staged, as a {@code [stage.<name>]} table describes it.
 *
 * @param name its name
 * @param place where its table stands, as {@code file:line:column}
 * @param source where its files come from, when that is outside of the project
 * @param directory the directory in which they lie, relative to the workspace; with a source, which of that one's
 *     directories counts
 * @param includes patterns of the files that belong to it; all of them when empty
 * @param excludes patterns of those that do not
 * @param target where they are staged, relative to the workspace
 * @param filtering how their placeholders are replaced; empty when they are copied as they are
 * @param flatten whether the files of all directories go into one
 * @param rename what files are called there; empty when they keep their names
 * @param overwrite whether its files replace those of other sets
 */
public record StageDefinition(
        String name,
        String place,
        Optional<PackSource> source,
        String directory,
        List<String> includes,
        List<String> excludes,
        String target,
        Optional<Filtering> filtering,
        boolean flatten,
        Optional<Rename> rename,
        boolean overwrite) {

    public StageDefinition {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** Its files from outside of the project; empty when they lie in it. */
    public Optional<PackDefinition> pack() {
        String owner = "stage." + name;
        return source.map(from -> new PackDefinition(owner, place, from, directory, PackDefinition.DIRECTORY + owner));
    }

    /** The directory from which files are staged, relative to the workspace. */
    public String sourceDirectory() {
        return pack().map(PackDefinition::path).orElse(directory);
    }

    /**
     * How placeholders are replaced; the words are those of the maven-resources-plugin.
     *
     * @param delimiters of placeholders, as in <code>${*}</code>; Maven's when empty
     * @param escape what stands before a placeholder that is to stay; empty when nothing does
     * @param filters files with properties, relative to the workspace
     * @param encoding of the files; that of the project when empty
     * @param nonFilteredExtensions endings of files that are copied as they are, without their dots
     */
    public record Filtering(
            List<String> delimiters,
            Optional<String> escape,
            List<String> filters,
            Optional<String> encoding,
            List<String> nonFilteredExtensions) {
        public Filtering {
            delimiters = List.copyOf(delimiters);
            filters = List.copyOf(filters);
            nonFilteredExtensions = List.copyOf(nonFilteredExtensions);
        }
    }

    /**
     * What files are called at their target.
     *
     * @param from a regular expression that a file's whole name has to match
     * @param to its new name, with {@code $1} for what the first group matched
     */
    public record Rename(String from, String to) {

        private static final Pattern GROUP = Pattern.compile("\\$(\\d)");

        /** Why no file can be renamed by it, as a clause; empty when files can. */
        public Optional<String> whyNotUsable() {
            if (from.isEmpty() || to.isEmpty()) {
                return Optional.of("It needs 'from' and 'to'");
            }
            try {
                int groups = Pattern.compile(from).matcher("").groupCount();
                return GROUP.matcher(to)
                        .results()
                        .map(found -> Integer.parseInt(found.group(1)))
                        .filter(group -> group > groups)
                        .findFirst()
                        .map(group -> "'from' has " + groups + " groups, and 'to' asks for $" + group);
            } catch (PatternSyntaxException e) {
                return Optional.of("'from' is not a regular expression: " + e.getDescription());
            }
        }
    }
}
