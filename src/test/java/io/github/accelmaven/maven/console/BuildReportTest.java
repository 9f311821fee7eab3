package io.github.accelmaven.maven.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.history.Status;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.slf4j.event.EventRecodingLogger;
import org.slf4j.event.SubstituteLoggingEvent;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.SubstituteLogger;

class BuildReportTest {

    private final Queue<SubstituteLoggingEvent> printed = new ArrayDeque<>();
    private final BuildReport report = report(false);

    private BuildReport report(boolean verbose) {
        return new BuildReport(verbose, new EventRecodingLogger(new SubstituteLogger("accel", printed, true), printed));
    }

    /** The lines printed since the last look, those of warnings with their level. */
    private List<String> lines() {
        List<String> lines = printed.stream()
                .map(event -> (event.getLevel() == org.slf4j.event.Level.WARN ? "[WARN] " : "")
                        + MessageFormatter.arrayFormat(event.getMessage(), event.getArgumentArray())
                                .getMessage())
                .toList();
        printed.clear();
        return lines;
    }

    private static Event.UnitFinished unit(String module, String name, Outcome outcome, String reason, long millis) {
        Duration saved = outcome.isHit() ? Duration.ofMillis(1500) : Duration.ZERO;
        return new Event.UnitFinished(module, name, outcome, reason, Duration.ofMillis(millis), saved);
    }

    @Test
    void summary_ofABuildWithoutGoals_isEmpty() {
        report.summary();
        assertThat(lines()).isEmpty();
    }

    @Test
    void summary_ofAVerboseBuild_tellsWhatWasCounted() {
        BuildReport verbose = report(true);
        verbose.emit(unit("app", "jar:jar", Outcome.EXECUTED, "first run", 80));
        verbose.emit(new Event.Counted(Counter.FILES_HASHED, 3));
        verbose.emit(new Event.Counted(Counter.FILES_KNOWN, 40));
        verbose.emit(new Event.Counted(Counter.CONFIG_LOADS, 2));
        verbose.emit(new Event.Counted(Counter.CONFIG_HITS, 5));
        verbose.emit(new Event.Counted(Counter.STATE_READS, 1));
        verbose.emit(new Event.Counted(Counter.STATE_WRITES, 1));
        verbose.emit(new Event.Counted(Counter.FILES_STAGED, 1));
        verbose.emit(new Event.Counted(Counter.FILES_STAGED, 1));
        verbose.emit(new Event.Counted(Counter.BYTES_STAGED, 101));
        verbose.emit(new Event.Counted(Counter.WORKER_MILLIS, 160));
        verbose.summary();
        assertThat(lines())
                .endsWith(
                        "  Digests of files: 3 computed, 40 avoided",
                        "  Configuration: 2 looked for, 5 asked for again",
                        "  State: 1 read, 1 written",
                        "  Staged files: 2 (101 B), 0 were in place, 0 removed",
                        "  Workers: busy 50 % of their time");
    }

    @Test
    void summary_countsOutcomesAndTellsWhatRan() {
        report.emit(unit("lib", "compiler:compile", Outcome.EXECUTED, "src/A.java changed", 2345));
        report.emit(unit("lib", "surefire:test", Outcome.FAILED, "first run", 130_000));
        report.emit(unit("lib", "install:install", Outcome.ALWAYS_RUNS, "it writes to the local repository", 99));
        report.emit(unit("app", "jar:jar", Outcome.UP_TO_DATE, "nothing changed", 1));
        report.emit(unit("app", "compiler:compile", Outcome.FROM_CACHE, "disk cache", 1));
        report.emit(unit("app", "surefire:test", Outcome.SKIPPED, "skipTests", 1));
        assertThat(lines()).isEmpty();
        report.summary();
        assertThat(lines())
                .containsExactly(
                        "-".repeat(72),
                        "Accel: 6 goals: 1 EXECUTED, 1 UP_TO_DATE, 1 FROM_CACHE, 1 ALWAYS_RUNS, 1 SKIPPED, 1 FAILED",
                        "  Hit rate 50 %, 3.00 s saved",
                        "  Ran because:",
                        "    lib compiler:compile: src/A.java changed",
                        "    lib surefire:test: first run",
                        "    lib install:install: always runs, it writes to the local repository",
                        "  Slowest:",
                        "    lib surefire:test: 2:10 min",
                        "    lib compiler:compile: 2.35 s");
    }

    @Test
    void summary_whereNoGoalWasAskedFor_saysSo_andHowLongThatTook() {
        report.verdict(
                new Verdict(Duration.ofMillis(420), Optional.of(Status.EXCELLENT), Optional.empty(), Optional.empty()));
        report.summary();
        assertThat(lines())
                .hasSize(3)
                .contains("Accel: nothing to do, no goal is bound to the phases asked for")
                .anyMatch(line -> line.endsWith("excellent: 0.42 s"));
    }

    @Test
    void summary_whereNothingCouldBeCached_hasNoHitRate() {
        report.emit(unit("lib", "deploy:deploy", Outcome.ALWAYS_RUNS, "it talks to servers", 1));
        report.summary();
        assertThat(lines()).noneMatch(line -> line.contains("Hit rate")).noneMatch(line -> line.contains("Slowest"));
    }

    @Test
    void summary_ofManyRuns_namesTheFirstFiveAndTheSlowestThree() {
        for (int i = 1; i <= 7; i++) {
            report.emit(unit("m" + i, "g", Outcome.EXECUTED, "new", 1000L * i));
        }
        report.summary();
        assertThat(lines())
                .contains("    m5 g: new", "    and 2 more; -Daccel.verbose shows all")
                .containsSubsequence("  Slowest:", "    m7 g: 7.00 s", "    m6 g: 6.00 s", "    m5 g: 5.00 s")
                .doesNotContain("    m6 g: new", "    m4 g: 4.0 s");
    }

    @Test
    void summary_whereNothingHadToBeDone_namesNothingSlow() {
        report.emit(unit("lib", "a", Outcome.UP_TO_DATE, "nothing changed", 500));
        report.summary();
        assertThat(lines()).noneMatch(line -> line.contains("Slowest"));
    }

    @Test
    void moduleFinished_countsTheModulesOwnGoals() {
        report.emit(unit("lib", "a", Outcome.UP_TO_DATE, "nothing changed", 1));
        report.emit(unit("lib", "b", Outcome.UP_TO_DATE, "nothing changed", 1));
        report.emit(unit("app", "a", Outcome.EXECUTED, "new", 1));
        report.moduleFinished("lib");
        report.moduleFinished("x".repeat(80));
        String longest = "y".repeat(80);
        report.emit(unit(longest, "a", Outcome.EXECUTED, "new", 1));
        report.moduleFinished(longest);
        assertThat(lines()).containsExactly("lib " + ".".repeat(48) + " 2 UP_TO_DATE", longest + " ... 1 EXECUTED");
    }

    @Test
    void emit_whenVerbose_printsEachGoal() {
        BuildReport verbose = report(true);
        verbose.emit(unit("lib", "a", Outcome.UP_TO_DATE, "nothing changed", 1));
        verbose.emit(unit("lib", "b", Outcome.EXECUTED, "{} changed", 1));
        assertThat(lines()).containsExactly("accel: lib a UP_TO_DATE", "accel: lib b EXECUTED: {} changed");
    }

    @Test
    void emit_ofWarnings_printsOneForEachSource_andRepeatsItAtTheEnd() {
        report.emit(new Event.Warned("disk cache", "The disk is full."));
        report.emit(new Event.Warned("disk cache", "The disk is full again."));
        report.emit(new Event.Warned("records", "They are damaged."));
        report.emit(new Event.Noted("waiting"));
        assertThat(lines()).containsExactly("[WARN] The disk is full.", "[WARN] They are damaged.", "waiting");
        report.emit(unit("lib", "a", Outcome.UP_TO_DATE, "nothing changed", 1));
        report.summary();
        assertThat(lines()).endsWith("  Warning: The disk is full.", "  Warning: They are damaged.");
    }
}
