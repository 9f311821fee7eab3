package io.github.accelmaven.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that come with accel in a form that loads without a TOML parser, whose classes alone cost more than the
 * start of the JVM. Each line is a word and its values, parted by tabs: {@code rule name versions} begins a rule,
 * {@code layer range} a layer of it; then {@code kind}, {@code because}, {@code lazy}, {@code allowed-children parameter
 * names…}, {@code filter-settings key parameter}, and the keys of {@link RuleList} with their elements. What is only
 * for people, the {@code note} of a rule, it leaves out. It is written from {@code goal-rules.toml} and shipped in the
 * same jar: it carries no version, and is never read from elsewhere.
 */
final class CompactRules {

    private CompactRules() {}

    static String write(Map<String, JoinedRule> rules) {
        List<String> lines = new ArrayList<>();
        rules.forEach((name, rule) -> {
            line(lines, "rule", List.of(name, rule.versions().toString()));
            rule.layers().forEach(layer -> write(lines, layer));
        });
        return String.join("\n", lines) + "\n";
    }

    private static void write(List<String> lines, RuleTable.Layer layer) {
        RuleBody body = layer.body();
        line(lines, "layer", List.of(layer.range().toString()));
        body.kind().ifPresent(kind -> line(lines, "kind", List.of(kind.name().toLowerCase(Locale.ROOT))));
        body.because().ifPresent(because -> line(lines, "because", List.of(because)));
        body.lazy().ifPresent(lazy -> line(lines, "lazy", List.of(lazy.toString())));
        body.lists().forEach((list, words) -> line(lines, list.key(), words));
        body.allowedChildren().forEach((parameter, names) -> {
            List<String> values = new ArrayList<>(List.of(parameter));
            values.addAll(names);
            line(lines, "allowed-children", values);
        });
        body.filterSettings().forEach((key, parameter) -> line(lines, "filter-settings", List.of(key, parameter)));
    }

    private static void line(List<String> lines, String word, List<String> values) {
        lines.add(word + "\t" + String.join("\t", values));
    }

    static Map<String, JoinedRule> read(String text) {
        Map<String, JoinedRule> rules = new LinkedHashMap<>();
        for (String rule : parts("\n" + text, "\nrule\t")) {
            List<String> layers = parts(rule, "\nlayer\t");
            String[] head = rule.substring(0, rule.indexOf('\n')).split("\t", -1);
            List<RuleTable.Layer> read = new ArrayList<>();
            for (String layer : layers) {
                String[] lines = layer.split("\n", -1);
                read.add(new RuleTable.Layer(range(lines[0]), body(lines)));
            }
            rules.put(head[0], new JoinedRule(range(head[1]), List.copyOf(read), JoinedRule.ACCEL));
        }
        return Collections.unmodifiableMap(rules);
    }

    /** What stands after each occurrence of a mark, up to the next one. */
    private static List<String> parts(String text, String mark) {
        List<String> parts = new ArrayList<>();
        int start = text.indexOf(mark);
        while (start >= 0) {
            int next = text.indexOf(mark, start + mark.length());
            parts.add(text.substring(start + mark.length(), next < 0 ? text.length() : next));
            start = next;
        }
        return parts;
    }

    private static RuleBody body(String[] lines) {
        Optional<RuleKind> kind = Optional.empty();
        Optional<String> because = Optional.empty();
        Optional<Boolean> lazy = Optional.empty();
        Map<RuleList, List<String>> lists = new EnumMap<>(RuleList.class);
        Map<String, List<String>> children = new LinkedHashMap<>();
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            List<String> words = List.of(lines[i].split("\t", -1));
            switch (words.get(0)) {
                case "" -> {}
                case "kind" -> kind = Optional.of(RuleKind.valueOf(words.get(1).toUpperCase(Locale.ROOT)));
                case "because" -> because = Optional.of(words.get(1));
                case "lazy" -> lazy = Optional.of(words.get(1).equals("true"));
                case "allowed-children" -> children.put(words.get(1), words.subList(2, words.size()));
                case "filter-settings" -> settings.put(words.get(1), words.get(2));
                default -> lists.put(list(words.get(0)), words.subList(1, words.size()));
            }
        }
        return new RuleBody(kind, because, lazy, Optional.empty(), lists, children, settings);
    }

    private static RuleList list(String key) {
        return RuleList.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static VersionRange range(String text) {
        return VersionRange.parse(text).orElseThrow(() -> new IllegalStateException("not a range: " + text));
    }
}
