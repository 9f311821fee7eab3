package io.github.accelmaven.rules;

import io.github.accelmaven.config.TomlSection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One {@code [goal."…"]} table as it stands in a file, before it is joined with what it extends.
 *
 * @param section where it stands, for problems found when joining
 * @param base the table it extends by name; {@link #SAME} for the one that this table would replace
 * @param versions the versions of the plugin that the rule is for
 * @param parts what it says for all versions, then what it adds for some
 */
record RuleTable(TomlSection section, Optional<String> base, Optional<VersionRange> versions, List<Part> parts) {

    /** The base of a table that says {@code extends = true}. */
    static final String SAME = "";

    private static final String RANGE_HELP = "Write a Maven version range in quotes, as in \"[3.0,4-alpha)\"";
    private static final Map<String, RuleKind> KINDS = Stream.of(RuleKind.values())
            .collect(Collectors.toUnmodifiableMap(kind -> kind.name().toLowerCase(Locale.ROOT), kind -> kind));

    /**
     * A part of a rule that holds for some versions of the plugin.
     *
     * @param range the versions
     * @param body what holds for them
     */
    record Layer(VersionRange range, RuleBody body) {}

    /**
     * A layer where it is written.
     *
     * @param section the table itself, or a {@code version} table of it
     * @param layer what it says
     */
    record Part(TomlSection section, Layer layer) {}

    /** Reads a table; whatever is wrong with it becomes a problem of its document. */
    static RuleTable read(TomlSection section) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(section, new Layer(VersionRange.ALL, body(section))));
        for (TomlSection variant : section.list("version")) {
            Optional<VersionRange> range = range(variant, "range");
            if (range.isEmpty() && !variant.keys().contains("range")) {
                variant.problem("range", "A version table says for which versions it is", RANGE_HELP);
            }
            RuleBody body = body(variant);
            variant.complainOfUnknownKeys();
            range.ifPresent(versions -> parts.add(new Part(variant, new Layer(versions, body))));
        }
        Optional<String> base = section.holds("extends", true) ? Optional.of(SAME) : section.string("extends");
        Optional<VersionRange> versions = range(section, "versions");
        section.complainOfUnknownKeys();
        return new RuleTable(section, base, versions, List.copyOf(parts));
    }

    List<Layer> layers() {
        return parts.stream().map(Part::layer).toList();
    }

    private static RuleBody body(TomlSection section) {
        Map<RuleList, List<String>> lists = new EnumMap<>(RuleList.class);
        for (RuleList list : RuleList.values()) {
            List<String> words = words(section, list);
            if (!words.isEmpty()) {
                lists.put(list, words);
            }
        }
        Optional<RuleKind> kind = section.choice("kind", KINDS);
        Optional<String> because = section.string("because");
        if (kind.equals(Optional.of(RuleKind.ALWAYS)) && because.isEmpty()) {
            section.problem(
                    "kind",
                    "A goal that always runs needs a reason, which every build shows",
                    "Add because = \"…\", as the end of the sentence \"always runs: …\"");
        }
        checkExpressions(section, lists);
        return new RuleBody(
                kind,
                because,
                section.flag("lazy"),
                section.string("note"),
                lists,
                children(section),
                filterSettings(section));
    }

    private static List<String> words(TomlSection section, RuleList list) {
        return switch (list) {
            case FACETS, PROCESSOR_FACETS ->
                section.choices(list.key(), RuleBody.FACETS_BY_NAME).stream()
                        .map(Facet::ruleName)
                        .toList();
            case OUTPUT_PATHS, EDITED_PATHS ->
                section.strings(
                        list.key(),
                        PathTemplate::whatLeadsOut,
                        "Name a path below the module; results elsewhere cannot be kept");
            default -> section.strings(list.key());
        };
    }

    private static void checkExpressions(TomlSection section, Map<RuleList, List<String>> lists) {
        for (String expression : lists.getOrDefault(RuleList.REFERENCES, List.of())) {
            if (groupsIn(expression) != 1) {
                section.problem(
                        RuleList.REFERENCES.key(),
                        "'" + expression + "' is no regular expression with one group",
                        "Put the part that names a file in parentheses, as in 'import \"([^\"]*)\"'");
            }
        }
        for (String input : lists.getOrDefault(RuleList.PATTERN_INPUTS, List.of())) {
            if (PatternInput.parse(input).isEmpty()) {
                section.problem(
                        RuleList.PATTERN_INPUTS.key(),
                        "'" + input + "' does not name three parameters",
                        "Name the one with directories, that with includes and that with excludes, with blanks between");
            }
        }
        for (String text : lists.getOrDefault(RuleList.FACETS_WHEN_SET, List.of())) {
            ConditionalFacet.parse(text)
                    .ifPresentOrElse(
                            facet -> checkCondition(section, RuleList.FACETS_WHEN_SET, facet.condition()),
                            () -> section.problem(
                                    RuleList.FACETS_WHEN_SET.key(),
                                    "'" + text + "' does not name a facet and a condition",
                                    "Name the facet, and after a blank when it counts, as in 'dependencies addClasspath'"));
        }
        for (String condition : lists.getOrDefault(RuleList.RUNS_WHEN_SET, List.of())) {
            checkCondition(section, RuleList.RUNS_WHEN_SET, RunCondition.parse(condition));
        }
    }

    private static void checkCondition(TomlSection section, RuleList list, RunCondition when) {
        if (when.test() == RunCondition.Test.CONTAINS && groupsIn(when.operand()) < 0) {
            section.problem(
                    list.key(),
                    "'" + when.operand() + "' is no regular expression",
                    "Write name~expression, or name=value for exactly that value");
        }
    }

    /** How many groups a regular expression has; negative for text that is none. */
    private static int groupsIn(String expression) {
        try {
            return Pattern.compile(expression).matcher("").groupCount();
        } catch (PatternSyntaxException e) {
            return -1;
        }
    }

    private static Map<String, List<String>> children(TomlSection section) {
        Map<String, List<String>> children = new LinkedHashMap<>();
        section.section("allowed-children")
                .ifPresent(
                        table -> table.keys().forEach(parameter -> children.put(parameter, table.strings(parameter))));
        return children;
    }

    private static Map<String, String> filterSettings(TomlSection section) {
        Map<String, String> settings = new LinkedHashMap<>();
        section.section("filter-settings").ifPresent(table -> {
            for (String key :
                    List.of(RuleBody.DELIMITERS, RuleBody.USE_DEFAULT_DELIMITERS, RuleBody.NON_FILTERED_EXTENSIONS)) {
                table.string(key).ifPresent(parameter -> settings.put(key, parameter));
            }
            table.complainOfUnknownKeys();
        });
        return settings;
    }

    private static Optional<VersionRange> range(TomlSection section, String key) {
        Optional<String> text = section.string(key);
        Optional<VersionRange> range = text.flatMap(VersionRange::parse);
        if (text.isPresent() && range.isEmpty()) {
            section.problem(key, "'" + text.get() + "' is not a version range", RANGE_HELP);
        }
        return range;
    }
}
