package io.github.accelmaven.maven.project;

import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/** What Maven was called with: phases, and goals by themselves. */
public final class CalledGoals {

    private CalledGoals() {}

    /** Those of a session, or else what its top-level project does by default: there may be more than the request tells. */
    public static List<String> of(MavenSession session) {
        String byDefault = session.getTopLevelProject().getDefaultGoal();
        return session.getGoals().isEmpty() && byDefault != null
                ? Stream.of(byDefault.strip().split("\\s+")).toList()
                : session.getGoals();
    }
}
