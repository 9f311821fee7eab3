package io.github.accelmaven.rules;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The keys of a rule that hold lists, each named as the component of {@link GoalRule} that it fills. */
enum RuleList {
    INPUTS,
    PATTERN_INPUTS,
    LOCATIONS,
    INPUT_PATHS,
    UPWARD_FILES,
    REFERENCES,
    ARGUMENTS,
    ANT_SCRIPTS,
    BND_INSTRUCTIONS,
    RESOURCES,
    FILTERED,
    FILTER_FILES,
    CLASSPATH,
    COMPILE_CLASSPATH,
    COORDINATES,
    ARTIFACTS,
    OUTPUTS,
    OUTPUT_PATHS,
    EDITED_PATHS,
    DATED_OUTPUTS,
    IGNORED_CONTEXT,
    AGENT_OUTPUTS,
    PATHS,
    IGNORE,
    PROPERTY_NAMES,
    PROPERTIES,
    LATE_PROPERTIES,
    JDK_EXECUTABLES,
    FACETS,
    FACETS_WHEN_SET,
    PROCESSOR_FACETS,
    ENVIRONMENT,
    SKIPPED_WHEN,
    NARROWED_BY,
    RUNS_WHEN_SET,
    TOOLCHAINS,
    TEST_REPORTS,
    FORKS;

    private static final Set<RuleList> OTHERS = EnumSet.of(
            INPUT_PATHS,
            UPWARD_FILES,
            REFERENCES,
            OUTPUT_PATHS,
            EDITED_PATHS,
            IGNORED_CONTEXT,
            PROPERTIES,
            FACETS,
            PROCESSOR_FACETS,
            ENVIRONMENT,
            TOOLCHAINS,
            FORKS);

    /** Whether the elements are names of parameters, or begin with one. */
    boolean namesParameters() {
        return !OTHERS.contains(this);
    }

    /** The key as rule files write it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
