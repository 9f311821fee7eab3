package io.github.accelmaven.maven.project;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.project.MavenProject;

/**
 * Where Maven looks on disk while it reads the models of a reactor, besides the files of these models: what profiles are
 * activated by, in POM files and settings, and where parents are looked for that come from a repository. Who does not
 * have Maven read POM files has to look there. Used by one thread.
 */
public final class ModelPlaces {

    private static final Pattern ACTIVATION = Pattern.compile("<activation\\s*>(.*?)</activation\\s*>", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("<(exists|missing)\\s*>([^<]*)<");
    private static final Pattern CONDITION = Pattern.compile("<condition\\b");
    private static final String UNKNOWN = "${";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    private final MavenSession session;
    private final ModelFiles models;
    private final Map<Path, List<String>> activating = new HashMap<>();

    public ModelPlaces(MavenSession session, ModelFiles models) {
        this.session = session;
        this.models = models;
    }

    /**
     * The places for all projects of the session.
     *
     * @param settings the files with Maven's settings
     * @throws ModelFiles.UnknownModelException when Maven looks where nobody else can tell
     */
    public Set<Path> all(List<Path> settings) throws ModelFiles.UnknownModelException {
        Set<Path> places = new LinkedHashSet<>();
        for (MavenProject project : session.getAllProjects()) {
            Path base = ModulePaths.base(project);
            for (Path file : models.of(project).files()) {
                for (String activating : activating(file)) {
                    places.add(place(activating, base, project));
                    places.add(place(activating, file.resolveSibling(""), project));
                }
            }
            for (Path file : settings) {
                for (String activating : activating(file)) {
                    places.add(place(activating, base, project));
                }
            }
            addParents(project, places);
        }
        return places;
    }

    /** The files by which profiles in a file are activated, as they are written there. */
    private List<String> activating(Path file) throws ModelFiles.UnknownModelException {
        List<String> found = activating.get(file);
        if (found == null) {
            found = read(file);
            activating.put(file, found);
        }
        return found;
    }

    private static List<String> read(Path file) throws ModelFiles.UnknownModelException {
        List<String> found = new ArrayList<>();
        Matcher activation = ACTIVATION.matcher(text(file));
        while (activation.find()) {
            String conditions = String.valueOf(activation.group(1));
            if (CONDITION.matcher(conditions).find()) {
                throw new ModelFiles.UnknownModelException(file + " activates a profile by an expression");
            }
            Matcher looked = FILE.matcher(conditions);
            while (looked.find()) {
                found.add(String.valueOf(looked.group(2)).strip());
            }
        }
        return found;
    }

    private static String text(Path file) throws ModelFiles.UnknownModelException {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new ModelFiles.UnknownModelException(file + " cannot be read");
        }
    }

    private Path place(String written, Path base, MavenProject project) throws ModelFiles.UnknownModelException {
        String path = PLACEHOLDER
                .matcher(written)
                .replaceAll(found -> Matcher.quoteReplacement(
                        value(String.valueOf(found.group(1)), base, project).orElse(UNKNOWN)));
        // Beyond ASCII it depends on the encoding of the file, and with an entity in it, on the parser.
        boolean isPlain = path.chars().allMatch(c -> c < 0x80) && !path.contains(UNKNOWN) && path.indexOf('&') < 0;
        try {
            if (isPlain) {
                return base.resolve(path).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException e) {
            throw new ModelFiles.UnknownModelException("a profile is activated by " + e.getMessage());
        }
        throw new ModelFiles.UnknownModelException("a profile is activated by the file " + written);
    }

    /** Empty where Mavens differ, or where it takes more than a property to tell. */
    private Optional<String> value(String name, Path base, MavenProject project) {
        if (name.equals("basedir") || name.equals("project.basedir")) {
            return Optional.of(base.toString());
        }
        return project.getProperties().containsKey(name)
                ? Optional.empty()
                : Stream.of(session.getUserProperties(), session.getSystemProperties())
                        .flatMap(properties -> Stream.ofNullable(properties.getProperty(name)))
                        .findFirst();
    }

    private static void addParents(MavenProject module, Set<Path> places) throws ModelFiles.UnknownModelException {
        for (MavenProject project = module; project != null; project = project.getParent()) {
            File file = project.getFile();
            if (file == null) {
                // It came from a repository, and so do those above it.
                return;
            }
            Model model = project.getOriginalModel();
            if (!"4.0.0".equals(model.getModelVersion())) {
                // Those find modules and parents by themselves.
                throw new ModelFiles.UnknownModelException(file + " is no model of version 4.0.0");
            }
            Parent parent = model.getParent();
            if (parent != null && !parent.getRelativePath().isEmpty()) {
                Path base = file.toPath().toAbsolutePath().resolveSibling("");
                addParent(base.resolve(parent.getRelativePath()).normalize(), places);
            }
        }
    }

    /** A POM file, or the directory of one. */
    private static void addParent(Path place, Set<Path> places) {
        if (!Files.isDirectory(place)) {
            places.add(place);
        }
        places.add(place.resolve("pom.xml"));
    }
}
