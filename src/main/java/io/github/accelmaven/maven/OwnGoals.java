package io.github.accelmaven.maven;

import io.github.accelmaven.maven.settings.AccelDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The goals of accel itself, among those that Maven was called with or has planned for a module. */
public final class OwnGoals {

    public static final String RESTORE = "restore";
    public static final String SAVE = "save";
    public static final String DONE = "done";

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private static final List<String> PREFIXES = List.of("accel:", AccelDescriptor.KEY + ":");

    /** What has goals run through the engine, and has nothing to do where they do already. */
    private static final Set<String> DOORS = Set.of("build", "audit", RESTORE, SAVE, DONE);

    private OwnGoals() {}

    /**
     * The name of a goal of accel, as {@code build}; empty for what is none.
     *
     * @param called as Maven was called with it: by its prefix, or by coordinates with or without a version
     */
    public static Optional<String> name(String called) {
        String goal = called.replaceFirst("@.*$", "");
        return PREFIXES.stream().anyMatch(goal::startsWith)
                ? Optional.of(goal.substring(goal.lastIndexOf(':') + 1))
                : Optional.empty();
    }

    /** Whether Maven was called with goals of accel, and nothing else. */
    public static boolean areAll(List<String> called) {
        return !called.isEmpty() && called.stream().allMatch(goal -> name(goal).isPresent());
    }

    public static boolean isOwn(MojoExecution execution) {
        return AccelDescriptor.KEY.equals(execution.getGroupId() + ":" + execution.getArtifactId());
    }

    public static boolean is(String name, MojoExecution execution) {
        return isOwn(execution) && name.equals(execution.getGoal());
    }

    /** Whether a planned goal is no work for the engine, because it would only have the engine do work. */
    public static boolean isLeftOut(MojoExecution execution) {
        boolean isLeftOut = isOwn(execution) && DOORS.contains(execution.getGoal());
        if (isLeftOut) {
            LOG.debug("{} is left out: the goals of the build go through accel already", GoalNames.shown(execution));
        }
        return isLeftOut;
    }
}
