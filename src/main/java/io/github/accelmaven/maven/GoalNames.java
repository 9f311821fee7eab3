package io.github.accelmaven.maven;

import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;

/** How goal executions are called. */
public final class GoalNames {

    private GoalNames() {}

    /** What people call it: {@code compiler:compile (default-compile)}; a goal that another one forks has no id. */
    public static String shown(MojoExecution execution) {
        String goal = prefix(execution) + ":" + execution.getGoal();
        return execution.getExecutionId() == null ? goal : goal + " (" + execution.getExecutionId() + ")";
    }

    /** What tells it from every other one of its module, whatever the plugin's version. */
    public static String id(MojoExecution execution) {
        return execution.getGroupId() + ":" + execution.getArtifactId() + ":" + execution.getGoal() + "@"
                + execution.getExecutionId();
    }

    private static String prefix(MojoExecution execution) {
        MojoDescriptor descriptor = execution.getMojoDescriptor();
        String prefix =
                descriptor == null ? null : descriptor.getPluginDescriptor().getGoalPrefix();
        return prefix == null ? execution.getArtifactId() : prefix;
    }
}
