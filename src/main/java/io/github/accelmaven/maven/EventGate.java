package io.github.accelmaven.maven;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;

/**
 * Stands before the one listener to whom Maven tells what it does, hears everything first, and decides what that listener
 * is told.
 */
public final class EventGate {

    private EventGate() {}

    /** Hears an event, and says whether it is handed on. */
    public interface Keeper {
        boolean handsOn(ExecutionEvent event);
    }

    /** From now on everything that Maven tells in the session passes the keeper. */
    public static void put(MavenSession session, Keeper keeper) {
        ExecutionListener given = session.getRequest().getExecutionListener();
        ExecutionListener listener = given == null ? new AbstractExecutionListener() : given;
        InvocationHandler handler = (proxy, method, arguments) -> {
            boolean isEvent = arguments != null && arguments.length == 1 && arguments[0] instanceof ExecutionEvent;
            return isEvent && !keeper.handsOn((ExecutionEvent) arguments[0]) ? null : call(listener, method, arguments);
        };
        session.getRequest().setExecutionListener((ExecutionListener) Proxy.newProxyInstance(
                ExecutionListener.class.getClassLoader(), new Class<?>[] {ExecutionListener.class}, handler));
    }

    /** Has something done before Maven prints how the session went. */
    public static void beforeEnd(MavenSession session, Runnable action) {
        put(session, event -> {
            if (event.getType() == ExecutionEvent.Type.SessionEnded) {
                action.run();
            }
            return true;
        });
    }

    private static Object call(ExecutionListener listener, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(listener, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
