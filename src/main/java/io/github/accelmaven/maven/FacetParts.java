package io.github.accelmaven.maven;

import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.fingerprint.TreeFilter;
import io.github.accelmaven.rules.Facet;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.License;
import org.apache.maven.model.Model;
import org.apache.maven.model.Organization;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.LocalRepositoryManager;

/** Turns the facets of a project into parts of a key. Used by one thread. */
final class FacetParts {

    /** Switches of accel itself change no goal's result. */
    private static final String OWN_PREFIX = "accel.";

    private static final Set<String> OTHER_TOOLS = Set.of(".git", ".hg", ".svn");

    private final MavenSession session;
    private final MavenProject project;
    private final FileInputs files;
    private final ResourceInputs resources;
    private final PathNormalizer paths;
    private final GitSettings git;
    private final InstantSource clock;

    FacetParts(
            MavenSession session,
            FileInputs files,
            ResourceInputs resources,
            PathNormalizer paths,
            Map<String, String> environment,
            InstantSource clock) {
        this.session = session;
        this.project = session.getCurrentProject();
        this.files = files;
        this.resources = resources;
        this.paths = paths;
        this.clock = clock;
        this.git = new GitSettings(Path.of(System.getProperty("user.home")), environment);
    }

    /** Facets that hold no files: they are read once. */
    void addValues(Facet facet, KeyParts parts) throws IOException {
        switch (facet) {
            case COORDINATES ->
                parts.put(
                        "coordinates",
                        project.getId() + " as " + project.getBuild().getFinalName());
            case DESCRIPTION -> parts.put("description", description());
            case MODEL -> parts.put("effective model", Hasher.of(model()));
            case PROPERTIES -> {
                addProperties("property", project.getProperties(), parts);
                addProperties("user property", session.getUserProperties(), parts);
            }
            case USER_PROPERTIES -> addProperties("user property", session.getUserProperties(), parts);
            case OPERATING_SYSTEM ->
                parts.put(
                        "operating system",
                        String.join(
                                " ",
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")));
            case LOCATION -> {
                parts.put("place of the module", project.getBasedir().getAbsolutePath());
                parts.put(
                        "place of the local repository",
                        session.getLocalRepository().getBasedir());
            }
            case USER_NAME -> parts.put("user name", System.getProperty("user.name"));
            case DEPENDENCY_NAMES -> parts.put("names of the dependencies", dependencyNames());
            case REACTOR_DEPENDENCIES -> parts.put("modules among the dependencies", reactorDependencies());
            case PLATFORM_ENCODING ->
                parts.put("platform encoding", Charset.defaultCharset().name());
            case LOCALE ->
                parts.put(
                        "locale and time zone",
                        Locale.getDefault() + " " + TimeZone.getDefault().getID());
            case CURRENT_YEAR -> parts.put("current year", CurrentYear.at(clock.instant()));
            default -> {
                // The others hold files, and Maven's version is in every key.
            }
        }
    }

    /** Facets that hold files: they are read for the key, and again after the goal ran. */
    List<InputPart> inputs(Facet facet) throws IOException {
        return switch (facet) {
            case POM -> List.of(files.content(project.getFile().toPath()));
            case COMPILE_CLASSPATH -> classpath("the compile class path", Facet.COMPILE_CLASSPATH);
            case RUNTIME_CLASSPATH -> classpath("the runtime class path", Facet.RUNTIME_CLASSPATH);
            case TEST_CLASSPATH -> classpath("the test class path", Facet.TEST_CLASSPATH);
            case DEPENDENCIES -> List.of((parts, premature) -> addDependencies(parts, premature));
            case DEPENDENCY_GRAPH -> List.of((parts, premature) -> addDependencyGraph(parts));
            case SOURCE_ROOTS -> roots(project.getCompileSourceRoots());
            case TEST_SOURCE_ROOTS -> roots(project.getTestCompileSourceRoots());
            case PATCHED_SOURCE_ROOTS -> testsAreAModule() ? roots(project.getCompileSourceRoots()) : List.of();
            case RESOURCES ->
                List.of(resources.resources("resource", List.copyOf(project.getResources()), true, Optional.empty()));
            case TEST_RESOURCES ->
                List.of(resources.resources(
                        "test resource", List.copyOf(project.getTestResources()), true, Optional.empty()));
            case CLASSES -> List.of(files.tree(Path.of(project.getBuild().getOutputDirectory())));
            case TEST_CLASSES -> List.of(files.tree(Path.of(project.getBuild().getTestOutputDirectory())));
            case MAIN_ARTIFACT -> mainArtifact();
            case MODULE_ARTIFACTS -> moduleArtifacts();
            case UPSTREAM_SOURCE_ROOTS -> upstreamSourceRoots();
            case PARENT_POMS -> parentPoms();
            case BUILD_FILTERS -> roots(project.getBuild().getFilters());
            case MODULE_FILES -> moduleFiles(FacetParts::isHidden);
            case HIDDEN_MODULE_FILES -> moduleFiles(FacetParts::isOfAnotherTool);
            case ALL_FILES ->
                List.of(files.content(
                        base(), new ModuleFilesFilter(base(), buildDirectories(), FacetParts::isOfAnotherTool)));
            case GIT_SETTINGS -> git.files(base()).stream().map(files::content).toList();
            case GIT_IGNORE -> git.ignores().stream().map(files::content).toList();
            default -> List.of();
        };
    }

    private List<InputPart> roots(List<String> roots) {
        List<InputPart> inputs = new ArrayList<>();
        for (String root : roots) {
            inputs.add(files.content(project.getBasedir().toPath().resolve(root)));
        }
        return inputs;
    }

    private boolean testsAreAModule() {
        return project.getTestCompileSourceRoots().stream()
                .map(root -> project.getBasedir().toPath().resolve(root).resolve("module-info.java"))
                .anyMatch(Files::exists);
    }

    private List<InputPart> upstreamSourceRoots() {
        List<InputPart> inputs = new ArrayList<>();
        for (MavenProject upstream : session.getProjectDependencyGraph().getUpstreamProjects(project, true)) {
            for (String root : upstream.getCompileSourceRoots()) {
                inputs.add(files.content(upstream.getBasedir().toPath().resolve(root)));
            }
        }
        return inputs;
    }

    private List<InputPart> parentPoms() {
        List<InputPart> poms = new ArrayList<>();
        for (MavenProject parent = project.getParent(); parent != null; parent = parent.getParent()) {
            if (parent.getFile() != null) {
                poms.add(files.content(parent.getFile().toPath()));
            }
        }
        return poms;
    }

    private List<InputPart> moduleFiles(Predicate<String> left) {
        Set<Path> excluded = project.getModel().getModules().stream()
                .map(module -> moduleDirectory(base().resolve(module).normalize()))
                .collect(Collectors.toSet());
        excluded.add(Path.of(project.getBuild().getDirectory()).normalize());
        return List.of(files.content(base(), new ModuleFilesFilter(base(), excluded, left)));
    }

    /** A module is named by its directory or by its POM file. */
    private static Path moduleDirectory(Path module) {
        Path parent = module.getParent();
        return module.toString().endsWith(".xml") && parent != null ? parent : module;
    }

    private Set<Path> buildDirectories() {
        return session.getAllProjects().stream()
                .map(module -> Path.of(module.getBuild().getDirectory()).normalize())
                .collect(Collectors.toSet());
    }

    private Path base() {
        return project.getBasedir().toPath();
    }

    /** Hidden files at the top of a module belong to tools: version control, editors, accel. */
    private static boolean isHidden(String path) {
        return path.startsWith(".");
    }

    /** What changes with every commit and every build, and is no file of the project. */
    private static boolean isOfAnotherTool(String path) {
        int slash = path.indexOf('/');
        return OTHER_TOOLS.contains(slash < 0 ? path : path.substring(0, slash));
    }

    private List<InputPart> mainArtifact() {
        File file = project.getArtifact().getFile();
        return file == null ? List.of() : List.of(files.classpath("the main artifact", List.of(file.toPath())));
    }

    private List<InputPart> moduleArtifacts() {
        return Stream.concat(Stream.of(project.getArtifact()), project.getAttachedArtifacts().stream())
                .filter(artifact -> artifact.getFile() != null && !MavensFiles.isMavens(artifact))
                .map(artifact -> files.asMadeBefore(
                        "artifact " + artifact.getId(), artifact.getFile().toPath()))
                .toList();
    }

    private List<InputPart> classpath(String name, Facet facet) throws IOException {
        try {
            List<String> elements = switch (facet) {
                case COMPILE_CLASSPATH -> project.getCompileClasspathElements();
                case RUNTIME_CLASSPATH -> project.getRuntimeClasspathElements();
                default -> project.getTestClasspathElements();
            };
            return List.of(files.classpath(name, elements.stream().map(Path::of).toList()));
        } catch (DependencyResolutionRequiredException e) {
            throw new IOException(name + " is not resolved: " + e.getMessage(), e);
        }
    }

    private void addDependencies(KeyParts parts, io.github.accelmaven.engine.PrematureFiles premature)
            throws IOException {
        for (Artifact artifact : project.getArtifacts()) {
            Hasher hasher = new Hasher().put(artifact.getId()).put(String.valueOf(artifact.getScope()));
            hasher.put(artifact.isOptional());
            if (artifact.getFile() != null) {
                hasher.put(files.classpathEntry(artifact.getFile().toPath(), premature));
            }
            parts.put("dependency " + ArtifactUtils.versionlessKey(artifact), hasher.finish(), artifact.getVersion());
        }
    }

    private void addDependencyGraph(KeyParts parts) throws IOException {
        LocalRepositoryManager local = session.getRepositorySession().getLocalRepositoryManager();
        for (Artifact artifact : project.getArtifacts()) {
            Hasher hasher = new Hasher().put(artifact.getId()).put(String.valueOf(artifact.getScope()));
            for (Path pom : poms(artifact, local)) {
                hasher.put(files.classpathEntry(pom, made -> false));
            }
            parts.put("dependency " + ArtifactUtils.versionlessKey(artifact), hasher.finish(), artifact.getVersion());
        }
    }

    /** A module takes over from its parents, which change with the checkout as it does. */
    private List<Path> poms(Artifact artifact, LocalRepositoryManager local) {
        Optional<MavenProject> module = session.getProjects().stream()
                .filter(candidate -> candidate.getGroupId().equals(artifact.getGroupId())
                        && candidate.getArtifactId().equals(artifact.getArtifactId())
                        && candidate.getFile() != null)
                .findFirst();
        if (module.isEmpty()) {
            String pom = local.getPathForLocalArtifact(new DefaultArtifact(
                    artifact.getGroupId(), artifact.getArtifactId(), "pom", artifact.getBaseVersion()));
            return List.of(local.getRepository().getBasedir().toPath().resolve(pom));
        }
        return Stream.iterate(module.get(), Objects::nonNull, MavenProject::getParent)
                .flatMap(project -> Optional.ofNullable(project.getFile()).stream())
                .map(File::toPath)
                .toList();
    }

    private void addProperties(String name, Properties properties, KeyParts parts) {
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> sorted.put(String.valueOf(key), String.valueOf(value)));
        sorted.forEach((key, value) -> {
            if (!key.startsWith(OWN_PREFIX)) {
                parts.put(name + " " + key, paths.normalize(value));
            }
        });
    }

    private String dependencyNames() {
        return project.getArtifacts().stream()
                .map(artifact -> artifact.getId() + " " + artifact.getScope() + " "
                        + (artifact.getFile() == null ? "" : artifact.getFile().getName()))
                .collect(Collectors.joining(", "));
    }

    private String reactorDependencies() {
        Set<String> modules = session.getProjects().stream()
                .map(module -> ArtifactUtils.versionlessKey(module.getArtifact()))
                .collect(Collectors.toSet());
        return project.getArtifacts().stream()
                .filter(artifact ->
                        modules.contains(ArtifactUtils.versionlessKey(artifact.getGroupId(), artifact.getArtifactId())))
                .map(Artifact::getId)
                .collect(Collectors.joining(", "));
    }

    private String description() {
        Model model = project.getModel();
        Organization organization = model.getOrganization();
        return String.join(
                "; ",
                "name " + project.getName(),
                "description " + model.getDescription(),
                "url " + model.getUrl(),
                "since " + model.getInceptionYear(),
                organization == null ? "" : organization.getName() + " at " + organization.getUrl(),
                model.getLicenses().stream().map(FacetParts::license).collect(Collectors.joining(", ")));
    }

    private static String license(License license) {
        return license.getName() + " at " + license.getUrl();
    }

    private String model() throws IOException {
        StringWriter text = new StringWriter();
        new MavenXpp3Writer().write(text, project.getModel());
        return paths.normalize(text.toString());
    }

    /** The files of a module that are its own and not made by the build. */
    private static final class ModuleFilesFilter implements TreeFilter {

        private final Path base;
        private final Set<Path> excluded;
        private final Predicate<String> left;

        /**
         * @param excluded directories that are left out
         * @param left whether a path below the module is left out
         */
        ModuleFilesFilter(Path base, Set<Path> excluded, Predicate<String> left) {
            this.base = base;
            this.excluded = excluded;
            this.left = left;
        }

        @Override
        public boolean includes(String path) {
            return !left.test(path);
        }

        @Override
        public boolean descends(String directory) {
            return directory.isEmpty()
                    || (!left.test(directory)
                            && !excluded.contains(base.resolve(directory).normalize()));
        }
    }
}
