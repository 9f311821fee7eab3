package io.github.accelmaven.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the page of the site that tells of every goal what accel does with it, from the rules. */
final class WhatIsCachedPage {

    private static final String INTRODUCTION = """
            # What is cached

            <!-- Written from goal-rules.toml by the test WhatIsCachedPageTest: change the rules, not this page. -->

            What accel does with the goals of plugins that it knows, by plugin. A goal that is not here always runs, unless
            the project declares a [rule](rules.md) for it, and so does a goal of a version of its plugin that is not here;
            the summary of the build says so.

            | word | meaning |
            |---|---|
            | cached | what the goal makes is stored and restored |
            | verdict | only pass or fail matters: the pass is remembered, with its warnings; a failure never is |
            | effects | the goal changes only the project in Maven's memory: the change is replayed |
            | always runs | the goal runs in every build, for the reason given |

            The last column says when a goal runs all the same: with parameters whose effect the key cannot see. The names
            are those of the plugin's parameters.
            """;

    private static final String HEAD = """
            | goal | versions | what accel does | runs all the same |
            |---|---|---|---|
            """;

    private static final Comparator<Plugin> BY_ARTIFACT =
            Comparator.comparing(Plugin::artifactId).thenComparing(Plugin::groupId);

    private record Plugin(String groupId, String artifactId) {}

    private record Facts(String versions, String treatment, String exceptions) {}

    private WhatIsCachedPage() {}

    static String of(RuleBook rules) {
        Map<Plugin, Map<Facts, List<String>>> plugins = new TreeMap<>(BY_ARTIFACT);
        for (String goal : rules.goals()) {
            String[] parts = goal.split(":", -1);
            plugins.computeIfAbsent(new Plugin(parts[0], parts[1]), plugin -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            facts(Objects.requireNonNull(rules.joined().get(goal))), facts -> new ArrayList<>())
                    .add(parts[2]);
        }
        StringBuilder page = new StringBuilder(INTRODUCTION);
        plugins.forEach((plugin, goals) -> {
            page.append("\n## ").append(plugin.artifactId()).append("\n\n");
            page.append(code(plugin.groupId())).append("\n\n").append(HEAD);
            goals.forEach((facts, names) -> page.append(row(names, facts)));
        });
        return page.toString();
    }

    private static String row(List<String> goals, Facts facts) {
        return "| " + codes(goals) + " | " + facts.versions() + " | " + facts.treatment() + " | " + facts.exceptions()
                + " |\n";
    }

    private static Facts facts(JoinedRule rule) {
        RuleBody body = RuleBody.EMPTY;
        List<String> sentences = new ArrayList<>();
        for (RuleTable.Layer layer : rule.layers()) {
            if (layer.range().equals(VersionRange.ALL)) {
                body = body.plus(layer.body());
            } else {
                sentences.add(capitalised(VersionWords.of(layer.range())) + " " + RuleWords.addition(layer.body()));
            }
        }
        sentences.addAll(0, RuleWords.treatment(body));
        return new Facts(
                VersionWords.of(rule.versions()),
                sentences.size() == 1 ? sentences.get(0) : String.join(". ", sentences) + ".",
                String.join("; ", RuleWords.exceptions(body)));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String codes(Collection<String> texts) {
        return texts.stream().map(WhatIsCachedPage::code).collect(Collectors.joining(", "));
    }

    /** A text as it stands, in a table. */
    static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }
}
