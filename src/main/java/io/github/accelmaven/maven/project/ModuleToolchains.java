package io.github.accelmaven.maven.project;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;
import org.jspecify.annotations.Nullable;

/**
 * The toolchains that a module has chosen. Maven 4 keeps them by the project of the goal that runs in the asking thread, and
 * knows none while no goal does; this shows it the session's current project. Called by reflection: earlier Mavens know
 * nothing of it. Thread-safe.
 */
public final class ModuleToolchains implements ToolchainManager {

    private static final String SCOPE = "org.apache.maven.execution.scope.internal.MojoExecutionScope";
    private static final String PROJECT = "org.apache.maven.api.Project";

    private final ToolchainManager manager;
    private final PlexusContainer container;

    public ModuleToolchains(ToolchainManager manager, PlexusContainer container) {
        this.manager = manager;
        this.container = container;
    }

    @Override
    public @Nullable Toolchain getToolchainFromBuildContext(String type, MavenSession session) {
        Class<?> shape = projectOfMaven4(session);
        if (shape == null) {
            return manager.getToolchainFromBuildContext(type, session);
        }
        try {
            return within(
                    scope(), shape, projectOf(session), () -> manager.getToolchainFromBuildContext(type, session));
        } catch (ReflectiveOperationException | ComponentLookupException e) {
            throw new IllegalStateException("this Maven does not tell the toolchains of a module", e);
        }
    }

    @Override
    public List<Toolchain> getToolchains(MavenSession session, String type, Map<String, String> requirements) {
        return manager.getToolchains(session, type, requirements);
    }

    private interface Question {
        @Nullable Toolchain answer();
    }

    private static @Nullable Toolchain within(Object scope, Class<?> shape, Object project, Question question)
            throws ReflectiveOperationException {
        call(scope, "enter");
        try {
            scope.getClass().getMethod("seed", Class.class, Object.class).invoke(scope, shape, project);
            return question.answer();
        } finally {
            call(scope, "exit");
        }
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    private Object scope() throws ComponentLookupException {
        return container.lookup(SCOPE);
    }

    private static @Nullable Class<?> projectOfMaven4(MavenSession session) {
        try {
            return Class.forName(PROJECT, false, session.getClass().getClassLoader());
        } catch (ClassNotFoundException e) {
            // An earlier Maven, which keeps them by the session's current project.
            return null;
        }
    }

    /** What Maven 4 calls the session's current project. */
    private static Object projectOf(MavenSession session) throws ReflectiveOperationException {
        Object ofMaven4 = session.getClass().getMethod("getSession").invoke(session);
        for (Method method : ofMaven4.getClass().getMethods()) {
            if (method.getName().equals("getProject")
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0].equals(MavenProject.class)) {
                return project(method, ofMaven4, session.getCurrentProject());
            }
        }
        throw new NoSuchMethodException("getProject(MavenProject) of " + ofMaven4.getClass());
    }

    private static Object project(Method method, Object session, MavenProject project)
            throws IllegalAccessException, InvocationTargetException {
        method.setAccessible(true);
        return method.invoke(session, project);
    }
}
