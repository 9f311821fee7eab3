package io.github.accelmaven.it;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Maven build that ended: its exit code and what it printed.
 *
 * @param exitCode Maven's exit code
 * @param lines standard output and standard error, line by line
 */
public record Build(int exitCode, List<String> lines) {

    /** A line that {@code -Daccel.verbose} prints for a goal execution or a phase, or that {@code accel:check} prints. */
    private static final Pattern UNIT = Pattern.compile(
            "\\[INFO\\] accel: (?<module>\\S+) (?<goal>\\S+:\\S+|commands|component|goals|pack|stage)(?: \\((?<execution>[^)]*)\\))? "
                    + "(?<outcome>[A-Z_]{6,}|would run|up to date|from cache|undecided|always runs)(: (?<reason>.*))?");

    /** Maven resets colours at its end even where it prints none. */
    static String withoutColours(String line) {
        return line.replaceAll("\u001B\\[[;\\d]*m", "");
    }

    /** What happened to one goal execution. */
    private record Unit(String module, String goal, String execution, String outcome, String reason) {

        boolean isNamed(String wantedModule, String wantedGoal) {
            return module.equals(wantedModule)
                    && (goal.equals(wantedGoal) || (goal + " (" + execution + ")").equals(wantedGoal));
        }
    }

    /** Whether Maven ended with exit code 0. */
    public boolean succeeded() {
        return exitCode == 0;
    }

    /**
     * How a goal ended: {@code EXECUTED}, {@code UP_TO_DATE} and so on; for {@code accel:check}, its words.
     *
     * @param module the artifact id of the module
     * @param goal {@code compiler:compile}, or {@code compiler:compile (default-compile)} where it runs more than once
     */
    public String outcome(String module, String goal) {
        return unit(module, goal).outcome();
    }

    /** Why a goal ended as it did, as printed after its outcome; empty when nothing is printed there. */
    public String reason(String module, String goal) {
        return unit(module, goal).reason();
    }

    /** The goals that ran because accel found no valid result: {@code lib compiler:compile}, in order. */
    public List<String> executed() {
        return units().stream()
                .filter(unit -> unit.outcome().equals("EXECUTED"))
                .map(unit -> unit.module() + " " + unit.goal())
                .toList();
    }

    /** The goals with an outcome that is none of these, with outcome and reason; in order. */
    public List<String> otherThan(String... outcomes) {
        List<String> expected = List.of(outcomes);
        return units().stream()
                .filter(unit -> !expected.contains(unit.outcome()))
                .map(unit -> unit.module() + " " + unit.goal() + " " + unit.outcome() + ": " + unit.reason())
                .toList();
    }

    /** Outcomes by {@code lib compiler:compile (default-compile)}, in the order in which the goals ended. */
    public Map<String, String> outcomes() {
        Map<String, String> outcomes = new LinkedHashMap<>();
        units().forEach(unit ->
                outcomes.put(unit.module() + " " + unit.goal() + " (" + unit.execution() + ")", unit.outcome()));
        return outcomes;
    }

    /** The artifact ids of the modules of which a goal is reported, in the order of the first one. */
    public List<String> modules() {
        return units().stream().map(Unit::module).distinct().toList();
    }

    /** Whether any line contains the text. */
    public boolean says(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    /** Whether any line matches the regular expression as a whole. */
    public boolean saysLike(String regex) {
        return lines.stream().anyMatch(line -> line.matches(regex));
    }

    /** The warnings that contain the text. */
    public List<String> warnings(String text) {
        return lines.stream()
                .filter(line -> line.startsWith("[WARNING]") && line.contains(text))
                .toList();
    }

    /** The line that counts the goals by outcome. */
    public String summary() {
        return lines.stream()
                .filter(line -> line.matches("\\[INFO\\] Accel: \\d+ goals?.*"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No summary line in\n" + text()));
    }

    /** Everything printed. */
    public String text() {
        return String.join("\n", lines);
    }

    private Unit unit(String module, String goal) {
        return units().stream()
                .filter(unit -> unit.isNamed(module, goal))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line about " + module + " " + goal + ", only\n"
                        + outcomes().keySet().stream().collect(Collectors.joining("\n")) + "\nin\n" + text()));
    }

    private List<Unit> units() {
        return lines.stream()
                .map(UNIT::matcher)
                .filter(Matcher::matches)
                .map(line -> new Unit(
                        line.group("module"),
                        line.group("goal"),
                        line.group("execution") == null ? "" : line.group("execution"),
                        line.group("outcome"),
                        line.group("reason") == null ? "" : line.group("reason")))
                .toList();
    }

    /** What a failed assertion shows. */
    @Override
    public String toString() {
        return "exit code " + exitCode + "\n" + text();
    }
}
