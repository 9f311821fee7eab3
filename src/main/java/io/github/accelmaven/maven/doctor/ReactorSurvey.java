package io.github.accelmaven.maven.doctor;

import io.github.accelmaven.engine.Prediction;
import io.github.accelmaven.engine.Prediction.Verdict;
import io.github.accelmaven.maven.GoalUnit;
import io.github.accelmaven.maven.project.ModulePaths;
import io.github.accelmaven.state.WatchedGoal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What {@code accel:doctor} looks at.
 *
 * @param session Maven's
 * @param goals the goals of the reactor, in the order in which a build would run them
 * @param watched what goals without a rule were seen doing
 */
record ReactorSurvey(MavenSession session, List<SurveyedGoal> goals, List<WatchedGoal> watched) {

    private static final int MOST_NAMES = 3;

    /**
     * A goal, and what a build would do with it.
     *
     * @param unit the goal
     * @param prediction what would become of it
     */
    record SurveyedGoal(GoalUnit unit, Prediction prediction) {

        boolean alwaysRuns() {
            return prediction.verdict() == Verdict.ALWAYS_RUNS;
        }

        boolean isSkipped() {
            return prediction.verdict() == Verdict.SKIPPED;
        }

        /** Whether nobody can tell before other modules are built. */
        boolean isOpen() {
            return prediction.verdict() == Verdict.UNDECIDED
                    && prediction.parts().isEmpty();
        }

        MavenProject project() {
            return unit.project();
        }

        /** The goal as people call it, as in {@code compiler:compile}. */
        String name() {
            return unit.name().replaceAll(" .*", "");
        }
    }

    List<MavenProject> modules() {
        return session.getProjects();
    }

    Path root() {
        return ModulePaths.root(session);
    }

    /** Whether a project of these coordinates is part of the checkout, built in this session or not. */
    boolean isOfTheCheckout(String groupId, String artifactId) {
        return session.getAllProjects().stream()
                .anyMatch(project -> project.getGroupId().equals(groupId)
                        && project.getArtifactId().equals(artifactId));
    }

    /** Goals by what a function says of them, in the order of the first of each group. */
    static <K> Map<K, List<SurveyedGoal>> grouped(List<SurveyedGoal> goals, Function<SurveyedGoal, K> key) {
        return goals.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    /** Modules for people: how many, and the names of the first. */
    static String named(Collection<MavenProject> modules) {
        List<String> names =
                modules.stream().map(MavenProject::getArtifactId).distinct().toList();
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        String rest = names.size() > MOST_NAMES ? ", …" : "";
        return names.size() == 1 ? first : names.size() + " modules (" + first + rest + ")";
    }

    /** The modules of goals, as {@link #named}. */
    static String modulesOf(List<SurveyedGoal> goals) {
        return named(goals.stream().map(SurveyedGoal::project).toList());
    }

    /** A number of goals for people. */
    static String counted(int goals) {
        return goals == 1 ? "1 goal" : goals + " goals";
    }
}
