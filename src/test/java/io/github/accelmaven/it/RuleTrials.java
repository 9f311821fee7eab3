package io.github.accelmaven.it;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Proves rules in a reactor that has one module for each plugin, with a {@link Trial} in it. In few builds, because all
 * modules are edited at once:
 *
 * <ol>
 *   <li>built again, no goal runs but those that always do;
 *   <li>with every {@code target} deleted, no goal runs either, and {@code target} is what it was, byte for byte;
 *   <li>after each edit, the goal that must notice does;
 *   <li>at the end {@code target} is what a clean plain build makes of the edited project.
 * </ol>
 */
public final class RuleTrials {

    private static final String PHASE = "-Daccel.phase=verify";

    private final Scenario scenario;
    private final List<Trial> trials;
    private final List<String> failures = new ArrayList<>();

    private RuleTrials(Scenario scenario) {
        this.scenario = scenario;
        this.trials = Trial.readAll(scenario.path(""));
    }

    /** Tries all modules after the build that the invoker made, and complains about everything that is wrong. */
    public static void run(Map<String, ?> script) {
        new RuleTrials(Scenario.of(script)).run();
    }

    private void run() {
        if (trials.isEmpty()) {
            throw new AssertionError("No module has a trial.toml");
        }
        hits();
        restores();
        misses();
        comparesWithPlainMaven();
        if (!failures.isEmpty()) {
            throw new AssertionError(String.join("\n", failures));
        }
    }

    private void hits() {
        checkThatNothingRan(scenario.accel(PHASE), "although nothing changed");
    }

    private void restores() {
        Map<Trial, SortedMap<String, String>> before = targets(scenario, true);
        scenario.deleteTargets();
        checkThatNothingRan(scenario.accel(PHASE), "to make again what was deleted");
        compare(before, targets(scenario, true), "restored");
    }

    private void misses() {
        int rounds =
                trials.stream().mapToInt(trial -> trial.edits().size()).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            Map<Trial, Trial.Edit> edits = new TreeMap<>(Comparator.comparing(Trial::module));
            for (Trial trial : trials) {
                if (round < trial.edits().size()) {
                    Trial.Edit edit = trial.edits().get(round);
                    edit.apply(scenario.in(trial.module()));
                    edits.put(trial, edit);
                }
            }
            Build build = scenario.accel(PHASE);
            edits.forEach((trial, edit) -> checkOutcome(build, trial, edit));
        }
    }

    private void checkOutcome(Build build, Trial trial, Trial.Edit edit) {
        String outcome = build.outcome(trial.module(), edit.goal());
        if (!outcome.equals(edit.outcome())) {
            failures.add(trial.module() + " " + edit.goal() + " was " + outcome + " and not " + edit.outcome()
                    + " after " + edit);
        }
    }

    private void comparesWithPlainMaven() {
        compare(targets(scenario.plain("verify"), false), targets(scenario, false), "compared with plain Maven");
    }

    private void checkThatNothingRan(Build build, String why) {
        for (Trial trial : trials) {
            build.outcomes().forEach((goal, outcome) -> {
                if (goal.startsWith(trial.module() + " ") && !isExpected(trial, goal, outcome)) {
                    String name = goal.substring(goal.indexOf(' ') + 1);
                    failures.add(goal + " was " + outcome + " " + why + ": " + build.reason(trial.module(), name));
                }
            });
        }
    }

    private static boolean isExpected(Trial trial, String goal, String outcome) {
        String[] words = goal.split(" ", -1);
        boolean always = trial.always().contains(words[1]) || trial.always().contains(words[1] + " " + words[2]);
        return always == outcome.equals("ALWAYS_RUNS") && !outcome.equals("EXECUTED");
    }

    private Map<Trial, SortedMap<String, String>> targets(Scenario where, boolean bytes) {
        Map<Trial, SortedMap<String, String>> targets = new TreeMap<>(Comparator.comparing(Trial::module));
        for (Trial trial : trials) {
            String target = trial.module() + "/target";
            SortedMap<String, String> files = bytes ? where.bytes(target) : where.contents(target);
            files.keySet().removeIf(file -> isVolatile(file, trial, bytes));
            targets.put(trial, files);
        }
        return targets;
    }

    private static boolean isVolatile(String file, Trial trial, boolean bytes) {
        // Reports tell times, and the compiler's list of files tells the checkout.
        boolean told = !bytes
                && (file.startsWith("surefire-reports/")
                        || file.startsWith("maven-status/")
                        || trial.told().stream().anyMatch(file::startsWith));
        return told || trial.volatileFiles().stream().anyMatch(file::startsWith);
    }

    private void compare(
            Map<Trial, SortedMap<String, String>> expected, Map<Trial, SortedMap<String, String>> found, String how) {
        expected.forEach((trial, files) -> {
            SortedMap<String, String> all = new TreeMap<>(files);
            SortedMap<String, String> now = found.getOrDefault(trial, new TreeMap<>());
            all.putAll(now);
            for (String file : all.keySet()) {
                if (!Objects.equals(files.get(file), now.get(file))) {
                    failures.add(trial.module() + "/target/" + file + " " + how + ": " + state(files, now, file));
                }
            }
        });
    }

    private static String state(SortedMap<String, String> expected, SortedMap<String, String> found, String file) {
        if (!expected.containsKey(file)) {
            return "it should not be there";
        }
        return found.containsKey(file) ? "its content differs" : "it is missing";
    }
}
