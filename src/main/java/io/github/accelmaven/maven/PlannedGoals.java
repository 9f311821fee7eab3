package io.github.accelmaven.maven;

import io.github.accelmaven.maven.parameter.InputFiles;
import io.github.accelmaven.maven.parameter.ParameterReader;
import io.github.accelmaven.maven.parameter.Parameters;
import io.github.accelmaven.maven.parameter.PlacesOfModule;
import io.github.accelmaven.maven.project.ModuleNames;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.rules.BuildFacts;
import io.github.accelmaven.rules.PathTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The goals that the modules of a build are going to run, for those who must know before the first one does. A module is
 * planned when one asks for a plugin that it uses, which loads the descriptors that its build needs anyway. Used by one
 * thread.
 */
final class PlannedGoals implements BuildFacts {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final List<MavenProject> modules;
    private final MavenComponents components;
    private final List<String> phases;
    private final Map<MavenProject, List<MojoExecution>> plans = new LinkedHashMap<>();

    /**
     * The goals of some modules.
     *
     * @param modules those that count, whether they are built this time or not
     * @param phases how far the build goes
     */
    PlannedGoals(MavenSession session, List<MavenProject> modules, MavenComponents components, List<String> phases) {
        this.session = session;
        this.modules = modules;
        this.components = components;
        this.phases = phases;
    }

    @Override
    public Set<String> plugins() {
        return modules.stream()
                .flatMap(project -> project.getBuildPlugins().stream())
                .map(Plugin::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public List<PluginFacts> descriptors(String plugin) {
        Map<String, PluginFacts> facts = new LinkedHashMap<>();
        for (MavenProject project : built()) {
            executions(project, plugin)
                    .forEach(execution -> facts.computeIfAbsent(
                            execution.getVersion(),
                            version ->
                                    facts(version, execution.getMojoDescriptor().getPluginDescriptor())));
        }
        return List.copyOf(facts.values());
    }

    private List<MavenProject> built() {
        return session.getProjects().stream().filter(modules::contains).toList();
    }

    private static PluginFacts facts(String version, PluginDescriptor descriptor) {
        return new PluginFacts(
                version,
                descriptor.getMojos().stream()
                        .collect(Collectors.toMap(MojoDescriptor::getGoal, PlannedGoals::parameters, (a, b) -> b)));
    }

    private static Set<String> parameters(MojoDescriptor goal) {
        return Stream.ofNullable(goal.getParameters())
                .flatMap(Collection::stream)
                .map(Parameter::getName)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> lookedForInVain(Set<String> goals, Predicate<String> versions, String path) {
        Set<String> places = new LinkedHashSet<>();
        for (MavenProject project : built()) {
            for (String goal : goals) {
                String plugin = goal.substring(0, goal.lastIndexOf(':'));
                List<MojoExecution> executions = executions(project, plugin)
                        .filter(execution -> goal.equals(plugin + ":" + execution.getGoal()))
                        .filter(execution -> versions.test(execution.getVersion()))
                        .toList();
                for (MojoExecution execution : executions) {
                    Optional<InputFiles> files = files(project, execution, path);
                    if (files.isEmpty() || isThere(files.get())) {
                        return Set.of();
                    }
                    places.add(files.get().toString());
                }
            }
        }
        return places;
    }

    /** Empty when a build makes them, or when what the path means is not known yet. */
    private Optional<InputFiles> files(MavenProject project, MojoExecution execution, String path) {
        Path made = ModulePaths.base(project)
                .resolve(project.getBuild().getDirectory())
                .normalize();
        try {
            return new PlacesOfModule(parameters(project, execution, path), project)
                    .inputFiles(path)
                    .filter(files -> !files.root().startsWith(made));
        } catch (ExpressionEvaluationException e) {
            // Maven says so itself when the goal's turn comes.
            LOG.debug("The parameters of {} cannot be evaluated yet", GoalNames.shown(execution), e);
            return Optional.empty();
        }
    }

    private Parameters parameters(MavenProject project, MojoExecution execution, String path)
            throws ExpressionEvaluationException {
        return PathTemplate.parameters(path).isEmpty()
                ? Parameters.NONE
                : new Parameters(
                        new ParameterReader(sessionOf(project), execution).readAll(), ModulePaths.base(project));
    }

    private static boolean isThere(InputFiles files) {
        try {
            return files.exist();
        } catch (IOException e) {
            // Nobody can say that nothing is there; the goal that reads them finds out why.
            LOG.debug("{} cannot be searched", files, e);
            return true;
        }
    }

    private Stream<MojoExecution> executions(MavenProject project, String plugin) {
        return project.getPlugin(plugin) == null
                ? Stream.empty()
                : plans.computeIfAbsent(project, this::plan).stream()
                        .filter(execution -> execution.getPlugin().getKey().equals(plugin));
    }

    private List<MojoExecution> plan(MavenProject project) {
        if (usesPluginOfThisBuild(project)) {
            return List.of();
        }
        MavenProject before = session.getCurrentProject();
        session.setCurrentProject(project);
        try {
            return components
                    .lifecycleExecutor()
                    .calculateExecutionPlan(sessionOf(project), phases.toArray(String[]::new))
                    .getMojoExecutions();
        } catch (Exception e) {
            // The module is planned again when its turn comes, and fails then as in Maven if it still does.
            LOG.debug("{} cannot be planned yet", project.getId(), e);
            return List.of();
        } finally {
            session.setCurrentProject(before);
        }
    }

    /** Such a plugin has to be built before a module that uses it can be planned. */
    private boolean usesPluginOfThisBuild(MavenProject project) {
        Set<String> own = session.getAllProjects().stream().map(ModuleNames::id).collect(Collectors.toSet());
        return project.getBuildPlugins().stream().map(Plugin::getKey).anyMatch(own::contains);
    }

    private MavenSession sessionOf(MavenProject project) {
        MavenSession own = session.clone();
        own.setCurrentProject(project);
        return own;
    }
}
