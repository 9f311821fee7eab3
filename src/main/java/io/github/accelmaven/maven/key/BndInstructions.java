package io.github.accelmaven.maven.key;

import io.github.accelmaven.fingerprint.FileLookup;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Instructions of bnd, which makes the manifest of a bundle from them. Their macros may read the clock, the environment
 * and files and run programs, and so may their directives. Those are known that look at nothing but the classes, the
 * class path and the project. Used once, by one thread.
 */
final class BndInstructions {

    /** bnd knows five pairs of brackets; the name of a macro ends at a semicolon or at the closing one. */
    private static final Pattern MACRO = Pattern.compile("\\$[\\[{(<«‹]([^\\]})>»›;$]*)");

    /** bnd replaces the dot by the module's directory. */
    private static final Pattern DIRECTORY = Pattern.compile("(?:^|\\s)\\./");

    /** What bnd sets itself, and what plugins take from the model. */
    private static final Pattern KNOWN_NAME = Pattern.compile(
            "@[\\w.-]*|Bundle-(?:Description|DocURL|Name|SymbolicName|Vendor|Version)|(?:pom|project)\\."
                    + "(?:artifactId|description|groupId|inceptionYear|name|organization\\.(?:name|url)|packaging|url"
                    + "|version)");

    private static final Set<String> MACROS =
            words("average bsn classes compare ee endswith exporters exports extension filter filterout find findlast"
                    + " first format frange get if imports indexof isempty isnumber join last lastindexof length literal"
                    + " matches max min ncompare nmax nmin nsort packageattribute packages range reject removeall replace"
                    + " replacelist replacestring retainall reverse select size sjoin sort split startswith stem sublist"
                    + " subst substring sum toclassname toclasspath tolower toupper trim unescape uniq vcompare version"
                    + " version_cleanup versionmask vmax vmin");

    private static final Set<String> DIRECTIVES =
            words("-bundleannotations -cdiannotations -conditionalpackage -consumer-policy -contract -disable-plugin"
                    + " -donotcopy -dsannotations -dsannotations-inherit -dsannotations-options -eeprofile -exportcontents"
                    + " -failok -fixupmessages -includepackage -invalidfilenames -jpms-module-info"
                    + " -jpms-module-info-options -jpms-multi-release -metatypeannotations -metatypeannotations-options"
                    + " -namesection -nobundles -noclassforname -nodefaultversion -noee -noextraheaders -noimportjava"
                    + " -noproxyinterfaces -nouses -packageinfotype -pedantic -privatepackage -provider-policy"
                    + " -removeheaders -reproducible -resourceonly -snapshot -strict -undertest -upto -versionpolicy");

    /** Headers that name files, or bundles beside this one. */
    private static final Set<String> READING_HEADERS = words("Include-Resource Merge-Headers Sub-Bundles");

    /** What packs the resources of the project, and nothing else, wherever these lie. */
    private static final String RESOURCES_OF_THE_PROJECT = "{maven-resources}";

    private static final String INCLUDE = "-include";

    private final Map<String, String> properties;
    private final Function<Path, String> names;
    private final FileLookup lookup;
    private final Map<String, String> values = new HashMap<>();
    private final Deque<String> macros = new ArrayDeque<>();
    private final Set<Path> files = new LinkedHashSet<>();

    /**
     * @param properties those of the project, which are instructions too, and which macros name
     * @param names how people call a file
     * @param lookup reads files
     */
    BndInstructions(Map<String, String> properties, Function<Path, String> names, FileLookup lookup) {
        this.properties = properties;
        this.names = names;
        this.lookup = lookup;
    }

    /** Takes instructions as plugins have them in their configuration, where an underscore stands for a hyphen. */
    void read(Map<String, String> instructions) throws UnknownInputException {
        for (Map.Entry<String, String> instruction : instructions.entrySet()) {
            read(instruction.getKey().replaceFirst("^_", "-"), instruction.getValue());
        }
    }

    /** Takes instructions as files have them, without those of other files. */
    void readText(String text) throws UnknownInputException {
        for (Map.Entry<String, String> instruction : parsed(text).entrySet()) {
            read(instruction.getKey(), instruction.getValue());
        }
        search(text);
    }

    /** Takes those of a file, if there is one, and of the files that it includes. */
    void readFile(Path file) throws UnknownInputException, IOException {
        if (!files.add(file) || !lookup.isFile(file)) {
            return;
        }
        String text = lookup.text(file, StandardCharsets.ISO_8859_1);
        Map<String, String> instructions = parsed(text);
        String included = instructions.remove(INCLUDE);
        for (Map.Entry<String, String> instruction : instructions.entrySet()) {
            read(instruction.getKey(), instruction.getValue());
        }
        search(text);
        if (included != null) {
            for (String name : included.split(",", -1)) {
                readFile(included(name.trim(), file));
            }
        }
    }

    /**
     * The files that were read, and those that would have been.
     *
     * @throws UnknownInputException when a macro reads what accel does not see
     */
    Collection<Path> files() throws UnknownInputException {
        readProperties();
        Set<String> seen = new LinkedHashSet<>();
        for (String name = macros.poll(); name != null; name = macros.poll()) {
            if (!seen.add(name) || values.containsKey(name)) {
                continue;
            }
            String value = properties.get(name);
            if (value != null) {
                search(value);
            } else if (!MACROS.contains(name) && !KNOWN_NAME.matcher(name).matches()) {
                throw new UnknownInputException("macro '" + name + "' of bnd may read what accel does not see");
            }
        }
        return files;
    }

    /** Those of the properties that become headers, or that add to instructions. */
    private void readProperties() throws UnknownInputException {
        for (Map.Entry<String, String> property : properties.entrySet()) {
            String name = property.getKey().replaceFirst("^BND(?:Prepend)?Extension-", "");
            if (!name.isEmpty() && !Character.isLowerCase(name.charAt(0))) {
                read(name, property.getValue());
            }
        }
    }

    private void read(String name, String value) throws UnknownInputException {
        String family = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        if (name.startsWith("-") && !DIRECTIVES.contains(family)) {
            throw new UnknownInputException("instruction '" + name + "' of bnd may read what accel does not see");
        }
        if (READING_HEADERS.contains(family) && !value.trim().equals(RESOURCES_OF_THE_PROJECT)) {
            throw new UnknownInputException("instruction '" + name + "' of bnd names files");
        }
        values.put(name, value);
        search(value);
    }

    private void search(String text) throws UnknownInputException {
        if (DIRECTORY.matcher(text).find()) {
            throw new UnknownInputException("'./' in instructions of bnd stands for the place of the module");
        }
        Matcher macro = MACRO.matcher(text);
        while (macro.find()) {
            macros.add(macro.group(1).trim());
        }
    }

    /** A tilde or a hyphen before the name says what wins, and whether the file has to be there. */
    private Path included(String name, Path file) throws UnknownInputException {
        try {
            String path = name.replaceFirst("^[~-]", "").trim();
            return Optional.of(path)
                    .filter(text -> !text.isEmpty() && !text.matches(".*[$<:*].*"))
                    .map(text -> file.resolveSibling(text).normalize())
                    .orElseThrow(() -> unknown(name, file));
        } catch (InvalidPathException e) {
            throw unknown(name, file);
        }
    }

    private UnknownInputException unknown(String name, Path file) {
        return new UnknownInputException(names.apply(file) + " includes '" + name + "', which accel cannot look into");
    }

    private static Map<String, String> parsed(String text) throws UnknownInputException {
        Properties parsed = new Properties();
        try {
            parsed.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnknownInputException("instructions of bnd cannot be read: " + e.getMessage());
        }
        Map<String, String> instructions = new HashMap<>();
        parsed.stringPropertyNames().forEach(name -> instructions.put(name, parsed.getProperty(name)));
        return instructions;
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }
}
