package io.github.accelmaven.maven.project;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;

/**
 * Lets Maven 4 attach the POM for consumers to a module, as its {@code LifecycleModuleBuilder} does before the module's
 * first goal. Called by reflection: earlier Mavens know nothing of it. Thread-safe.
 */
public final class ConsumerPoms {

    private static final String MANAGER = "org.apache.maven.internal.transformation.TransformerManager";

    private final PlexusContainer container;
    private final boolean areMade;

    public ConsumerPoms(PlexusContainer container) {
        this.container = container;
        this.areMade = container.hasComponent(MANAGER);
    }

    /** Gives a project the consumer POM that Maven 4 installs in place of its own. */
    public void attachTo(MavenProject project, MavenSession session) throws Exception {
        if (!areMade) {
            return;
        }
        Object manager = lookup();
        for (Class<?> shape : manager.getClass().getInterfaces()) {
            for (Method method : shape.getMethods()) {
                if (method.getName().equals("injectTransformedArtifacts")) {
                    call(method, manager, project, session);
                    return;
                }
            }
        }
        throw new IllegalStateException(MANAGER + " of this Maven attaches no POM for consumers");
    }

    private static void call(Method method, Object manager, MavenProject project, MavenSession session)
            throws Exception {
        try {
            method.invoke(manager, session.getRepositorySession(), project);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Object lookup() throws ComponentLookupException {
        return container.lookup(MANAGER);
    }
}
