package io.github.accelmaven.maven.key;

import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.maven.parameter.Parameters;
import io.github.accelmaven.maven.project.ModulePaths;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Organization;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Where instructions of bnd stand: in parameters of the goal, in the configuration that the plugin has in the parents of
 * the project, in files beside the POM files of all of these, and in the properties of the project. Used by one thread.
 */
final class BndPlaces {

    /** A property file in a parameter, which the name of one is not. */
    private static final Pattern INSTRUCTIONS = Pattern.compile("[:=\\n]");

    private static final @Nullable String ANY_EXECUTION = null;

    private final MavenSession session;
    private final MavenProject project;
    private final Parameters parameters;
    private final FileInputs files;

    BndPlaces(MavenSession session, Parameters parameters, FileInputs files) {
        this.session = session;
        this.project = session.getCurrentProject();
        this.parameters = parameters;
        this.files = files;
    }

    /**
     * What counts of them besides the parameters of the goal.
     *
     * @param names the parameters that hold instructions, or name files with such
     * @param plugin the plugin of the goal, as {@code groupId:artifactId}
     * @throws UnknownInputException when an instruction looks at what accel does not see
     */
    List<InputPart> inputs(Set<String> names, String plugin) throws UnknownInputException, IOException {
        BndInstructions instructions = new BndInstructions(properties(), files::name, files.lookup());
        List<String> inherited = inherited(names, plugin);
        List<String> texts = new ArrayList<>(inherited);
        for (String name : names) {
            instructions.read(parameters.fields(name));
            parameters.text(name).ifPresent(texts::add);
        }
        for (String text : texts) {
            if (INSTRUCTIONS.matcher(text).find()) {
                instructions.readText(text);
            } else if (!text.isEmpty()) {
                readFiles(text, instructions);
            }
        }
        Set<Path> read = new LinkedHashSet<>(instructions.files());
        read.addAll(manifests());
        List<InputPart> inputs = new ArrayList<>();
        inputs.add((parts, premature) ->
                parts.put("instructions of bnd in the parents", Hasher.of(String.join("\n", inherited))));
        read.forEach(file -> inputs.add(files.content(file)));
        return inputs;
    }

    private void readFiles(String name, BndInstructions instructions) throws UnknownInputException, IOException {
        try {
            for (MavenProject owner : family()) {
                if (owner.getBasedir() != null) {
                    instructions.readFile(ModulePaths.base(owner).resolve(name).normalize());
                }
            }
        } catch (InvalidPathException e) {
            throw new UnknownInputException("'" + name + "' is no name of a file");
        }
    }

    /**
     * The manifest whose headers maven-bundle-plugin adds: that of the jar plugin's configuration, unless the goal has one
     * of its own, and unless it is the file that the goal makes.
     */
    private List<Path> manifests() {
        Xpp3Dom jar = project.getGoalConfiguration(
                "org.apache.maven.plugins", "maven-jar-plugin", ANY_EXECUTION, ANY_EXECUTION);
        Xpp3Dom archive = jar == null ? null : jar.getChild("archive");
        Xpp3Dom manifest = archive == null ? null : archive.getChild("manifestFile");
        List<Path> made = parameters.paths("manifestLocation/MANIFEST.MF");
        if (made.isEmpty() || parameters.value("archive").isSet() || manifest == null || manifest.getValue() == null) {
            return List.of();
        }
        Path file = ModulePaths.base(project).resolve(manifest.getValue()).normalize();
        return made.contains(file) ? List.of() : List.of(file);
    }

    /** The project and its parents. */
    private List<MavenProject> family() {
        return Stream.iterate(project, Objects::nonNull, MavenProject::getParent)
                .toList();
    }

    /** What the plugin has in the models of the project and of its parents under the names of the parameters. */
    private List<String> inherited(Set<String> names, String plugin) {
        return family().stream()
                .flatMap(owner -> Stream.of(owner.getBuild(), owner.getBuild().getPluginManagement()))
                .filter(Objects::nonNull)
                .map(PluginContainer::getPlugins)
                .flatMap(List::stream)
                .filter(candidate -> candidate.getKey().equals(plugin))
                .flatMap(BndPlaces::configurations)
                .flatMap(configuration -> names.stream().map(configuration::getChild))
                .filter(Objects::nonNull)
                .map(Xpp3Dom::getValue)
                .filter(Objects::nonNull)
                .map(String::trim)
                .distinct()
                .toList();
    }

    private static Stream<Xpp3Dom> configurations(Plugin plugin) {
        return Stream.concat(Stream.of(plugin), plugin.getExecutions().stream())
                .map(ConfigurationContainer::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast);
    }

    /** Those of the project and of the user, and what plugins take for headers from the model. */
    private Map<String, String> properties() {
        Map<String, String> all = new TreeMap<>();
        for (Properties some : List.of(project.getProperties(), session.getUserProperties())) {
            some.forEach((name, value) -> all.put(String.valueOf(name), String.valueOf(value)));
        }
        Organization organization = project.getOrganization();
        all.put("Bundle-Name", String.valueOf(project.getName()));
        all.put("Bundle-Description", String.valueOf(project.getDescription()));
        all.put("Bundle-DocURL", String.valueOf(project.getUrl()));
        if (organization != null) {
            all.put("Bundle-Vendor", organization.getName() + " " + organization.getUrl());
        }
        return all;
    }
}
