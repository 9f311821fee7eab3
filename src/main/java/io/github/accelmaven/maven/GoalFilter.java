package io.github.accelmaven.maven;

import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.Suggestions;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Chooses goals by module and name, and phases by name, and knows what there was to choose from. Not thread-safe. */
public final class GoalFilter {

    private final Optional<ModuleChoice> module;
    private final Optional<String> goal;
    private final Set<String> modules = new TreeSet<>();
    private final Set<String> goals = new TreeSet<>();
    private boolean moduleMatched;
    private boolean matched;

    public GoalFilter(Optional<String> module, Optional<String> goal) {
        this.module = module.map(ModuleChoice::new);
        this.goal = goal;
    }

    /** Whether a goal of a project is one of those that are asked for. */
    public boolean matches(MavenProject project, MojoExecution execution) {
        String name = GoalNames.shown(execution);
        String prefixed = name.substring(0, name.indexOf(' '));
        modules.add(project.getArtifactId());
        if (module.isPresent() && !module.get().matches(project)) {
            return false;
        }
        moduleMatched = true;
        goals.add(prefixed);
        boolean matches = goal.map(wanted -> wanted.equals(prefixed)
                        || wanted.equals(execution.getGoal())
                        || wanted.equals(execution.getExecutionId()))
                .orElse(true);
        matched |= matches;
        return matches;
    }

    /** Whether a phase of {@code accel.toml} is one of those that are asked for; it belongs to no module. */
    public boolean matchesPhase(String name) {
        if (module.isPresent()) {
            return false;
        }
        goals.add(name);
        boolean matches = goal.map(name::equals).orElse(true);
        matched |= matches;
        return matches;
    }

    /**
     * Complains about a filter that chose nothing.
     *
     * @throws io.github.accelmaven.problem.ProblemException with what there was to choose from
     */
    public void checkThatSomethingMatched() {
        if (matched) {
            return;
        }
        if (module.isPresent() && !moduleMatched) {
            String name = module.get().given();
            throw nothing(
                            "accel.module=" + name,
                            "the build has no such module",
                            module.get().artifactId(),
                            modules)
                    .asException();
        }
        String wanted = goal.orElse("");
        String where = module.map(name -> "module " + name.given()).orElse("the build");
        throw nothing("accel.goal=" + wanted, where + " has no such goal up to this phase", wanted, goals)
                .asException();
    }

    private static Problem nothing(String given, String why, String wanted, Set<String> known) {
        String fix = Suggestions.nearest(wanted, known)
                .map(nearest -> "Did you mean '" + nearest + "'")
                .orElse("Choose one of " + String.join(", ", known));
        return new Problem(given + " matches nothing", why, fix);
    }
}
