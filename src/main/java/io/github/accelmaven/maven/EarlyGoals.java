package io.github.accelmaven.maven;

import io.github.accelmaven.rules.Facet;
import io.github.accelmaven.rules.GoalRule;
import io.github.accelmaven.rules.RuleKind;
import java.util.Collections;
import java.util.Set;

/** Tells which goals of a module may be its turn before the modules that it needs are packaged. */
final class EarlyGoals {

    /** With one of these a goal reads the files of dependencies, or asks which of them are modules. */
    private static final Set<Facet> READING_DEPENDENCIES = Set.of(
            Facet.COMPILE_CLASSPATH,
            Facet.RUNTIME_CLASSPATH,
            Facet.TEST_CLASSPATH,
            Facet.DEPENDENCIES,
            Facet.DECLARED_DEPENDENCIES,
            Facet.DEPENDENCY_NAMES,
            Facet.REACTOR_DEPENDENCIES,
            Facet.UPSTREAM_SOURCE_ROOTS,
            Facet.ALL_FILES);

    private EarlyGoals() {}

    /** Whether the goal reads a class path as javac does, for which the classes of a module stand for its jar. */
    static boolean compiles(GoalRule rule) {
        return !rule.compileClasspath().isEmpty();
    }

    /** Whether, by its rule, what the goal makes is the same whatever other modules package; its key may tell otherwise. */
    static boolean readsNoDependency(GoalRule rule) {
        // A rule that has its goal run always says nothing of what that reads.
        return rule.kind() != RuleKind.ALWAYS
                && rule.classpath().isEmpty()
                && rule.coordinates().isEmpty()
                && rule.artifacts().isEmpty()
                && Collections.disjoint(rule.facets(), READING_DEPENDENCIES);
    }
}
