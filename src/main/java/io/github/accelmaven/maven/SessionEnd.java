package io.github.accelmaven.maven;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;

/**
 * The moment at which Maven tells that a session is at its end, right before it prints how it went. Maven has one listener
 * for that; this one stands before it and hands everything on.
 */
final class SessionEnd {

    private SessionEnd() {}

    /** Has something done before Maven prints how the session went; not at all when Maven prints nothing. */
    static void before(MavenSession session, Runnable action) {
        ExecutionListener listener = session.getRequest().getExecutionListener();
        if (listener != null) {
            session.getRequest().setExecutionListener(handingOnTo(listener, action));
        }
    }

    private static ExecutionListener handingOnTo(ExecutionListener listener, Runnable atTheEnd) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("sessionEnded")) {
                atTheEnd.run();
            }
            return call(listener, method, arguments);
        };
        return (ExecutionListener) Proxy.newProxyInstance(
                ExecutionListener.class.getClassLoader(), new Class<?>[] {ExecutionListener.class}, handler);
    }

    private static Object call(ExecutionListener listener, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(listener, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
