package io.github.accelmaven.maven.key;

import io.github.accelmaven.rules.Facet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/**
 * Turns the facets of a project that are files into parts of a key: they are read for the key, and again after the goal
 * ran. Used by one thread.
 */
final class FacetFiles {

    private final MavenSession session;
    private final MavenProject project;
    private final FileInputs files;
    private final ResourceInputs resources;
    private final ArtifactInputs artifacts;
    private final ModuleFiles moduleFiles;
    private final GitSettings git;

    FacetFiles(MavenSession session, FileInputs files, ResourceInputs resources, Map<String, String> environment) {
        this.session = session;
        this.project = session.getCurrentProject();
        this.files = files;
        this.resources = resources;
        this.artifacts = new ArtifactInputs(session, files);
        this.moduleFiles = new ModuleFiles(session, files);
        this.git = new GitSettings(files.lookup(), Path.of(System.getProperty("user.home")), environment);
    }

    /**
     * What the facet stands for; nothing when it is a value.
     *
     * @throws UnknownInputException when the goal has to run in such a project
     */
    List<InputPart> inputs(Facet facet) throws IOException, UnknownInputException {
        return switch (facet) {
            case POM -> List.of(files.content(project.getFile().toPath()));
            case COMPILE_CLASSPATH -> artifacts.classpath("the compile class path", Facet.COMPILE_CLASSPATH);
            case RUNTIME_CLASSPATH -> artifacts.classpath("the runtime class path", Facet.RUNTIME_CLASSPATH);
            case TEST_CLASSPATH -> artifacts.classpath("the test class path", Facet.TEST_CLASSPATH);
            case DEPENDENCIES -> artifacts.dependencies();
            case DEPENDENCY_GRAPH -> artifacts.dependencyGraph();
            case SOURCE_ROOTS -> roots(project.getCompileSourceRoots());
            case TEST_SOURCE_ROOTS -> roots(project.getTestCompileSourceRoots());
            case PATCHED_SOURCE_ROOTS -> testsAreAModule() ? roots(project.getCompileSourceRoots()) : List.of();
            case RESOURCES -> resources();
            case UNFILTERED_RESOURCES -> unfilteredResources();
            case TEST_RESOURCES ->
                List.of(resources.resources(
                        "test resource", List.copyOf(project.getTestResources()), true, Optional.empty()));
            case CLASSES -> List.of(files.tree(Path.of(project.getBuild().getOutputDirectory())));
            case TEST_CLASSES -> List.of(files.tree(Path.of(project.getBuild().getTestOutputDirectory())));
            case MAIN_ARTIFACT -> artifacts.mainArtifact();
            case MODULE_ARTIFACTS -> artifacts.moduleArtifacts();
            case UPSTREAM_SOURCE_ROOTS -> upstreamSourceRoots();
            case PARENT_POMS -> parentPoms();
            case BUILD_FILTERS -> roots(project.getBuild().getFilters());
            case MODULE_FILES -> moduleFiles.visible();
            case HIDDEN_MODULE_FILES -> moduleFiles.own();
            case ALL_FILES -> moduleFiles.all();
            case GIT_SETTINGS -> git.files(base()).stream().map(files::content).toList();
            case GIT_IGNORE -> git.ignores().stream().map(files::content).toList();
            default -> List.of();
        };
    }

    private List<InputPart> resources() {
        return List.of(resources.resources("resource", List.copyOf(project.getResources()), true, Optional.empty()));
    }

    private List<InputPart> unfilteredResources() throws UnknownInputException {
        if (project.getResources().stream().anyMatch(Resource::isFiltering)) {
            throw new UnknownInputException("it replaces placeholders in resources in a way of its own");
        }
        return resources();
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
                .anyMatch(files.lookup()::exists);
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

    private Path base() {
        return project.getBasedir().toPath();
    }
}
