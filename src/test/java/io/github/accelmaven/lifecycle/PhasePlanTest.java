package io.github.accelmaven.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.config.TomlDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PhasePlanTest {

    @Test
    void pipeline_isTakenInItsOrder() {
        PhasePlan plan = plan("""
                pipeline = ["c", "a", "b"]
                phase.a.command = "x"
                phase.b.command = "x"
                phase.c.command = "x"
                """);

        assertThat(names(plan)).containsExactly("c", "a", "b");
        assertThat(needs(plan, "c")).isEmpty();
        assertThat(needs(plan, "a")).containsExactly("c");
        assertThat(needs(plan, "b")).containsExactly("a");
    }

    @Test
    void dependsOn_replacesThePlaceInThePipeline() {
        PhasePlan plan = plan("""
                pipeline = ["a", "b", "c"]
                phase.a.command = "x"
                phase.b = { command = "x", depends_on = [] }
                phase.c = { command = "x", depends_on = ["b"] }
                """);

        assertThat(needs(plan, "b")).isEmpty();
        assertThat(needs(plan, "c")).containsExactly("b");
    }

    @Test
    void dependsOn_bringsPhasesInThatThePipelineDoesNotName() {
        PhasePlan plan = plan("""
                pipeline = ["both"]
                phase.a.command = "x"
                phase.b.command = "x"
                phase.both.depends_on = ["a", "b"]
                """);

        assertThat(names(plan)).containsExactlyInAnyOrder("a", "b", "both");
        assertThat(needs(plan, "a")).isEmpty();
        assertThat(needs(plan, "b")).isEmpty();
        assertThat(needs(plan, "both")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void phaseOfTheDefaultPipeline_isTheBuild() {
        assertThat(names(plan(""))).containsExactly("build");
    }

    @Test
    void components_areFetchedNextToEachOtherAndBeforeEverythingElse() {
        PhasePlan plan = plan("""
                pipeline = ["a"]
                phase.a.command = "x"
                phase.lint.command = "x"
                phase.tell.command = "x"
                component.one = { git = "one.git" }
                component.two = { git = "two.git", init = ["x"] }
                [hooks]
                before_all = ["lint"]
                after_all = ["tell"]
                """);

        assertThat(needs(plan, "component.one")).isEmpty();
        assertThat(needs(plan, "component.two")).isEmpty();
        assertThat(needs(plan, "lint")).containsExactlyInAnyOrder("component.one", "component.two");
        assertThat(needs(plan, "a")).containsExactlyInAnyOrder("component.one", "component.two", "lint");
        // A hook after everything also runs when a component could not be had.
        assertThat(needs(plan, "after_all: tell")).isEmpty();
        assertThat(follows(plan, "after_all: tell")).contains("component.one", "component.two", "a");
    }

    @Test
    void hooksBeforeAll_runNextToEachOtherAndBeforeEverythingElse() {
        PhasePlan plan = plan("""
                pipeline = ["a", "b"]
                phase.a.command = "x"
                phase.b = { command = "x", depends_on = [] }
                phase.lint.command = "x"
                phase.types.command = "x"
                [hooks]
                before_all = ["lint", "types"]
                """);

        assertThat(needs(plan, "lint")).isEmpty();
        assertThat(needs(plan, "types")).isEmpty();
        assertThat(needs(plan, "a")).containsExactlyInAnyOrder("lint", "types");
        assertThat(needs(plan, "b")).containsExactlyInAnyOrder("lint", "types");
    }

    @Test
    void hooksBeforeAll_goBeforeTheirPlaceInThePipeline() {
        PhasePlan plan = plan("""
                pipeline = ["a", "lint"]
                phase.a.command = "x"
                phase.lint.command = "x"
                [hooks]
                before_all = ["lint"]
                """);

        assertThat(names(plan)).containsExactly("lint", "a");
        assertThat(needs(plan, "lint")).isEmpty();
    }

    @Test
    void whatAHookBeforeAllDependsOn_doesNotWaitForIt() {
        PhasePlan plan = plan("""
                pipeline = ["a"]
                phase.a.command = "x"
                phase.install.command = "x"
                phase.lint = { command = "x", depends_on = ["install"] }
                [hooks]
                before_all = ["lint"]
                """);

        assertThat(needs(plan, "install")).isEmpty();
        assertThat(needs(plan, "lint")).containsExactly("install");
        assertThat(needs(plan, "a")).containsExactly("lint");
    }

    @Test
    void hookBeforeAPhase_waitsForWhatThePhaseWaitsFor() {
        PhasePlan plan = plan("""
                pipeline = ["setup", "pack"]
                phase.setup.command = "x"
                phase.gen.command = "x"
                phase.pack.command = "x"
                phase.ship = { command = "x", depends_on = ["gen"] }
                phase.check.command = "x"
                [hooks]
                before_pack = ["check", "ship"]
                """);

        assertThat(needs(plan, "check")).containsExactly("setup");
        assertThat(needs(plan, "ship")).containsExactlyInAnyOrder("gen", "setup");
        assertThat(needs(plan, "pack")).containsExactlyInAnyOrder("check", "ship", "setup");
    }

    @Test
    void hookBeforeAPhase_onWhichThePhaseDependsToo_waitsForNothing() {
        PhasePlan plan = plan("""
                pipeline = ["pack"]
                phase.gen = { command = "x", depends_on = ["check"] }
                phase.pack = { command = "x", depends_on = ["gen"] }
                phase.check.command = "x"
                [hooks]
                before_pack = ["check"]
                """);

        assertThat(needs(plan, "check")).isEmpty();
    }

    @Test
    void pipeline_winsOverTheWishesOfHooks() {
        PhasePlan plan = plan("""
                pipeline = ["ok", "bad", "dep"]
                phase.ok.command = "x"
                phase.bad.command = "x"
                phase.dep = { command = "x", depends_on = ["bad"] }
                [hooks]
                before_dep = ["ok"]
                """);

        assertThat(names(plan)).containsExactly("ok", "bad", "dep");
    }

    @Test
    void hooksAfterAPhase_followItsEndAndGoBeforeWhatDependsOnIt() {
        PhasePlan plan = plan("""
                pipeline = ["a", "b"]
                phase.a.command = "x"
                phase.b.command = "x"
                phase.tell.command = "x"
                [hooks]
                after_a = ["tell"]
                """);

        assertThat(names(plan)).containsExactly("a", "after_a: tell", "b");
        assertThat(needs(plan, "after_a: tell")).isEmpty();
        assertThat(follows(plan, "after_a: tell")).containsExactly("a");
        assertThat(needs(plan, "b")).containsExactlyInAnyOrder("a", "after_a: tell");
    }

    @Test
    void hooksAfterSeveralPhases_runAfterEach() {
        PhasePlan plan = plan("""
                pipeline = ["a", "b"]
                phase.a.command = "x"
                phase.b.command = "x"
                phase.tell.command = "x"
                [hooks]
                after_a = ["tell"]
                after_b = ["tell"]
                """);

        assertThat(names(plan)).containsExactly("a", "after_a: tell", "b", "after_b: tell");
    }

    @Test
    void hooksAfterAll_followEverything() {
        PhasePlan plan = plan("""
                pipeline = ["a", "b"]
                phase.a.command = "x"
                phase.b.command = "x"
                phase.tell.command = "x"
                phase.clean = { command = "x", depends_on = ["tell"] }
                [hooks]
                after_all = ["clean", "tell"]
                """);

        assertThat(follows(plan, "after_all: tell")).containsExactlyInAnyOrder("a", "b");
        assertThat(follows(plan, "after_all: clean")).containsExactlyInAnyOrder("a", "b");
        assertThat(needs(plan, "after_all: clean")).containsExactly("after_all: tell");
    }

    @Test
    void hookAfterAPhase_mayDependOnIt() {
        PhasePlan plan = plan("""
                pipeline = ["a"]
                phase.a.command = "x"
                phase.smoke = { command = "x", depends_on = ["a"] }
                [hooks]
                after_a = ["smoke"]
                """);

        assertThat(needs(plan, "after_a: smoke")).containsExactly("a");
    }

    @Test
    void hookAfterAPhase_mayDependOnIt_whereItIsInThePipelineFirst() {
        PhasePlan plan = plan("""
                pipeline = ["smoke"]
                phase.a.command = "x"
                phase.smoke = { command = "x", depends_on = ["a"] }
                [hooks]
                after_a = ["smoke"]
                """);

        assertThat(names(plan)).containsExactly("a", "after_a: smoke", "smoke");
        assertThat(needs(plan, "smoke")).containsExactlyInAnyOrder("a", "after_a: smoke");
    }

    @Test
    void hookAfterTwoPhases_oneOfWhichItDependsOn_runsAfterEach() {
        PhasePlan plan = plan("""
                pipeline = ["a"]
                phase.a.command = "x"
                phase.b.command = "x"
                phase.h = { command = "x", depends_on = ["b"] }
                [hooks]
                after_a = ["h"]
                after_b = ["h"]
                """);

        assertThat(needs(plan, "after_b: h")).containsExactly("b");
        assertThat(needs(plan, "after_a: h")).containsExactlyInAnyOrder("b", "after_b: h");
    }

    private static PhasePlan plan(String toml) {
        TomlDocument document = TomlDocument.parse("accel.toml", toml);
        LifecycleDefinition definition = LifecycleReader.read(document);
        document.throwIfProblems();
        return PhasePlan.of(List.of(new Workspace(
                WorkspaceDefinition.ROOT,
                Path.of(""),
                definition,
                definition.pipeline().orElse(LifecycleDefinition.DEFAULT_PIPELINE),
                true,
                List.of())));
    }

    private static List<String> names(PhasePlan plan) {
        return plan.order().stream().map(Step::name).toList();
    }

    private static Set<String> needs(PhasePlan plan, String step) {
        return names(plan.needs(step(plan, step)));
    }

    private static Set<String> follows(PhasePlan plan, String step) {
        return names(plan.follows(step(plan, step)));
    }

    private static Set<String> names(Set<Step> steps) {
        return steps.stream().map(Step::name).collect(Collectors.toSet());
    }

    private static Step step(PhasePlan plan, String name) {
        Optional<Step> found =
                plan.order().stream().filter(step -> step.name().equals(name)).findFirst();
        return found.orElseThrow(() -> new AssertionError("no step " + name + " in " + names(plan)));
    }
}
