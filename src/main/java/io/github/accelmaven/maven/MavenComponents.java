package io.github.accelmaven.maven;

import io.github.accelmaven.maven.project.ConsumerPoms;
import io.github.accelmaven.maven.project.ModelFiles;
import io.github.accelmaven.maven.project.ModuleToolchains;
import io.github.accelmaven.maven.reactor.SessionScopes;
import io.github.accelmaven.maven.shortcut.NewShortcut;
import io.github.accelmaven.state.ToldHistory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.ProjectExecutionListener;
import org.apache.maven.lifecycle.DefaultLifecycles;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.lifecycle.internal.ExecutionEventCatapult;
import org.apache.maven.lifecycle.internal.LifecycleDebugLogger;
import org.apache.maven.lifecycle.internal.MojoExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MavenPluginManager;
import org.apache.maven.project.MavenProjectHelper;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;
import org.eclipse.aether.RepositorySystem;

/**
 * The components of Maven that accel drives a reactor with. They are looked up, not injected: the container of Maven up
 * to 3.8 cannot scan class files of Java 17, so that only the goals themselves take part in injection. Thread-safe.
 */
public final class MavenComponents {

    private final PlexusContainer container;
    private final ConsumerPoms consumerPoms;
    private final Map<Class<?>, Object> found = new ConcurrentHashMap<>();

    public MavenComponents(PlexusContainer container) {
        this.container = container;
        this.consumerPoms = new ConsumerPoms(container);
    }

    LifecycleExecutor lifecycleExecutor() {
        return lookup(LifecycleExecutor.class);
    }

    MojoExecutor mojoExecutor() {
        return lookup(MojoExecutor.class);
    }

    BuildPluginManager buildPluginManager() {
        return lookup(BuildPluginManager.class);
    }

    MavenPluginManager mavenPluginManager() {
        return lookup(MavenPluginManager.class);
    }

    ExecutionEventCatapult eventCatapult() {
        return lookup(ExecutionEventCatapult.class);
    }

    DefaultLifecycles lifecycles() {
        return lookup(DefaultLifecycles.class);
    }

    LifecycleDebugLogger debugLogger() {
        return lookup(LifecycleDebugLogger.class);
    }

    MavenProjectHelper projectHelper() {
        return lookup(MavenProjectHelper.class);
    }

    ToolchainManager toolchains() {
        return new ModuleToolchains(lookup(ToolchainManager.class), container);
    }

    RepositorySystem repositorySystem() {
        return lookup(RepositorySystem.class);
    }

    SessionScopes sessionScopes(MavenSession session) {
        return new SessionScopes(session, container);
    }

    ConsumerPoms consumerPoms() {
        return consumerPoms;
    }

    Optional<NewShortcut> newShortcut(MavenSession session, ModelFiles models, boolean verbose, ToldHistory history) {
        return NewShortcut.begin(session, container, models, verbose, history);
    }

    List<ProjectExecutionListener> projectListeners() {
        try {
            return container.lookupList(ProjectExecutionListener.class);
        } catch (ComponentLookupException e) {
            throw missing(ProjectExecutionListener.class, e);
        }
    }

    private <T> T lookup(Class<T> type) {
        return type.cast(found.computeIfAbsent(type, wanted -> {
            try {
                return container.lookup(wanted);
            } catch (ComponentLookupException e) {
                throw missing(wanted, e);
            }
        }));
    }

    private static IllegalStateException missing(Class<?> type, ComponentLookupException cause) {
        return new IllegalStateException("this Maven has no component " + type.getName(), cause);
    }
}
