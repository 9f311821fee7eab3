package io.github.accelmaven.maven.project;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;
import org.apache.maven.model.ModelBase;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.LocalRepositoryManager;

/**
 * The POM files from which Maven made the model of a project: its own, those of its parents, and those that they import.
 * A released POM of a repository imports and inherits only what is as released. Thread-safe.
 */
public final class ModelFiles {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern ENVIRONMENT = Pattern.compile("\\benv\\.([A-Za-z0-9_.]+)");
    private static final Pattern BUILD_TIME = Pattern.compile("\\$\\{(?:maven\\.)?build\\.timestamp}");

    private final MavenSession session;
    private final Map<Path, Optional<String>> texts = new ConcurrentHashMap<>();
    private final Map<MavenProject, Sources> known = new ConcurrentHashMap<>();

    public ModelFiles(MavenSession session) {
        this.session = session;
    }

    /**
     * What a model was made of.
     *
     * @param files the POM files
     * @param environment the variables of the environment whose values may be in it
     * @param isTimed whether the time of the build may be in it
     */
    public record Sources(Set<Path> files, Set<String> environment, boolean isTimed) {}

    /** A model comes from where nobody can look. */
    public static final class UnknownModelException extends Exception {
        private static final long serialVersionUID = 1L;

        public UnknownModelException(String what) {
            super(what);
        }
    }

    /**
     * What the model of a project was made of; to be asked before a goal gives the project another POM file.
     *
     * @throws UnknownModelException when not all of its files are known
     */
    public Sources of(MavenProject project) throws UnknownModelException {
        Sources found = known.get(project);
        if (found == null) {
            found = find(project);
            known.put(project, found);
        }
        return found;
    }

    private Sources find(MavenProject project) throws UnknownModelException {
        Set<Path> files = new LinkedHashSet<>();
        addWithParents(project, project, files);
        Set<String> environment = new TreeSet<>();
        boolean isTimed = false;
        for (Path file : files) {
            String text = text(file).orElse("");
            Matcher variable = ENVIRONMENT.matcher(text);
            while (variable.find()) {
                environment.add(String.valueOf(variable.group(1)));
            }
            isTimed |= BUILD_TIME.matcher(text).find();
        }
        return new Sources(files, environment, isTimed);
    }

    private void addWithParents(MavenProject of, MavenProject heir, Set<Path> files) throws UnknownModelException {
        for (MavenProject project = of; project != null; project = project.getParent()) {
            File file = project.getFile();
            Optional<Path> pom = file == null
                    ? inRepository(project.getGroupId(), project.getArtifactId(), project.getVersion())
                    : Optional.of(file.toPath().toAbsolutePath().normalize());
            if (pom.isPresent() && !files.add(pom.get())) {
                return;
            }
            Model original = project.getOriginalModel();
            if (original != null) {
                addImports(original, heir, files);
            }
        }
    }

    private void addImports(Model original, MavenProject heir, Set<Path> files) throws UnknownModelException {
        List<ModelBase> parts = Stream.concat(Stream.of(original), original.getProfiles().stream())
                .map(ModelBase.class::cast)
                .toList();
        for (ModelBase part : parts) {
            for (Dependency dependency : managed(part)) {
                if ("import".equals(dependency.getScope())) {
                    addImport(dependency, heir, part != original, files);
                }
            }
        }
    }

    private static List<Dependency> managed(ModelBase part) {
        DependencyManagement management = part.getDependencyManagement();
        return management == null ? List.of() : management.getDependencies();
    }

    private void addImport(Dependency imported, MavenProject heir, boolean inProfile, Set<Path> files)
            throws UnknownModelException {
        String group = interpolated(imported.getGroupId(), heir);
        String artifact = interpolated(imported.getArtifactId(), heir);
        String version = interpolated(imported.getVersion(), heir);
        if ((group + artifact + version).contains("${")) {
            if (inProfile) {
                // Of a profile that is not active, most likely; an active one would have failed the build.
                return;
            }
            throw new UnknownModelException("it imports " + group + ":" + artifact + ":" + version);
        }
        Optional<MavenProject> module = module(group, artifact, version);
        if (module.isPresent()) {
            addWithParents(module.get(), module.get(), files);
        } else {
            inRepository(group, artifact, version).ifPresent(files::add);
        }
    }

    private Optional<MavenProject> module(String group, String artifact, String version) {
        return session.getAllProjects().stream()
                .filter(module -> module.getGroupId().equals(group)
                        && module.getArtifactId().equals(artifact)
                        && module.getVersion().equals(version))
                .findFirst();
    }

    private Optional<Path> inRepository(String group, String artifact, String version) throws UnknownModelException {
        if (ArtifactUtils.isSnapshot(version)) {
            throw new UnknownModelException(group + ":" + artifact + ":" + version + " is a SNAPSHOT of a repository");
        }
        LocalRepositoryManager local = session.getRepositorySession().getLocalRepositoryManager();
        Path pom = local.getRepository()
                .getBasedir()
                .toPath()
                .resolve(local.getPathForLocalArtifact(new DefaultArtifact(group, artifact, "pom", version)));
        return Optional.of(pom.toAbsolutePath().normalize()).filter(Files::exists);
    }

    private String interpolated(String text, MavenProject heir) {
        return PLACEHOLDER
                .matcher(Objects.requireNonNullElse(text, ""))
                .replaceAll(found ->
                        Matcher.quoteReplacement(value(found.group(1), heir).orElse(found.group())));
    }

    private Optional<String> value(String name, MavenProject heir) {
        return switch (name) {
            case "project.version", "pom.version", "version" -> Optional.of(heir.getVersion());
            case "project.groupId", "pom.groupId", "groupId" -> Optional.of(heir.getGroupId());
            case "project.parent.version", "parent.version" ->
                Optional.ofNullable(heir.getParent()).map(MavenProject::getVersion);
            case "project.parent.groupId", "parent.groupId" ->
                Optional.ofNullable(heir.getParent()).map(MavenProject::getGroupId);
            default ->
                Stream.of(session.getUserProperties(), heir.getProperties(), session.getSystemProperties())
                        .flatMap((Properties properties) -> Stream.ofNullable(properties.getProperty(name)))
                        .findFirst();
        };
    }

    private Optional<String> text(Path file) {
        return texts.computeIfAbsent(file, unread -> {
            try {
                return Optional.of(Files.readString(unread, StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                // Its stat, which is compared with, shows when it can be read again.
                return Optional.empty();
            }
        });
    }
}
