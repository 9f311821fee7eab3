package io.github.accelmaven.maven;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.engine.WorkUnit.EffectException;
import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.maven.console.ModuleConsole;
import io.github.accelmaven.maven.project.LooseClasses;
import io.github.accelmaven.maven.project.ProjectEffects;
import io.github.accelmaven.maven.reactor.GoalLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.lifecycle.internal.DependencyContext;
import org.apache.maven.lifecycle.internal.MojoExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MavenPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.PluginConfigurationException;
import org.apache.maven.plugin.PluginIncompatibleException;
import org.apache.maven.plugin.PluginManagerException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the goals of one module step by step as {@link MojoExecutor} does: prerequisites, forked lifecycles, dependencies,
 * the goal itself, and Maven's events around it. Used by one thread.
 */
final class GoalRunner {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final MavenSession session;
    private final DependencyContext dependencies;
    private final ModuleConsole console;
    private final MavenEvents events;
    private final MojoExecutor mojos;
    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;
    private final MavenPluginManager prerequisites;
    private final MavenComponents components;
    private final GoalLock lock;
    private final LooseClasses loose;

    GoalRunner(
            MavenSession session,
            DependencyContext dependencies,
            ModuleConsole console,
            MavenEvents events,
            MavenComponents components,
            GoalLock lock,
            LooseClasses loose) {
        this.session = session;
        this.dependencies = dependencies;
        this.console = console;
        this.events = events;
        this.components = components;
        this.lock = lock;
        this.loose = loose;
        this.mojos = components.mojoExecutor();
        this.lifecycle = components.lifecycleExecutor();
        this.plugins = components.buildPluginManager();
        this.prerequisites = components.mavenPluginManager();
    }

    /** The modules that the goals see before they are packaged. */
    LooseClasses loose() {
        return loose;
    }

    /** Gives the project what the goal needs; an aggregator needs that of all projects. */
    void resolveDependencies(MojoExecution execution) throws Exception {
        lock.with(execution, session, () -> {
            mojos.ensureDependenciesAreResolved(execution.getMojoDescriptor(), session, dependencies);
            loose.putInPlace(session.getCurrentProject());
            return true;
        });
    }

    void run(MojoExecution execution, Consumer<String> lines) throws Exception {
        console.showHeader();
        checkPrerequisites(execution);
        if (execution.getMojoDescriptor().isOnlineRequired() && session.isOffline()) {
            // Maven skips such a goal of the lifecycle and says so.
            events.fire(ExecutionEvent.Type.MojoSkipped, session, execution);
            return;
        }
        List<MavenProject> forked = new ArrayList<>();
        try {
            console.listening(
                    lines,
                    () -> lock.with(execution, session, () -> {
                        forked.addAll(lifecycle.executeForkedExecutions(execution, session));
                        resolveDependencies(execution);
                        execute(execution);
                        return true;
                    }));
        } finally {
            forked.forEach(project -> project.setExecutionProject(null));
        }
    }

    void replay(MojoExecution execution, List<Effect> effects, PathNormalizer paths) throws EffectException {
        new ProjectEffects(components.projectHelper(), paths)
                .replay(effects, session.getCurrentProject(), context(execution));
    }

    /** What Maven keeps for the project and the plugin of the goal. */
    Map<String, Object> context(MojoExecution execution) {
        return session.getPluginContext(
                execution.getMojoDescriptor().getPluginDescriptor(), session.getCurrentProject());
    }

    void reused(MojoExecution execution, List<String> warnings) {
        if (!warnings.isEmpty()) {
            console.showHeader();
            warnings.forEach(LOG::warn);
        }
        console.silently(() -> {
            events.fire(ExecutionEvent.Type.MojoStarted, session, execution);
            events.fire(ExecutionEvent.Type.MojoSucceeded, session, execution);
        });
    }

    @SuppressWarnings("deprecation") // What replaces it came with Maven 3.9.
    private void checkPrerequisites(MojoExecution execution) throws LifecycleExecutionException {
        MojoDescriptor descriptor = execution.getMojoDescriptor();
        try {
            prerequisites.checkRequiredMavenVersion(descriptor.getPluginDescriptor());
        } catch (PluginIncompatibleException e) {
            throw new LifecycleExecutionException(execution, session.getCurrentProject(), e);
        }
    }

    private void execute(MojoExecution execution) throws LifecycleExecutionException {
        events.fire(ExecutionEvent.Type.MojoStarted, session, execution);
        try {
            plugins.executeMojo(session, execution);
        } catch (MojoFailureException
                | MojoExecutionException
                | PluginManagerException
                | PluginConfigurationException e) {
            throw failed(execution, e);
        } catch (RuntimeException e) {
            if (!isMavensOwn(e)) {
                throw e;
            }
            throw failed(execution, e);
        }
        events.fire(ExecutionEvent.Type.MojoSucceeded, session, execution);
    }

    private LifecycleExecutionException failed(MojoExecution execution, Exception cause) {
        LifecycleExecutionException failure =
                new LifecycleExecutionException(execution, session.getCurrentProject(), cause);
        events.fireFailure(ExecutionEvent.Type.MojoFailed, session, execution, failure);
        return failure;
    }

    /** Maven 4 fails goals with an unchecked exception that Maven 3 does not have. */
    private static boolean isMavensOwn(RuntimeException e) {
        for (Class<?> type = e.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals("org.apache.maven.api.services.MavenException")) {
                return true;
            }
        }
        return false;
    }
}
