package io.github.accelmaven.maven.reactor;

import io.github.accelmaven.maven.project.ModulePaths;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What the configuration of a module names that may belong to another one: paths that go up with {@code ..} or begin with
 * the root of the checkout, and coordinates, as of annotation processors, which are no dependencies to Maven. They stand in
 * the configuration of plugins, attributes of Ant scripts included, and in the places of sources and resources. Not
 * thread-safe.
 */
final class Mentions {

    private static final Pattern ROOT = Pattern.compile(
            "\\$\\{(?:session\\.executionRootDirectory|maven\\.multiModuleProjectDirectory|session\\.(?:root|top)Directory)}");
    private static final Pattern COORDINATES = Pattern.compile("[\\w.-]+:[\\w.-]+");
    private static final Pattern WORD = Pattern.compile("[^\\s,;=\"'<>()|]+");

    private final Path base;
    private final Path root;
    private final String below;
    private final Set<Path> found = new LinkedHashSet<>();
    private final Set<String> coordinates = new LinkedHashSet<>();

    Mentions(MavenProject project, Path root) {
        this.base = ModulePaths.base(project);
        this.root = root;
        this.below = base + base.getFileSystem().getSeparator();
        project.getBuildPlugins().forEach(this::plugin);
        build(project.getBuild());
        Stream.of(project.getCompileSourceRoots(), project.getTestCompileSourceRoots())
                .flatMap(List::stream)
                .forEach(this::text);
    }

    /** The paths, absolute; not all of them need exist. */
    Set<Path> paths() {
        return found;
    }

    /** What looks like {@code groupId:artifactId}; not all of it need be coordinates. */
    Set<String> coordinates() {
        return coordinates;
    }

    private void plugin(Plugin plugin) {
        configuration(plugin.getConfiguration());
        for (PluginExecution execution : plugin.getExecutions()) {
            configuration(execution.getConfiguration());
        }
    }

    private void build(Build build) {
        Stream.concat(build.getResources().stream(), build.getTestResources().stream())
                .map(Resource::getDirectory)
                .filter(directory -> directory != null)
                .forEach(this::text);
        Stream.concat(Stream.of(build.getDirectory()), build.getFilters().stream())
                .forEach(this::text);
    }

    private void configuration(Object configuration) {
        if (configuration instanceof Xpp3Dom element) {
            element(element);
        }
    }

    private void element(Xpp3Dom element) {
        Xpp3Dom artifact = element.getChild("artifactId");
        Xpp3Dom group = element.getChild("groupId");
        if (artifact != null && group != null) {
            coordinates.add(group.getValue() + ":" + artifact.getValue());
        }
        if (element.getValue() != null) {
            text(element.getValue());
        }
        for (String attribute : element.getAttributeNames()) {
            text(element.getAttribute(attribute));
        }
        for (Xpp3Dom child : element.getChildren()) {
            element(child);
        }
    }

    private void text(String text) {
        if (liesInModule(text)) {
            return;
        }
        String resolved =
                text.contains("${") ? ROOT.matcher(text).replaceAll(Matcher.quoteReplacement(root.toString())) : text;
        if (resolved.contains(":")) {
            COORDINATES.matcher(resolved).results().forEach(found -> coordinates.add(found.group()));
        }
        if (resolved.contains("..") || resolved.contains(root.toString())) {
            // As a whole for paths with spaces; word by word for lists and command lines.
            path(resolved);
            WORD.matcher(resolved).results().forEach(word -> path(word.group()));
        }
    }

    /** Nearly all texts that are looked at: directories below the module. */
    private boolean liesInModule(String text) {
        return text.startsWith(below)
                && !text.contains("..")
                && text.indexOf(root.toString(), 1) < 0
                && text.indexOf(':') < 0;
    }

    private void path(String text) {
        int start = text.contains(root.toString()) ? text.indexOf(root.toString()) : 0;
        try {
            Path path = base.resolve(text.substring(start).trim()).normalize();
            if (path.startsWith(root) && !path.startsWith(base)) {
                found.add(path);
            }
        } catch (InvalidPathException e) {
            // A text that is no path names none.
            return;
        }
    }
}
