package io.github.accelmaven.maven.bound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * A goal execution that Maven is in the midst of, and that it must not run itself. Maven asks the execution what to run
 * after it has told its listener: until then other goals can be put in the place of those that it names. Used by one
 * thread.
 */
final class StandIn {

    private final MojoExecution execution;
    private final MojoDescriptor goal;
    private final Xpp3Dom configuration;
    private final Map<String, List<MojoExecution>> forks;

    StandIn(MojoExecution execution) {
        this.execution = execution;
        this.goal = execution.getMojoDescriptor();
        this.configuration = execution.getConfiguration();
        this.forks = new LinkedHashMap<>(execution.getForkedExecutions());
    }

    boolean isFor(MojoExecution other) {
        return execution == other;
    }

    /** Maven finds nothing to fork for the goal. */
    void withoutForks() {
        execution.getForkedExecutions().clear();
    }

    /**
     * Maven runs this goal in the place of the one that it named.
     *
     * @param other takes the session as its only parameter
     */
    void run(MojoDescriptor other) {
        Xpp3Dom session = new Xpp3Dom("session");
        session.setValue("${session}");
        Xpp3Dom parameters = new Xpp3Dom("configuration");
        parameters.addChild(session);
        execution.setMojoDescriptor(other);
        execution.setConfiguration(parameters);
    }

    /** The execution is again what it was. */
    void putBack() {
        execution.setMojoDescriptor(goal);
        execution.setConfiguration(configuration);
        execution.getForkedExecutions().clear();
        execution.getForkedExecutions().putAll(forks);
    }
}
