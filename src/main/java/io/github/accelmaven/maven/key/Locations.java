package io.github.accelmaven.maven.key;

import io.github.accelmaven.fingerprint.FileLookup;
import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the files that configuration names by a text. Plugins look for such a file in the module, in the directories of
 * its parents, where Maven was started, on their own class path, and on the network; which of them comes first differs,
 * so every file that is there counts. A resource of the plugin's class path counts with the plugin. An XML file may name
 * further files, as a Checkstyle configuration names its suppressions; these count as well. Immutable.
 */
final class Locations {

    private static final Pattern URL = Pattern.compile("(?i)(?:url:)?[a-z][a-z0-9+.-]+:.*");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)\\s*=\\s*(?:\"([^\"<]*)\"|'([^'<]*)')");
    private static final Pattern ELEMENT_TEXT = Pattern.compile(">\\s*([^<>\\s][^<>\\n]*)<");
    private static final Pattern REMOTE = Pattern.compile("(?i)(?:https?|ftp)://.*");
    private static final Pattern FILE_NAME = Pattern.compile("[\\w./\\\\ -]+\\.[A-Za-z]{2,10}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?m)^\\s*([^=#!\\s][^=]*?)\\s*=\\s*(.*?)\\s*$");

    /** Attributes that name what is to be read; others hold names of schemas, or links for people. */
    private static final Set<String> READING = Set.of("value", "default", "ref", "href", "file");

    private static final long MOST_BYTES = 1 << 20;
    private static final int LONGEST_NAME = 500;

    private final FileLookup lookup;
    private final Path base;
    private final Set<Path> directories;
    private final Map<String, String> properties;

    /**
     * @param lookup looks for files
     * @param base the module
     * @param others where plugins look besides
     * @param configuration the texts of the goal's parameters: lines {@code name=value} among them, and in property files
     *     that they name, say what {@code ${name}} stands for in the files
     */
    Locations(FileLookup lookup, Path base, Collection<Path> others, Collection<String> configuration) {
        this.lookup = lookup;
        this.base = base;
        this.directories = new LinkedHashSet<>(List.of(base));
        this.directories.addAll(others);
        this.properties = new HashMap<>();
        configuration.forEach(this::addProperties);
    }

    /**
     * Every file that the text of a parameter may name, and where it would be expected if there is none; and those that
     * such a file names.
     *
     * @throws UnknownInputException when the text, or a file that it names, is a URL of another machine
     */
    Set<Path> files(String text) throws UnknownInputException, IOException {
        Set<Path> files = named(text);
        addMentioned(files);
        return files;
    }

    /**
     * The same without what such a file names.
     *
     * @throws UnknownInputException when the text is a URL of another machine
     */
    Set<Path> named(String text) throws UnknownInputException {
        Set<Path> files = new LinkedHashSet<>();
        for (String word : words(text)) {
            if (word.startsWith("classpath:")) {
                continue;
            }
            Optional<String> path = path(word);
            if (path.isEmpty()) {
                throw new UnknownInputException("'" + word + "' may change without accel seeing it");
            }
            Set<Path> found = existing(path.get(), directories);
            expected(path.get()).filter(file -> found.isEmpty()).ifPresent(found::add);
            files.addAll(found);
        }
        return files;
    }

    /** Some parameters hold several names, parted by commas. */
    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        words.add(text.trim());
        for (String word : text.split(",", -1)) {
            words.add(word.trim());
        }
        words.removeIf(word -> word.isEmpty() || word.length() > LONGEST_NAME || word.indexOf('\n') >= 0);
        return words;
    }

    /** The path that a name or a file URL stands for; empty for any other URL. */
    private static Optional<String> path(String word) {
        if (!URL.matcher(word).matches()) {
            return Optional.of(word);
        }
        try {
            return word.startsWith("file:")
                    ? Optional.of(Path.of(URI.create(word)).toString())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Set<Path> existing(String name, Collection<Path> directories) {
        Set<Path> found = new LinkedHashSet<>();
        for (Path directory : directories) {
            for (String relative : List.of(name, name.replaceFirst("^[/\\\\]+", ""))) {
                resolve(directory, relative).filter(lookup::isFile).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Path> expected(String name) {
        return resolve(base, name);
    }

    private static Optional<Path> resolve(Path directory, String name) {
        try {
            return Optional.of(directory.resolve(name).normalize());
        } catch (InvalidPathException e) {
            // No file has such a name.
            return Optional.empty();
        }
    }

    private void addMentioned(Set<Path> files) throws UnknownInputException, IOException {
        Deque<Path> unread = new ArrayDeque<>(files);
        while (!unread.isEmpty()) {
            Path file = unread.remove();
            for (Path mentioned : mentionedIn(file)) {
                if (files.add(mentioned)) {
                    unread.add(mentioned);
                }
            }
        }
    }

    private List<Path> mentionedIn(Path file) throws UnknownInputException, IOException {
        Optional<FileStat> stat = lookup.stat(file).filter(FileStat::isFile);
        if (stat.isEmpty() || stat.get().size() > MOST_BYTES) {
            return List.of();
        }
        String text = lookup.text(file, StandardCharsets.ISO_8859_1);
        return text.stripLeading().startsWith("<")
                ? mentionedIn(COMMENT.matcher(text).replaceAll(""), file)
                : List.of();
    }

    private List<Path> mentionedIn(String xml, Path file) throws UnknownInputException {
        if (xml.contains("<!ENTITY")) {
            throw new UnknownInputException("entities in " + file.getFileName() + " may stand for other files");
        }
        Set<Path> places = new LinkedHashSet<>(directories);
        Optional.ofNullable(file.getParent()).ifPresent(places::add);
        List<Path> mentioned = new ArrayList<>();
        Matcher attribute = ATTRIBUTE.matcher(xml);
        while (attribute.find()) {
            String value = expand(attribute.group(2) != null ? attribute.group(2) : attribute.group(3));
            boolean isRead = READING.contains(attribute.group(1));
            if (isRead && REMOTE.matcher(value).matches()) {
                throw new UnknownInputException(
                        "'" + value + "' in " + file.getFileName() + " may change without accel seeing it");
            }
            mentioned.addAll(isRead ? existingOrExpected(value, places) : existingOrBeginning(value, places));
        }
        Matcher element = ELEMENT_TEXT.matcher(xml);
        while (element.find()) {
            mentioned.addAll(existingOrBeginning(expand(element.group(1).trim()), places));
        }
        return mentioned;
    }

    /** The file need not be there yet. */
    private Set<Path> existingOrExpected(String value, Set<Path> places) {
        Set<Path> found = existingOrBeginning(value, places);
        if (found.isEmpty() && FILE_NAME.matcher(value).matches()) {
            places.forEach(place -> resolve(place, value).ifPresent(found::add));
        }
        return found;
    }

    /** A name may go on behind the file, as in {@code rules.xml/OneRule}. */
    private Set<Path> existingOrBeginning(String value, Set<Path> places) {
        Set<Path> found = new LinkedHashSet<>();
        if (!value.isBlank() && value.length() <= LONGEST_NAME && value.indexOf('\n') < 0) {
            found.addAll(existing(value, places));
            int slash = value.lastIndexOf('/');
            if (slash > 0) {
                found.addAll(existing(value.substring(0, slash), places));
            }
        }
        return found;
    }

    private String expand(String value) {
        return PLACEHOLDER
                .matcher(value)
                .replaceAll(placeholder ->
                        Matcher.quoteReplacement(properties.getOrDefault(placeholder.group(1), placeholder.group())));
    }

    private void addProperties(String text) {
        addAssignments(text);
        for (String word : words(text)) {
            if (word.endsWith(".properties")) {
                existing(word, directories).forEach(this::addPropertiesOf);
            }
        }
    }

    private void addPropertiesOf(Path file) {
        try {
            addAssignments(lookup.text(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // Its content counts as that of an input, and there the fault shows.
        }
    }

    private void addAssignments(String text) {
        ASSIGNMENT.matcher(text).results().forEach(line -> properties.put(line.group(1), line.group(2)));
    }
}
