package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.lifecycle.LifecycleDefinition;
import io.github.accelmaven.lifecycle.LifecycleReader;
import io.github.accelmaven.lifecycle.PhasePlan;
import io.github.accelmaven.lifecycle.Step;
import io.github.accelmaven.lifecycle.Workspace;
import io.github.accelmaven.lifecycle.WorkspaceDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PipelineRunTest {

    private static final String HOOKED = """
            pipeline = ["a", "b"]
            phase.a.command = "x"
            phase.b.command = "x"
            phase.start.command = "x"
            phase.check.command = "x"
            phase.stop.command = "x"
            phase.tell.command = "x"
            [hooks]
            before_a  = ["start"]
            after_a   = ["stop"]
            after_b   = ["stop"]
            after_all = ["tell"]
            """;

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    @Test
    void steps_areTakenInTheirOrder() throws Exception {
        assertThat(run(HOOKED, 1, true, Set.of())).isEmpty();
        assertThat(log)
                .containsExactly(
                        "start",
                        "a",
                        "after_a: stop (success)",
                        "b",
                        "after_b: stop (success)",
                        "after_all: tell (success)");
    }

    @Test
    void failure_leavesOutTheRestButTheHooksAfterwards() throws Exception {
        assertThat(run(HOOKED, 1, true, Set.of("a"))).containsExactly("a");
        assertThat(log)
                .containsExactly(
                        "start",
                        "a fails",
                        "after_a: stop (failure)",
                        "b is left out: it needs 'a', which failed",
                        "after_b: stop is left out: 'b' was left out",
                        "after_all: tell (failure)");
    }

    @Test
    void failingHookBeforeAPhase_stopsThePhase() throws Exception {
        assertThat(run(HOOKED, 1, true, Set.of("start"))).containsExactly("start");
        assertThat(log)
                .startsWith("start fails", "a is left out: it needs 'start', which failed", "after_a: stop (failure)");
    }

    @Test
    void failingHookAfterAPhase_failsTheRun() throws Exception {
        assertThat(run(HOOKED, 1, true, Set.of("stop"))).containsExactly("after_a: stop");
        assertThat(log).contains("b is left out: it needs 'after_a: stop', which failed");
    }

    @Test
    void failure_leavesOutWhatIsIndependentUnlessToldToGoOn() throws Exception {
        String toml = """
                pipeline = ["a", "b"]
                phase.a.command = "x"
                phase.b = { command = "x", depends_on = [] }
                """;
        run(toml, 1, true, Set.of("a"));
        assertThat(log).containsExactly("a fails", "b is left out: 'a' failed");
        log.clear();
        run(toml, 1, false, Set.of("a"));
        assertThat(log).containsExactly("a fails", "b");
    }

    @Test
    void whatAHookAfterwardsNeeds_isTakenInSpiteOfAFailure() throws Exception {
        run("""
                pipeline = ["a"]
                phase.a.command = "x"
                phase.install.command = "x"
                phase.tell = { command = "x", depends_on = ["install"] }
                [hooks]
                after_all = ["tell"]
                """, 1, true, Set.of("a"));
        assertThat(log).containsExactly("a fails", "install", "after_all: tell (failure)");
    }

    @Test
    void independentSteps_areUnderWayAtOnce() throws Exception {
        PhasePlan plan = plan("""
                pipeline = ["both"]
                phase.a.command = "x"
                phase.b.command = "x"
                phase.both.depends_on = ["a", "b"]
                """);
        CountDownLatch bothBegan = new CountDownLatch(2);
        AtomicInteger met = new AtomicInteger();
        new PipelineRun(plan, 2, true, new Told(step -> {
                    if (!step.name().equals("both")) {
                        bothBegan.countDown();
                        met.addAndGet(bothBegan.await(30, TimeUnit.SECONDS) ? 1 : 0);
                    }
                }))
                .run();
        assertThat(met).hasValue(2);
    }

    @Test
    void phaseThatIsAHookTwice_isNeverUnderWayTwice() throws Exception {
        PhasePlan plan = plan("""
                pipeline = ["both"]
                phase.a.command = "x"
                phase.b.command = "x"
                phase.tell.command = "x"
                phase.both.depends_on = ["a", "b"]
                [hooks]
                after_a = ["tell"]
                after_b = ["tell"]
                """);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        new PipelineRun(plan, 4, true, new Told(step -> {
                    if (step.phase().name().equals("tell")) {
                        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                        Thread.sleep(50);
                        underWay.decrementAndGet();
                    }
                }))
                .run();
        assertThat(most).hasValue(1);
    }

    @Test
    void interruption_leavesOutEverythingElse_hooksToo() {
        PhasePlan plan = plan(HOOKED);
        PipelineRun run = new PipelineRun(plan, 1, true, new Told(step -> {
            if (step.name().equals("a")) {
                throw new InterruptedException();
            }
        }));
        assertThatThrownBy(run::run).isInstanceOf(InterruptedException.class);
        assertThat(log)
                .contains("after_all: tell is left out: the build was interrupted")
                .doesNotContain("after_all: tell (failure)");
    }

    private interface Action {
        void of(Step step) throws Exception;
    }

    private final class Told implements PipelineRun.Work {

        private final Action action;

        Told(Action action) {
            this.action = action;
        }

        @Override
        public void run(Step step, Optional<Boolean> succeeded) throws Exception {
            try {
                action.of(step);
            } catch (IllegalStateException e) {
                log.add(step.name() + " fails");
                throw e;
            }
            log.add(step.name()
                    + succeeded.map(well -> well ? " (success)" : " (failure)").orElse(""));
        }

        @Override
        public void skip(Step step, String why) {
            log.add(step.name() + " is left out: " + why);
        }
    }

    /** Runs a pipeline in which some phases fail; the names of the steps that did. */
    private List<String> run(String toml, int workers, boolean stopsAtFailure, Set<String> failing) throws Exception {
        PipelineRun.Work work = new Told(step -> {
            if (failing.contains(step.phase().name())) {
                throw new IllegalStateException();
            }
        });
        return new PipelineRun(plan(toml), workers, stopsAtFailure, work)
                .run().stream().map(failure -> failure.step().name()).toList();
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
}
