package io.github.accelmaven.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderCheckTest {

    @Test
    void dependenciesInACircle_areToldAtTheEntryThatClosesIt() {
        assertThat(problems("""
                pipeline = ["a"]
                phase.a = { command = "x", depends_on = ["b"] }
                phase.b = { command = "x", depends_on = ["c"] }
                phase.c = { command = "x", depends_on = ["a", "b"] }
                """)).extracting(Problem::sentence).containsExactly("""
                        accel.toml:4:42, 'a' in 'depends_on' in [phase.c]: The phase 'a' would wait for itself: \
                        a → depends_on: b → b: depends_on: c → c: depends_on: a. \
                        Remove it, or another entry of this chain.""", """
                        accel.toml:4:47, 'b' in 'depends_on' in [phase.c]: The phase 'b' would wait for itself: \
                        b → depends_on: c → c: depends_on: b. \
                        Remove it, or another entry of this chain.""");
    }

    @Test
    void phaseThatDependsOnItself_isToldOnceBesideTheOthersThatItNames() {
        assertThat(problems("phase.a = { command = \"x\", depends_on = [\"a\", \"b\"] }"))
                .extracting(Problem::what)
                .containsExactly(
                        "accel.toml:1:42, 'a' in 'depends_on' in [phase.a]",
                        "accel.toml:1:47, 'b' in 'depends_on' in [phase.a]");
    }

    @Test
    void hookBeforeAPhaseThatLeadsBackToIt_isToldAtTheHookThatClosesTheCircle() {
        assertThat(problems("""
                phase.lint.command = "x"
                [hooks]
                before_build = ["lint"]
                before_lint = ["build"]
                """)).extracting(Problem::sentence).containsExactly("""
                        accel.toml:4:16, 'build' in 'before_lint' in [hooks]: Hooks of the phase 'build' would lead back to it: \
                        build → before_build: lint → lint: before_lint: build. \
                        Remove it, or another entry of this chain.""");
    }

    @Test
    void hookAfterAPhaseThatLeadsBackToIt_isToldOnce() {
        assertThat(problems("""
                phase.lint.command = "x"
                [hooks]
                after_build = ["lint"]
                after_lint = ["build"]
                """))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence())
                        .startsWith("accel.toml:4:15, 'build' in 'after_lint' in [hooks]")
                        .contains("build → after_build: lint → lint: after_lint: build"));
    }

    @Test
    void hookAfterAPhase_thatNeedsWhatNeedsThePhase_isACircle() {
        assertThat(problems("""
                pipeline = ["a"]
                phase.a.command = "x"
                phase.b = { command = "x", depends_on = ["a"] }
                phase.h = { command = "x", depends_on = ["b"] }
                [hooks]
                after_a = ["h"]
                """))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence())
                        .startsWith("accel.toml:3:42, 'a' in 'depends_on' in [phase.b]")
                        .contains("a → after_a: h → h: depends_on: b → b: depends_on: a"));
    }

    @Test
    void circlesThatThePipelineDoesNotMeet_areToldToo() {
        assertThat(problems("""
                phase.a = { command = "x", depends_on = ["b"] }
                phase.b = { command = "x", depends_on = ["a"] }
                phase.c = { command = "x", depends_on = ["d"] }
                phase.d.command = "x"
                [hooks]
                before_d = ["c"]
                after_all = ["a"]
                """))
                .extracting(Problem::what)
                .containsExactly(
                        "accel.toml:2:42, 'a' in 'depends_on' in [phase.b]",
                        "accel.toml:6:13, 'c' in 'before_d' in [hooks]");
    }

    @Test
    void hooksOfOneListThatWaitForEachOther_areToldOnce() {
        assertThat(problems("""
                phase.a = { command = "x", depends_on = ["b"] }
                phase.b = { command = "x", depends_on = ["a"] }
                [hooks]
                after_build = ["a", "b"]
                """))
                .extracting(Problem::what)
                .containsExactly("accel.toml:2:42, 'a' in 'depends_on' in [phase.b]");
    }

    @Test
    void circles_areToldWithAllOtherMistakesOfTheFile() {
        assertThat(problems("""
                pipelin = ["build"]
                phase.a = { command = "x", depends_on = ["b", "c"] }
                phase.b = { command = "x", depends_on = ["a"] }
                [hooks]
                before_bild = ["a"]
                before_build = ["build"]
                """))
                .extracting(Problem::what)
                .containsExactly(
                        "accel.toml:1:1, 'pipelin'",
                        "accel.toml:2:47, 'c' in 'depends_on' in [phase.a]",
                        "accel.toml:3:42, 'a' in 'depends_on' in [phase.b]",
                        "accel.toml:5:1, 'before_bild' in [hooks]",
                        "accel.toml:6:17, 'build' in 'before_build' in [hooks]");
    }

    @Test
    void workspacesThatWaitForEachOther_areToldAtTheEntryThatClosesTheCircle() {
        assertThat(problems("""
                workspace.a = { depends_on = ["root", "b"] }
                workspace.b = { depends_on = ["a", "b"] }
                """)).extracting(Problem::sentence).containsExactly("""
                        accel.toml:2:31, 'a' in 'depends_on' in [workspace.b]: The workspace 'a' would wait for itself: \
                        a → depends_on: b → b: depends_on: a. \
                        Remove it, or another entry of this chain.""", """
                        accel.toml:2:36, 'b' in 'depends_on' in [workspace.b]: The workspace 'b' would wait for itself: \
                        b → depends_on: b. \
                        Remove it, or another entry of this chain.""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phase.h = { command = 'x', depends_on = ['a'] }\nhooks.after_a = ['h']",
                "phase.h = { command = 'x', depends_on = ['b'] }\nhooks.after_a = ['h']\nhooks.after_b = ['h']",
                "phase.h.depends_on = ['g']\nphase.g.depends_on = ['a']\nhooks.after_a = ['g', 'h']",
                "phase.h.depends_on = ['a', 'b']\nhooks.after_all = ['h']\nhooks.before_all = ['a']",
            })
    void hooks_mayDependOnWhatIsDoneWhenTheyRun(String toml) {
        assertThat(problems("phase.a.command = 'x'\nphase.b.command = 'x'\n" + toml))
                .isEmpty();
    }

    private static List<Problem> problems(String toml) {
        TomlDocument document = TomlDocument.parse("accel.toml", toml);
        LifecycleReader.read(document);
        return document.problems();
    }
}
