package io.github.accelmaven.rules;

import static io.github.accelmaven.rules.WhatIsCachedPage.code;
import static io.github.accelmaven.rules.WhatIsCachedPage.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells rules in words. */
final class RuleWords {

    private RuleWords() {}

    /** What accel does with the goal, in sentences without full stop. */
    static List<String> treatment(RuleBody body) {
        RuleKind kind = body.kind().orElseThrow();
        List<String> sentences = new ArrayList<>();
        StringBuilder first = new StringBuilder(kind(kind, body));
        if (kind != RuleKind.ALWAYS) {
            if (!list(body, RuleList.FORKS).isEmpty()) {
                first.append(", together with ").append(codes(list(body, RuleList.FORKS)));
            }
            if (body.lazy().orElse(false)) {
                first.append(", and waits until a later goal of the module runs");
            }
        }
        sentences.add(first.toString());
        body.note().ifPresent(sentences::add);
        List<String> neverStored = neverStored(body);
        if (!neverStored.isEmpty() && kind != RuleKind.ALWAYS) {
            sentences.add("Never stored " + String.join(", and ", neverStored));
        }
        return sentences;
    }

    private static List<String> neverStored(RuleBody body) {
        List<String> cases = new ArrayList<>();
        if (!list(body, RuleList.TEST_REPORTS).isEmpty()) {
            cases.add("after a failed test");
        }
        if (!list(body, RuleList.NARROWED_BY).isEmpty()) {
            cases.add("when `-D` narrows it by " + codes(list(body, RuleList.NARROWED_BY)));
        }
        return cases;
    }

    /** What a body adds for some versions, as the end of a sentence. */
    static String addition(RuleBody body) {
        List<String> additions = new ArrayList<>();
        body.kind().ifPresent(kind -> additions.add(kind(kind, body)));
        body.lazy().ifPresent(lazy -> additions.add(code("lazy") + ": " + code(lazy.toString())));
        body.lists().forEach((list, words) -> additions.add("also " + code(list.key()) + ": " + codes(words)));
        body.allowedChildren()
                .forEach((parameter, names) ->
                        additions.add(code("allowed-children") + " of " + code(parameter) + ": " + codes(names)));
        body.filterSettings()
                .forEach((key, parameter) -> additions.add(code("filter-settings." + key) + ": " + code(parameter)));
        body.note().ifPresent(additions::add);
        return String.join("; ", additions);
    }

    private static String kind(RuleKind kind, RuleBody body) {
        return switch (kind) {
            case CACHE -> "cached";
            case VERDICT -> "verdict";
            case EFFECTS -> "effects";
            case ALWAYS -> "always runs: " + body.because().orElse("");
        };
    }

    /** When the goal runs all the same. */
    static List<String> exceptions(RuleBody body) {
        List<String> cases = new ArrayList<>();
        if (body.kind().equals(Optional.of(RuleKind.ALWAYS))) {
            return cases;
        }
        addConditions(body, cases);
        body.allowedChildren()
                .forEach((parameter, names) ->
                        cases.add("with another child of " + code(parameter) + " than " + codes(names)));
        if (!list(body, RuleList.REFERENCES).isEmpty()) {
            cases.add("when an input file names another one that is not there");
        }
        if (!list(body, RuleList.ARGUMENTS).isEmpty()) {
            cases.add("with an `@file` in " + codes(list(body, RuleList.ARGUMENTS)));
        }
        if (!list(body, RuleList.TOOLCHAINS).isEmpty()) {
            cases.add("with a toolchain of type " + codes(list(body, RuleList.TOOLCHAINS)));
        }
        if (!list(body, RuleList.LOCATIONS).isEmpty()) {
            cases.add("with a URL of another machine in " + codes(list(body, RuleList.LOCATIONS)));
        }
        return cases;
    }

    private static void addConditions(RuleBody body, List<String> cases) {
        List<String> given = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String text : list(body, RuleList.RUNS_WHEN_SET)) {
            RunCondition condition = RunCondition.parse(text);
            if (condition.test() == RunCondition.Test.IS_SET || condition.test() == RunCondition.Test.EQUALS) {
                given.add(text);
            } else {
                others.add(condition(condition));
            }
        }
        if (!given.isEmpty()) {
            cases.add((given.size() == 1 ? "with " : "with any of ") + codes(given));
        }
        cases.addAll(others);
    }

    private static String condition(RunCondition condition) {
        String parameter = code(condition.parameter());
        return switch (condition.test()) {
            case IS_SET, EQUALS -> throw new IllegalArgumentException(condition + " is told with others");
            case IS_NOT_SET -> "without " + parameter;
            case DIFFERS -> "with another " + parameter + " than " + code(condition.operand());
            case CONTAINS -> "with a " + parameter + " in which " + code(condition.operand()) + " is found";
        };
    }

    private static List<String> list(RuleBody body, RuleList list) {
        return body.lists().getOrDefault(list, List.of());
    }
}
