package io.github.accelmaven.maven.shortcut;

import java.lang.reflect.Constructor;
import java.util.List;
import org.apache.maven.Maven;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;
import org.jspecify.annotations.Nullable;

/**
 * What Maven's command line says at the end of a session, by its own class. The listener of the request is not asked:
 * behind it are others, who expect that a session was there before it ends.
 */
final class ClosingWords {

    /** In Maven 4, and before. */
    private static final List<String> CLASSES = List.of(
            "org.apache.maven.cling.event.ExecutionEventLogger", "org.apache.maven.cli.event.ExecutionEventLogger");

    private final ExecutionListener console;

    private ClosingWords(ExecutionListener console) {
        this.console = console;
    }

    /**
     * Finds Maven's class.
     *
     * @throws ReflectiveOperationException when this Maven has another one, as one without a command line may
     */
    static ClosingWords of(PlexusContainer container) throws ReflectiveOperationException, ComponentLookupException {
        Constructor<?> constructor = constructor();
        Class<?>[] types = constructor.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = container.lookup(types[i]);
        }
        return new ClosingWords((ExecutionListener) constructor.newInstance(arguments));
    }

    /** The one with the fewest parameters: none before Maven 4, a component in Maven 4. */
    private static Constructor<?> constructor() throws ClassNotFoundException {
        Constructor<?> simplest = null;
        for (Constructor<?> constructor : console().getConstructors()) {
            if (simplest == null || constructor.getParameterCount() < simplest.getParameterCount()) {
                simplest = constructor;
            }
        }
        if (simplest == null) {
            throw new ClassNotFoundException("no constructor of " + CLASSES);
        }
        return simplest;
    }

    private static Class<?> console() throws ClassNotFoundException {
        ClassLoader maven = Maven.class.getClassLoader();
        try {
            return Class.forName(CLASSES.get(0), true, maven);
        } catch (ClassNotFoundException e) {
            return Class.forName(CLASSES.get(1), true, maven);
        }
    }

    void say(MavenSession session) {
        console.sessionEnded(new SessionEnded(session));
    }

    /** The end of a session. */
    private record SessionEnded(MavenSession session) implements ExecutionEvent {
        @Override
        public Type getType() {
            return Type.SessionEnded;
        }

        @Override
        public MavenSession getSession() {
            return session;
        }

        @Override
        public @Nullable MavenProject getProject() {
            return null;
        }

        @Override
        public @Nullable MojoExecution getMojoExecution() {
            return null;
        }

        @Override
        public @Nullable Exception getException() {
            return null;
        }
    }
}
