package io.github.accelmaven.rules;

import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.config.TomlSection;
import io.github.accelmaven.event.Reasons;
import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All rules of a build: those that come with accel, and those of the project's {@code accel.toml}. A rule file holds one
 * table for each goal, {@code [goal."groupId:artifactId:goal"]}, whose keys are the components of {@link GoalRule} in
 * lower case with hyphens. A table may take over another one with {@code extends} and add to its lists, and hold
 * {@code [[goal."…".version]]} tables that add for some versions of the plugin. Immutable and thread-safe.
 */
public final class RuleBook {

    private static final String RESOURCE = "goal-rules.tsv";

    private final Map<String, JoinedRule> rules;

    private RuleBook(Map<String, JoinedRule> rules) {
        this.rules = rules;
    }

    /** The rules that come with accel, read once in the life of a JVM. */
    public static RuleBook builtIn() {
        return BuiltIn.BOOK;
    }

    /**
     * These rules with those of a project on top. A project's table replaces the table of the same goal; with
     * {@code extends = true} it adds to it. Only the {@code goal} tables of the file are read.
     *
     * @param accelToml the project's file
     * @param build what the tables are held against
     * @param doubts hears of what is probably wrong
     * @throws io.github.accelmaven.problem.ProblemException one that tells everything that is wrong with the tables
     */
    public RuleBook withOverrides(TomlDocument accelToml, BuildFacts build, Consumer<Problem> doubts) {
        return with(accelToml, tables -> new TablesInBuild(tables, build, doubts).check());
    }

    /** What accel knows about a goal of a plugin in a certain version; empty when it knows nothing. */
    public Optional<GoalRule> find(String groupId, String artifactId, String version, String goal) {
        String name = groupId + ":" + artifactId + ":" + goal;
        return Optional.ofNullable(rules.get(name))
                .filter(rule -> rule.versions().contains(version))
                .map(rule -> rule.bodyFor(version).toRule(name));
    }

    /**
     * Where the rule of a goal comes from, for people: {@code the rules of accel}, or the place in the project's file.
     * Empty when there is none, for whatever version.
     */
    public Optional<String> source(String groupId, String artifactId, String goal) {
        return Optional.ofNullable(rules.get(groupId + ":" + artifactId + ":" + goal))
                .map(JoinedRule::source);
    }

    /** Why {@link #find} finds nothing, as the end of the sentence "it always runs: …". */
    public String whyNone(String groupId, String artifactId, String version, String goal) {
        JoinedRule other = rules.get(groupId + ":" + artifactId + ":" + goal);
        return other == null
                ? Reasons.NO_RULE + " what it reads and writes; accel.toml can hold one"
                : Reasons.OTHER_VERSIONS + " " + other.versions() + " of the plugin and this is " + version
                        + "; accel.toml can hold another one";
    }

    /** The goals for which there is a rule, as {@code groupId:artifactId:goal}, in the order of the files. */
    public Set<String> goals() {
        Set<String> goals = new LinkedHashSet<>(rules.keySet());
        goals.removeIf(name -> !isGoal(name));
        return Collections.unmodifiableSet(goals);
    }

    /** The rules by name, tables that others extend among them, in the order of the files. */
    Map<String, JoinedRule> joined() {
        return rules;
    }

    /** Notes what is wrong with the tables of a file by themselves, whatever the build. */
    public static void noteProblems(TomlDocument document) {
        builtIn().join(document, tables -> {});
    }

    /** The rules of a file alone. */
    static RuleBook of(TomlDocument document) {
        return new RuleBook(Map.of()).with(document, tables -> {});
    }

    private RuleBook with(TomlDocument document, Consumer<Map<String, RuleTable>> check) {
        RuleBook joined = join(document, check);
        document.throwIfProblems();
        return joined;
    }

    private RuleBook join(TomlDocument document, Consumer<Map<String, RuleTable>> check) {
        Map<String, RuleTable> tables = new LinkedHashMap<>();
        document.root().sections("goal").forEach((name, section) -> {
            checkName(name, section);
            tables.put(name, RuleTable.read(section));
        });
        Joiner joiner = new Joiner(tables);
        Map<String, JoinedRule> joined = new LinkedHashMap<>(rules);
        tables.keySet().forEach(name -> joined.put(name, joiner.join(name)));
        check.accept(tables);
        return new RuleBook(Collections.unmodifiableMap(joined));
    }

    private static void checkName(String name, TomlSection section) {
        if (name.contains(":") && !isGoal(name)) {
            section.problem(
                    "'" + name + "' does not name a goal",
                    "Write [goal.\"groupId:artifactId:goal\"], or a name without colons for a table to extend");
        }
    }

    static boolean isGoal(String name) {
        return name.matches("[^:]+:[^:]+:[^:]+");
    }

    /** Joins the tables of one file with what they extend: each other, or the rules that were there before. */
    private final class Joiner {

        private final Map<String, RuleTable> tables;
        private final Map<String, JoinedRule> done = new LinkedHashMap<>();
        private final Set<String> underWay = new LinkedHashSet<>();

        Joiner(Map<String, RuleTable> tables) {
            this.tables = tables;
        }

        JoinedRule join(String name) {
            JoinedRule known = done.get(name);
            if (known != null) {
                return known;
            }
            RuleTable table = Objects.requireNonNull(tables.get(name));
            underWay.add(name);
            Optional<JoinedRule> base = table.base().flatMap(baseName -> base(name, baseName, table));
            underWay.remove(name);
            JoinedRule joined = new JoinedRule(
                    table.versions().or(() -> base.map(JoinedRule::versions)).orElse(VersionRange.ALL),
                    Stream.concat(base.stream().flatMap(rule -> rule.layers().stream()), table.layers().stream())
                            .toList(),
                    base.filter(rule -> table.base().equals(Optional.of(RuleTable.SAME)))
                            .map(rule -> table.section().place() + ", added to " + rule.source())
                            .orElse(table.section().place()));
            checkKind(name, table, joined);
            done.put(name, joined);
            return joined;
        }

        private Optional<JoinedRule> base(String name, String baseName, RuleTable table) {
            if (baseName.equals(RuleTable.SAME)) {
                JoinedRule replaced = rules.get(name);
                if (replaced == null) {
                    table.section()
                            .problem(
                                    "extends",
                                    "accel has no rule of its own for " + name,
                                    suggestion(name, rules.keySet(), "Remove the line"));
                }
                return Optional.ofNullable(replaced);
            }
            if (underWay.contains(baseName)) {
                table.section().problem("extends", "'" + baseName + "' extends this table", "Break the circle");
                return Optional.empty();
            }
            if (tables.containsKey(baseName)) {
                return Optional.of(join(baseName));
            }
            if (!rules.containsKey(baseName)) {
                Set<String> names = new LinkedHashSet<>(tables.keySet());
                names.addAll(rules.keySet());
                table.section()
                        .problem(
                                "extends",
                                "There is no rule '" + baseName + "'",
                                suggestion(baseName, names, "Name a goal that has a rule"));
            }
            return Optional.ofNullable(rules.get(baseName));
        }

        private void checkKind(String name, RuleTable table, JoinedRule joined) {
            boolean hasKind = joined.layers().stream()
                    .anyMatch(layer -> layer.range().equals(VersionRange.ALL)
                            && layer.body().kind().isPresent());
            if (isGoal(name) && !hasKind && !table.section().keys().contains("kind")) {
                table.section()
                        .problem(
                                "kind",
                                "The rule does not say what to do with the goal",
                                "Add kind = \"cache\", \"verdict\", \"effects\" or \"always\"");
            }
        }

        private static String suggestion(String given, Set<String> names, String otherwise) {
            return Suggestions.nearest(given, names)
                    .map(near -> "Did you mean '" + near + "'")
                    .orElse(otherwise);
        }
    }

    /** Holds the built-in rules, so that they are read when they are first needed; see {@link CompactRules}. */
    private static final class BuiltIn {

        static final RuleBook BOOK = new RuleBook(CompactRules.read(text()));

        private static String text() {
            try (InputStream in = RuleBook.class.getResourceAsStream(RESOURCE)) {
                return new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
