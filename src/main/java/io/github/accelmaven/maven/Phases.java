package io.github.accelmaven.maven;

import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.Suggestions;
import io.github.accelmaven.state.UnitRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.lifecycle.DefaultLifecycles;
import org.apache.maven.lifecycle.Lifecycle;
import org.apache.maven.plugin.MojoExecution;

/** The lifecycle phases that Maven knows, those of extensions included. */
final class Phases {

    private final List<List<String>> lifecycles = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, String> aliases = new HashMap<>();

    Phases(DefaultLifecycles lifecycles) {
        for (Lifecycle lifecycle : lifecycles.getLifeCycles()) {
            this.lifecycles.add(List.copyOf(lifecycle.getPhases()));
            known.addAll(lifecycle.getPhases());
            aliases.putAll(PhaseAliases.of(lifecycle));
        }
        known.addAll(new TreeSet<>(aliases.keySet()));
    }

    /**
     * Makes sure that every given phase exists.
     *
     * @throws io.github.accelmaven.problem.ProblemException with the nearest phase, when one does not
     */
    void check(List<String> given) {
        for (String phase : given) {
            if (!known.contains(phase)) {
                String all = known.stream().filter(name -> !name.contains(":")).collect(Collectors.joining(", "));
                String fix = Suggestions.nearest(phase, known)
                        .map(nearest -> "Did you mean '" + nearest + "'? Phases are " + all)
                        .orElse("Use one of " + all);
                throw new Problem("accel.phase=" + phase + " is no lifecycle phase", "Maven knows no such phase", fix)
                        .asException();
            }
        }
    }

    /** Every phase that a build up to the given ones goes through. */
    Set<String> reachedBy(List<String> given) {
        List<String> own =
                given.stream().map(phase -> aliases.getOrDefault(phase, phase)).toList();
        Set<String> reached = new HashSet<>();
        for (List<String> phases : lifecycles) {
            int last = own.stream().mapToInt(phases::indexOf).max().orElse(-1);
            reached.addAll(phases.subList(0, last + 1));
        }
        return reached;
    }

    /**
     * Tells the records of goals that a module no longer has: this build goes as far as their phase, and they are not
     * planned.
     */
    Predicate<UnitRecord> goneFrom(List<MojoExecution> executions, List<String> given) {
        Set<String> planned = executions.stream().map(GoalNames::id).collect(Collectors.toSet());
        Set<String> reached = reachedBy(given);
        return record -> reached.contains(record.phase()) && !planned.contains(record.unit());
    }
}
