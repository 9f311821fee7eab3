package io.github.accelmaven.maven.reactor;

import io.github.accelmaven.engine.TaskGraph;
import io.github.accelmaven.maven.project.ModulePaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Which modules of a session wait for which. Builds that nobody has ever run in parallel rest on Maven's order; so a module
 * waits not only for what it depends on and inherits from, as in Maven, but also for modules that stand before it and
 *
 * <ul>
 *   <li>lie in its directory, or in whose directory it lies: checks read whole directories
 *   <li>have a path below their directory, or their coordinates, written in its configuration: see {@link Mentions}
 *   <li>use a plugin that changes more than its own module: see {@link #CHANGE_THE_SESSION}; such a module waits for all
 *       before it
 * </ul>
 */
public final class ModuleGraph {

    /**
     * Plugins that set properties of the session, of all modules, or of the JVM, which modules after it see: commit and
     * build numbers, system properties, and what runs code of its own inside Maven.
     */
    private static final Set<String> CHANGE_THE_SESSION = Set.of(
            "io.github.git-commit-id:git-commit-id-maven-plugin",
            "pl.project13.maven:git-commit-id-plugin",
            "org.codehaus.mojo:buildnumber-maven-plugin",
            "org.codehaus.mojo:properties-maven-plugin",
            "kr.motd.maven:os-maven-plugin",
            "org.codehaus.mojo:exec-maven-plugin",
            "org.codehaus.gmavenplus:gmavenplus-plugin",
            "org.codehaus.gmaven:groovy-maven-plugin",
            "org.apache.maven.plugins:maven-scripting-plugin");

    private final MavenSession session;
    private final boolean isWhole;
    private final Map<String, MavenProject> byCoordinates = new HashMap<>();
    private final List<MavenProject> changing = new ArrayList<>();
    private final Map<Path, MavenProject> byDirectory = new HashMap<>();
    private final Map<MavenProject, Set<MavenProject>> sharingDirectories = new HashMap<>();
    private final Map<MavenProject, Set<MavenProject>> needsWhole = new HashMap<>();

    private ModuleGraph(MavenSession session) {
        this.session = session;
        this.isWhole = session.getProjects().size() == session.getAllProjects().size();
        for (MavenProject project : session.getProjects()) {
            byDirectory.put(ModulePaths.base(project), project);
            byCoordinates.put(project.getGroupId() + ":" + project.getArtifactId(), project);
            if (changesTheSession(project)) {
                changing.add(project);
            }
        }
        byDirectory.forEach((base, project) -> owner(base.getParent()).ifPresent(around -> {
            sharingDirectories
                    .computeIfAbsent(project, none -> new LinkedHashSet<>())
                    .add(around);
            sharingDirectories
                    .computeIfAbsent(around, none -> new LinkedHashSet<>())
                    .add(project);
        }));
    }

    /**
     * The graph of a session's modules, in Maven's order.
     *
     * @param cost how long a module takes, in milliseconds, as far as it is known
     * @param isPipelined whether a module that needs no more of another one than its classes may begin when those are there
     */
    public static TaskGraph<MavenProject> of(
            MavenSession session, ToLongFunction<MavenProject> cost, boolean isPipelined) {
        ModuleGraph graph = new ModuleGraph(session);
        return new TaskGraph<>(
                session.getProjects(),
                graph::prerequisites,
                (module, needed) -> isPipelined && graph.needsOnlyClasses(module, needed),
                cost);
    }

    /** Whether the module needs another one for nothing but to compile against it, to run with it and to be tested. */
    private boolean needsOnlyClasses(MavenProject module, MavenProject needed) {
        return needed.getPackaging().equals("jar")
                && !needsWhole.getOrDefault(module, Set.of()).contains(needed)
                && CompileDependency.isAll(module, needed);
    }

    private static boolean changesTheSession(MavenProject project) {
        return project.getBuildPlugins().stream()
                .anyMatch(plugin -> CHANGE_THE_SESSION.contains(plugin.getKey())
                        && !plugin.getExecutions().isEmpty());
    }

    /** The graph of tasks leaves out the modules that stand after this one. */
    private Set<MavenProject> prerequisites(MavenProject project) {
        // Direct ones would miss those that are reached through modules that this build leaves out.
        Set<MavenProject> modules =
                new LinkedHashSet<>(session.getProjectDependencyGraph().getUpstreamProjects(project, !isWhole));
        modules.addAll(needWhole(project));
        modules.remove(project);
        return modules;
    }

    /** Those whose files, or whatever else, the module may look at. */
    private Set<MavenProject> needWhole(MavenProject project) {
        Set<MavenProject> modules = new LinkedHashSet<>(sharingDirectories.getOrDefault(project, Set.of()));
        Mentions mentions = new Mentions(project, ModulePaths.root(session));
        mentions.paths().forEach(path -> owner(path).ifPresent(modules::add));
        mentions.coordinates().stream()
                .flatMap(name -> Stream.ofNullable(byCoordinates.get(name)))
                .forEach(modules::add);
        modules.addAll(changing.contains(project) ? session.getProjects() : changing);
        needsWhole.put(project, modules);
        return modules;
    }

    /** The module in whose directory a path lies. */
    private Optional<MavenProject> owner(@Nullable Path path) {
        for (Path above = path; above != null; above = above.getParent()) {
            MavenProject module = byDirectory.get(above);
            if (module != null) {
                return Optional.of(module);
            }
        }
        return Optional.empty();
    }
}
