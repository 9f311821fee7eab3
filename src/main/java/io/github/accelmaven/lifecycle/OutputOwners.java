package io.github.accelmaven.lifecycle;

import io.github.accelmaven.problem.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes sure that no two phases write into one place: nobody could tell which of them made a file. Immutable.
 *
 * @param workspaces those of the session by name
 */
record OutputOwners(Map<String, Workspace> workspaces) {

    OutputOwners {
        workspaces = Map.copyOf(workspaces);
    }

    /**
     * Looks at the outputs of phases.
     *
     * @throws io.github.accelmaven.problem.ProblemException when those of one lie in those of another one
     */
    void check(List<Step> steps) {
        Map<Step, Set<Path>> owners = new LinkedHashMap<>();
        for (Step step : steps) {
            Set<Path> locations = step.phase().outputLocations(directory(step));
            owners.forEach((other, others) -> {
                if (!isSamePhase(step, other)) {
                    checkApart(step, locations, other, others);
                }
            });
            owners.put(step, locations);
        }
    }

    private static boolean isSamePhase(Step step, Step other) {
        return step.workspace().equals(other.workspace()) && step.phase().equals(other.phase());
    }

    private void checkApart(Step step, Set<Path> locations, Step other, Set<Path> others) {
        for (Path location : locations) {
            for (Path taken : others) {
                if (location.startsWith(taken) || taken.startsWith(location)) {
                    throw new Problem(
                                    place(step) + ", the outputs of the phase '"
                                            + step.phase().name() + "'",
                                    "they begin in " + location + ", and those of the phase '"
                                            + other.phase().name() + "' at "
                                            + place(other) + " begin in " + taken,
                                    "Let each phase write into a directory of its own")
                            .asException();
                }
            }
        }
    }

    private String place(Step step) {
        return step.phase().isBuiltIn()
                ? workspace(step).definition().source()
                : step.phase().place();
    }

    private Path directory(Step step) {
        return workspace(step).directory();
    }

    private Workspace workspace(Step step) {
        return Objects.requireNonNull(workspaces.get(step.workspace()), step.workspace());
    }
}
