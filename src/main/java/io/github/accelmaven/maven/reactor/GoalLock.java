package io.github.accelmaven.maven.reactor;

import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.EventSink;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Lets goals run side by side, except those that must run alone: goals that are not declared as thread-safe; aggregators,
 * which may change any project of the session; and tests that run in Maven's own JVM, whose system properties they share.
 * Goals that a goal forks count for it. Thread-safe, and reentrant for goals that run within a goal.
 *
 * <p>Surefire refuses tests in Maven's own JVM in a session that says to be parallel. Sessions of accel do not say so
 * unless the user asked Maven for it, because the build is one that works without.
 */
public final class GoalLock {

    private static final Set<String> TESTS = Set.of("maven-surefire-plugin", "maven-failsafe-plugin");

    private final Optional<ReadWriteLock> lock;
    private final EventSink events;

    /** @param events is told how long goals waited */
    public GoalLock(EventSink events) {
        this(Optional.of(new ReentrantReadWriteLock()), events);
    }

    private GoalLock(Optional<ReadWriteLock> lock, EventSink events) {
        this.lock = lock;
        this.events = events;
    }

    /** Locks nothing, for goals that run while Maven's own builder holds its locks: a second set would lead to deadlocks. */
    public static GoalLock ofMaven() {
        return new GoalLock(Optional.empty(), event -> {});
    }

    /** What a goal does while no goal runs that excludes it. */
    public interface Action<T> {
        T run() throws Exception;
    }

    /** Does it as soon as it may be done, for a goal of the session's current project. */
    public <T> T with(MojoExecution execution, MavenSession session, Action<T> action) throws Exception {
        if (lock.isEmpty()) {
            return action.run();
        }
        ReadWriteLock all = lock.get();
        Lock own = isExclusive(execution, session) ? all.writeLock() : all.readLock();
        acquire(own);
        try {
            return action.run();
        } finally {
            own.unlock();
        }
    }

    private void acquire(Lock own) {
        long start = System.nanoTime();
        own.lock();
        long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (waited > 0) {
            events.emit(new Event.Counted(Counter.BLOCKED_MILLIS, waited));
        }
    }

    private static boolean isExclusive(MojoExecution execution, MavenSession session) {
        Stream<MojoExecution> forked =
                execution.getForkedExecutions().values().stream().flatMap(List::stream);
        return isExclusive(execution.getMojoDescriptor())
                || testsInThisJvm(execution, session)
                || forked.anyMatch(goal -> isExclusive(goal, session));
    }

    private static boolean isExclusive(MojoDescriptor goal) {
        return !goal.isThreadSafe() || goal.isAggregator();
    }

    private static boolean testsInThisJvm(MojoExecution execution, MavenSession session) {
        return TESTS.contains(execution.getArtifactId())
                && (value("forkCount", execution, session).equals("0")
                        || value("forkMode", execution, session).equals("never"));
    }

    /** What a parameter is set to, by the POM file or a property; empty when it is not set. */
    private static String value(String parameter, MojoExecution execution, MavenSession session) {
        Xpp3Dom configuration = execution.getConfiguration();
        Xpp3Dom given = configuration == null ? null : configuration.getChild(parameter);
        String value = given == null || given.getValue() == null
                ? ""
                : given.getValue().trim();
        if (!value.startsWith("${") || !value.endsWith("}")) {
            return value;
        }
        String name = value.substring(2, value.length() - 1);
        Properties project = session.getCurrentProject().getProperties();
        return session.getUserProperties().getProperty(name, project.getProperty(name, ""));
    }
}
