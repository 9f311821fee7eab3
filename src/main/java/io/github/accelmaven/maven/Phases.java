package io.github.accelmaven.maven;

import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.lifecycle.DefaultLifecycles;
import org.apache.maven.lifecycle.Lifecycle;

/** The lifecycle phases that Maven knows, those of extensions included. */
final class Phases {

    private final List<List<String>> lifecycles = new ArrayList<>();

    Phases(DefaultLifecycles lifecycles) {
        for (Lifecycle lifecycle : lifecycles.getLifeCycles()) {
            this.lifecycles.add(List.copyOf(lifecycle.getPhases()));
        }
    }

    /**
     * Makes sure that every given phase exists.
     *
     * @throws io.github.accelmaven.problem.ProblemException with the nearest phase, when one does not
     */
    void check(List<String> given) {
        List<String> known = lifecycles.stream().flatMap(List::stream).toList();
        for (String phase : given) {
            if (!known.contains(phase)) {
                String fix = Suggestions.nearest(phase, known)
                        .map(nearest -> "Did you mean '" + nearest + "'? Phases are " + String.join(", ", known))
                        .orElse("Use one of " + String.join(", ", known));
                throw new Problem("accel.phase=" + phase + " is no lifecycle phase", "Maven knows no such phase", fix)
                        .asException();
            }
        }
    }

    /** Every phase that a build up to the given ones goes through. */
    Set<String> reachedBy(List<String> given) {
        Set<String> reached = new HashSet<>();
        for (List<String> phases : lifecycles) {
            int last = given.stream().mapToInt(phases::indexOf).max().orElse(-1);
            reached.addAll(phases.subList(0, last + 1));
        }
        return reached;
    }
}
