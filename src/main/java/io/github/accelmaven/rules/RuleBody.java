package io.github.accelmaven.rules;

import io.github.accelmaven.rules.GoalRule.FilterSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one table of a rule file says, each part possibly nothing. Immutable.
 *
 * @param kind what accel does with the goal
 * @param because why the goal always runs
 * @param lazy whether the goal may wait
 * @param note what people are told about the goal beside its rule; builds do without it
 * @param lists the keys that hold lists; facets stand under their names
 * @param allowedChildren by parameter, the child elements the rule knows
 * @param filterSettings by key, the parameter that holds the setting
 */
record RuleBody(
        Optional<RuleKind> kind,
        Optional<String> because,
        Optional<Boolean> lazy,
        Optional<String> note,
        Map<RuleList, List<String>> lists,
        Map<String, List<String>> allowedChildren,
        Map<String, String> filterSettings) {

    static final RuleBody EMPTY = new RuleBody(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of());

    static final String DELIMITERS = "delimiters";
    static final String USE_DEFAULT_DELIMITERS = "use-default-delimiters";
    static final String NON_FILTERED_EXTENSIONS = "non-filtered-extensions";

    /** This body with another one on top: its lists are added to these, its single values replace these. */
    RuleBody plus(RuleBody more) {
        return new RuleBody(
                more.kind.or(() -> kind),
                more.because.or(() -> because),
                more.lazy.or(() -> lazy),
                more.note.or(() -> note),
                addLists(lists, more.lists),
                addLists(allowedChildren, more.allowedChildren),
                Stream.of(filterSettings, more.filterSettings)
                        .flatMap(settings -> settings.entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b)));
    }

    /** The rule that this body makes for a goal; the body must have a kind. */
    GoalRule toRule(String goal) {
        RuleKind certain = kind.orElseThrow();
        return new GoalRule(
                goal,
                certain,
                certain == RuleKind.ALWAYS ? because.orElse("") : "",
                set(RuleList.INPUTS),
                set(RuleList.PATTERN_INPUTS),
                set(RuleList.RESOURCES),
                set(RuleList.FILTERED),
                set(RuleList.FILTER_FILES),
                new FilterSettings(
                        setting(DELIMITERS), setting(USE_DEFAULT_DELIMITERS), setting(NON_FILTERED_EXTENSIONS)),
                set(RuleList.CLASSPATH),
                set(RuleList.COORDINATES),
                set(RuleList.OUTPUTS),
                List.copyOf(set(RuleList.OUTPUT_PATHS)),
                List.copyOf(set(RuleList.EDITED_PATHS)),
                set(RuleList.DATED_OUTPUTS),
                set(RuleList.IGNORED_CONTEXT),
                set(RuleList.IGNORE),
                set(RuleList.PROPERTY_NAMES),
                set(RuleList.LATE_PROPERTIES),
                set(RuleList.JDK_EXECUTABLES),
                facets(RuleList.FACETS),
                set(RuleList.ENVIRONMENT),
                set(RuleList.SKIPPED_WHEN),
                set(RuleList.NARROWED_BY),
                set(RuleList.RUNS_WHEN_SET),
                children(),
                set(RuleList.TEST_REPORTS),
                lazy.orElse(false),
                set(RuleList.PATHS),
                set(RuleList.PROPERTIES),
                List.copyOf(set(RuleList.INPUT_PATHS)),
                set(RuleList.UPWARD_FILES),
                set(RuleList.AGENT_OUTPUTS),
                set(RuleList.COMPILE_CLASSPATH),
                facets(RuleList.PROCESSOR_FACETS),
                List.copyOf(set(RuleList.REFERENCES)),
                set(RuleList.ARGUMENTS),
                set(RuleList.LOCATIONS),
                set(RuleList.FORKS),
                set(RuleList.ARTIFACTS),
                set(RuleList.ANT_SCRIPTS),
                set(RuleList.BND_INSTRUCTIONS),
                set(RuleList.TOOLCHAINS),
                set(RuleList.FACETS_WHEN_SET));
    }

    // The order of the file is kept: it is the order in which keys and explanations are written.
    private Set<String> set(RuleList list) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(lists.getOrDefault(list, List.of())));
    }

    private Set<Facet> facets(RuleList list) {
        return set(list).stream()
                .map(FACETS_BY_NAME::get)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    private String setting(String key) {
        return filterSettings.getOrDefault(key, "");
    }

    private Map<String, Set<String>> children() {
        Map<String, Set<String>> children = new LinkedHashMap<>();
        allowedChildren.forEach(
                (parameter, names) -> children.put(parameter, Collections.unmodifiableSet(new LinkedHashSet<>(names))));
        return Collections.unmodifiableMap(children);
    }

    /** The facets by the names that rule files use. */
    static final Map<String, Facet> FACETS_BY_NAME =
            Stream.of(Facet.values()).collect(Collectors.toUnmodifiableMap(Facet::ruleName, facet -> facet));

    private static <K> Map<K, List<String>> addLists(Map<K, List<String>> base, Map<K, List<String>> more) {
        Map<K, List<String>> sum = new LinkedHashMap<>(base);
        more.forEach((key, words) -> sum.merge(
                key, words, (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        return Collections.unmodifiableMap(sum);
    }
}
