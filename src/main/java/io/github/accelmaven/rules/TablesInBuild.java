package io.github.accelmaven.rules;

import io.github.accelmaven.config.TomlSection;
import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.Suggestions;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Holds the tables of a project's file against its build: goals, parameters and files that they name and that are not
 * there. A goal that a plugin does not have stops the build; the rest may be right for another version of a plugin, for a
 * profile, or after a build, and is only told.
 */
final class TablesInBuild {

    private static final int MOST_PLACES = 3;

    private final Map<String, RuleTable> tables;
    private final BuildFacts build;
    private final Consumer<Problem> doubts;

    TablesInBuild(Map<String, RuleTable> tables, BuildFacts build, Consumer<Problem> doubts) {
        this.tables = tables;
        this.build = build;
        this.doubts = doubts;
    }

    /** Notes errors as problems of the file, and tells of doubts. */
    void check() {
        tables.forEach((name, table) -> {
            if (RuleBook.isGoal(name)) {
                checkGoal(name, table.section());
            }
            Set<String> goals = goalsWith(name);
            table.parts().forEach(part -> checkPart(goals, table, part));
        });
    }

    private void checkGoal(String name, TomlSection section) {
        String plugin = plugin(name);
        if (!build.plugins().contains(plugin)) {
            doubts.accept(section.doubt(
                    "No module of this build uses the plugin " + plugin,
                    meant(plugin, build.plugins(), "The rule is for nothing, unless a profile brings the plugin in")));
            return;
        }
        Set<String> goals = new TreeSet<>();
        build.descriptors(plugin)
                .forEach(facts -> goals.addAll(facts.parameters().keySet()));
        if (!goals.isEmpty() && !goals.contains(goal(name))) {
            section.problem(
                    "The plugin " + plugin + " has no goal '" + goal(name) + "'",
                    meant(goal(name), goals, "Choose one of " + String.join(", ", goals)));
        }
    }

    /** The goals that a table says something about: its own, or those whose tables extend it. */
    private Set<String> goalsWith(String name) {
        Set<String> goals = new LinkedHashSet<>();
        for (String candidate : tables.keySet()) {
            if (RuleBook.isGoal(candidate) && basesOf(candidate).contains(name)) {
                goals.add(candidate);
            }
        }
        return goals;
    }

    private Set<String> basesOf(String name) {
        Set<String> bases = new LinkedHashSet<>();
        Optional<String> next = Optional.of(name);
        while (next.isPresent() && bases.add(next.get())) {
            next = Optional.ofNullable(tables.get(next.get())).flatMap(RuleTable::base);
        }
        return bases;
    }

    private void checkPart(Set<String> goals, RuleTable table, RuleTable.Part part) {
        VersionRange range = part.layer().range();
        VersionRange versions = table.versions().orElse(VersionRange.ALL);
        new PartInBuild(goals, version -> range.contains(version) && versions.contains(version), part).check();
    }

    private static String plugin(String name) {
        return name.substring(0, name.lastIndexOf(':'));
    }

    private static String goal(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    private static String meant(String word, Collection<String> known, String otherwise) {
        return Suggestions.nearest(word, known)
                .map(near -> "Did you mean '" + near + "'")
                .orElse(otherwise);
    }

    /** One part of a table. */
    private final class PartInBuild {

        private final Set<String> goals;
        private final Predicate<String> versions;
        private final TomlSection section;
        private final RuleBody body;

        PartInBuild(Set<String> goals, Predicate<String> versions, RuleTable.Part part) {
            this.goals = goals;
            this.versions = versions;
            this.section = part.section();
            this.body = part.layer().body();
        }

        void check() {
            parameters().ifPresent(this::checkParameters);
            words(RuleList.INPUT_PATHS)
                    .filter(path -> !PathTemplate.isMade(path))
                    .forEach(this::checkFiles);
        }

        /** What parameters the goals have; empty when of one of them it is not known. */
        private Optional<Set<String>> parameters() {
            Set<String> parameters = new TreeSet<>();
            for (String name : goals) {
                List<Set<String>> known = build.descriptors(plugin(name)).stream()
                        .filter(facts -> versions.test(facts.version()))
                        .flatMap(facts -> Stream.ofNullable(facts.parameters().get(goal(name))))
                        .toList();
                if (known.isEmpty()) {
                    return Optional.empty();
                }
                known.forEach(parameters::addAll);
            }
            return goals.isEmpty() ? Optional.empty() : Optional.of(parameters);
        }

        private void checkParameters(Set<String> known) {
            body.lists().forEach((list, words) -> {
                if (list.namesParameters()) {
                    words.forEach(word -> parametersIn(list, word)
                            .forEach(name -> checkParameter(section, list.key(), word, name, known)));
                }
            });
            Stream.of(RuleList.INPUT_PATHS, RuleList.OUTPUT_PATHS, RuleList.EDITED_PATHS)
                    .forEach(list -> words(list)
                            .forEach(path -> PathTemplate.parameters(path)
                                    .forEach(name -> checkParameter(section, list.key(), path, name, known))));
            if (!body.allowedChildren().isEmpty()) {
                section.section("allowed-children")
                        .ifPresent(children ->
                                children.keys().forEach(name -> checkParameter(children, name, name, name, known)));
            }
            if (!body.filterSettings().isEmpty()) {
                section.section("filter-settings")
                        .ifPresent(settings -> body.filterSettings()
                                .forEach((key, name) -> checkParameter(settings, key, name, name, known)));
            }
        }

        private static List<String> parametersIn(RuleList list, String word) {
            return switch (list) {
                case RUNS_WHEN_SET -> parameterOf(RunCondition.parse(word));
                case FACETS_WHEN_SET ->
                    ConditionalFacet.parse(word)
                            .map(facet -> parameterOf(facet.condition()))
                            .orElse(List.of());
                case PATTERN_INPUTS ->
                    PatternInput.parse(word)
                            .map(input -> List.of(input.directories(), input.includes(), input.excludes()))
                            .orElse(List.of());
                default -> List.of(word);
            };
        }

        private static List<String> parameterOf(RunCondition condition) {
            return condition.property().isPresent() ? List.of() : List.of(condition.parameter());
        }

        /** A name may reach into a parameter, name a file below it, or an attribute. */
        private void checkParameter(TomlSection where, String key, String word, String name, Set<String> known) {
            String parameter = name.replaceFirst("[./@].*", "");
            if (!known.contains(parameter)) {
                doubts.accept(where.doubt(
                        key,
                        word,
                        goals.size() == 1
                                ? goals.iterator().next() + " has no parameter '" + parameter + "' in this build"
                                : "No goal that this is for has a parameter '" + parameter + "' in this build",
                        meant(
                                parameter,
                                known,
                                "The name means nothing, unless another version of the plugin has it")));
            }
        }

        private void checkFiles(String path) {
            List<String> places = List.copyOf(build.lookedForInVain(goals, versions, path));
            if (!places.isEmpty()) {
                String more = places.size() > MOST_PLACES ? " and " + (places.size() - MOST_PLACES) + " more" : "";
                doubts.accept(section.doubt(
                        RuleList.INPUT_PATHS.key(),
                        path,
                        "It matches no file: there is nothing at "
                                + String.join(", ", places.subList(0, Math.min(MOST_PLACES, places.size())))
                                + more,
                        "Correct it, unless the files are made by the build"));
            }
        }

        private Stream<String> words(RuleList list) {
            return body.lists().getOrDefault(list, List.of()).stream();
        }
    }
}
