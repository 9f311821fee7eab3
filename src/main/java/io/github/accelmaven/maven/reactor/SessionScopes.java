package io.github.accelmaven.maven.reactor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;

/**
 * Shows the threads of a build the session of the module that they build, for the components that Maven hands out by
 * session. Up to Maven 3.8 that scope is bound to the thread that entered it, so that other threads have to be let in;
 * from 3.9 on there is one for all, in which each thread has a current project of its own. Reached by reflection, because
 * Maven does not show the scope to plugins. Thread-safe.
 */
public final class SessionScopes {

    private static final String SCOPE = "org.apache.maven.session.scope.internal.SessionScope";

    private final MavenSession session;
    private final Optional<ThreadScope> scope;

    /** To be made in the thread in which Maven called accel. */
    public SessionScopes(MavenSession session, PlexusContainer container) {
        this.session = session;
        this.scope = ThreadScope.of(lookup(container));
    }

    private static Object lookup(PlexusContainer container) {
        try {
            return container.lookup(SCOPE);
        } catch (ComponentLookupException e) {
            throw new IllegalStateException("this Maven has no component " + SCOPE, e);
        }
    }

    /** Does something in a module's session. */
    public <T> T within(MavenSession own, Supplier<T> action) {
        if (scope.isPresent()) {
            scope.get().enter(own);
            try {
                return action.get();
            } finally {
                scope.get().exit();
            }
        }
        session.setCurrentProject(own.getCurrentProject());
        return action.get();
    }

    /**
     * A scope that is bound to threads.
     *
     * @param scope Maven's own
     * @param memento what the thread that called accel sees
     */
    private record ThreadScope(Object scope, Object memento) {

        static Optional<ThreadScope> of(Object scope) {
            return method(scope, "memento", 0).map(memento -> new ThreadScope(scope, call(scope, memento)));
        }

        void enter(MavenSession own) {
            call("enter", memento);
            call("seed", MavenSession.class, own);
        }

        void exit() {
            call("exit");
        }

        private void call(String name, Object... arguments) {
            call(
                    scope,
                    method(scope, name, arguments.length)
                            .orElseThrow(() -> new IllegalStateException(SCOPE + " has no method " + name)),
                    arguments);
        }

        /** Of two methods of that name the one that takes a value, and not what provides one. */
        private static Optional<Method> method(Object scope, String name, int parameters) {
            for (Method method : scope.getClass().getMethods()) {
                Class<?>[] types = method.getParameterTypes();
                boolean takesProvider =
                        types.length == 2 && types[1].getSimpleName().equals("Provider");
                if (method.getName().equals(name) && types.length == parameters && !takesProvider) {
                    return Optional.of(method);
                }
            }
            return Optional.empty();
        }

        private static Object call(Object scope, Method method, Object... arguments) {
            try {
                Object result = method.invoke(scope, arguments);
                return result == null ? "" : result;
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(SCOPE + " of this Maven cannot be entered", e);
            }
        }
    }
}
