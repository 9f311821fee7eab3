package io.github.accelmaven.maven.key;

import io.github.accelmaven.maven.key.AntShape.Holds;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * An Ant script as it stands in the configuration of a goal, its tasks held against {@link AntShape}. It may read what
 * lies in the checkout, and write what lies in the build directory, where everything that a goal makes is found. Used
 * once, by one thread.
 */
final class AntScript {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^${}]+)}");

    private final Path base;
    private final Path root;
    private final Path build;
    private final Predicate<String> isDefined;
    private final List<Input> inputs = new ArrayList<>();
    private final Map<String, String> properties = new HashMap<>();

    /**
     * What the script reads, or finds where it writes.
     *
     * @param root a file or a directory, absolute
     * @param patterns which files below the root, as Ant writes it; empty for all
     */
    record Input(Path root, Set<String> patterns) {}

    /**
     * @param base the module's directory, where Ant looks for relative paths
     * @param root the root of the checkout
     * @param build the module's build directory
     * @param isDefined whether Ant knows a property before the script begins, which then never changes it
     */
    AntScript(Path base, Path root, Path build, Predicate<String> isDefined) {
        this.base = base;
        this.root = root;
        this.build = build;
        this.isDefined = isDefined;
    }

    /**
     * What the script reads.
     *
     * @throws UnknownInputException when there is something in it that may do more than accel knows
     */
    List<Input> inputs(Xpp3Dom script) throws UnknownInputException {
        read(script, AntShape.SCRIPT, "its script");
        return List.copyOf(inputs);
    }

    private void read(Xpp3Dom element, AntShape shape, String told) throws UnknownInputException {
        String text =
                resolve(element.getValue() == null ? "" : element.getValue().trim(), told);
        if (!text.isEmpty() && !shape.hasText()) {
            throw new UnknownInputException(told + " holds text");
        }
        readAttributes(element, shape, told);
        for (Xpp3Dom child : element.getChildren()) {
            AntShape known = shape.children().get(child.getName());
            String name = "'" + child.getName() + "' in " + told;
            if (known == null) {
                throw new UnknownInputException(name + " may do anything");
            }
            read(child, known, name);
            if (child.getName().equals("property")) {
                define(child);
            }
        }
    }

    /** A property keeps the value that it got first. */
    private void define(Xpp3Dom property) throws UnknownInputException {
        String name = valueOf(property, "name");
        String value = valueOf(property, "value");
        if (name != null && value != null && !isDefined.test(name)) {
            properties.putIfAbsent(name, value);
        }
    }

    private void readAttributes(Xpp3Dom element, AntShape shape, String told) throws UnknownInputException {
        for (String attribute : element.getAttributeNames()) {
            Holds holds = shape.attributes().get(attribute.toLowerCase(Locale.ROOT));
            String name = "attribute '" + attribute + "' of " + told;
            if (holds == null) {
                throw new UnknownInputException(name + " may do anything");
            }
            String value = resolve(element.getAttribute(attribute), name);
            switch (holds) {
                case SOURCE -> addSource(path(value, name), patterns(element, shape), name);
                case TARGET -> inputs.add(new Input(inBuild(path(value, name), name), Set.of()));
                case PLACE -> inBuild(path(value, name), name);
                default -> {
                    // Counts with the text of the script.
                }
            }
        }
    }

    /** A text with the properties that the script itself defined before; others are known to Ant alone. */
    private String resolve(String text, String told) throws UnknownInputException {
        String resolved = PROPERTY.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(properties.getOrDefault(name.group(1), name.group())));
        if (resolved.contains("${") || text.contains("$$")) {
            throw new UnknownInputException(told + " holds a property that only Ant replaces: " + resolved);
        }
        return resolved;
    }

    private Path path(String text, String told) throws UnknownInputException {
        try {
            return base.resolve(text.trim()).normalize();
        } catch (InvalidPathException e) {
            throw new UnknownInputException(told + " is no path: " + e.getMessage());
        }
    }

    private void addSource(Path path, Set<String> patterns, String told) throws UnknownInputException {
        if (!path.startsWith(root)) {
            throw new UnknownInputException(told + " leads out of the checkout");
        }
        if (patterns.isEmpty() && build.startsWith(path)) {
            throw new UnknownInputException(told + " is a directory with the whole build directory in it");
        }
        inputs.add(new Input(path, patterns));
    }

    private Path inBuild(Path path, String told) throws UnknownInputException {
        if (!path.startsWith(build)) {
            throw new UnknownInputException(told + " lies outside of the build directory");
        }
        return path;
    }

    /** Excludes are left out of account: what they take away counts, too. */
    private Set<String> patterns(Xpp3Dom element, AntShape shape) throws UnknownInputException {
        Set<String> patterns = new TreeSet<>();
        for (Map.Entry<String, Holds> attribute : shape.attributes().entrySet()) {
            if (attribute.getValue() == Holds.PATTERNS) {
                addPatterns(valueOf(element, attribute.getKey()), patterns);
            }
        }
        for (Xpp3Dom child : element.getChildren("include")) {
            addPatterns(valueOf(child, "name"), patterns);
        }
        return patterns;
    }

    /** As Ant, which takes names of attributes in whatever case. */
    private @Nullable String valueOf(Xpp3Dom element, String name) throws UnknownInputException {
        for (String attribute : element.getAttributeNames()) {
            if (attribute.equalsIgnoreCase(name)) {
                return resolve(element.getAttribute(attribute), "attribute '" + attribute + "'");
            }
        }
        return null;
    }

    private static void addPatterns(@Nullable String list, Set<String> patterns) {
        if (list != null) {
            for (String pattern : list.split("[,\\s]+", -1)) {
                if (!pattern.isEmpty()) {
                    patterns.add(pattern);
                }
            }
        }
    }
}
