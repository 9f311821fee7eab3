package io.github.accelmaven.maven.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.maven.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GoalLockTest {

    private final List<Event> told = Collections.synchronizedList(new ArrayList<>());
    private final GoalLock lock = new GoalLock(told::add);
    private final MavenProject project = Samples.project(Path.of("lib").toAbsolutePath());
    private final MavenSession session = Samples.session(project, Path.of("").toAbsolutePath());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private static MojoExecution goal(boolean threadSafe) {
        MojoExecution execution = Samples.execution("goal");
        execution.getMojoDescriptor().setThreadSafe(threadSafe);
        return execution;
    }

    /** Whether the second goal can begin while the first one runs. */
    private boolean runTogether(MojoExecution first, MojoExecution second) throws Exception {
        CountDownLatch firstRuns = new CountDownLatch(1);
        CountDownLatch secondRuns = new CountDownLatch(1);
        Future<Boolean> together = threads.submit(() -> lock.with(first, session, () -> {
            firstRuns.countDown();
            return secondRuns.await(200, TimeUnit.MILLISECONDS);
        }));
        firstRuns.await();
        Future<Boolean> other = threads.submit(() -> lock.with(second, session, () -> {
            secondRuns.countDown();
            return true;
        }));
        assertThat(other.get()).isTrue();
        return together.get();
    }

    @Test
    void goalsThatAreThreadSafe_runTogether() throws Exception {
        assertThat(runTogether(goal(true), goal(true))).isTrue();
    }

    @Test
    void aGoalThatIsNotThreadSafe_runsAlone_andItIsToldHowLongOthersWaited() throws Exception {
        assertThat(runTogether(goal(false), goal(true))).isFalse();
        assertThat(told).singleElement().isInstanceOfSatisfying(Event.Counted.class, counted -> {
            assertThat(counted.counter()).isEqualTo(Counter.BLOCKED_MILLIS);
            assertThat(counted.amount()).isBetween(100L, 60_000L);
        });
        assertThat(runTogether(goal(true), goal(false))).isFalse();
    }

    @Test
    void anAggregator_runsAlone() throws Exception {
        MojoExecution aggregator = goal(true);
        aggregator.getMojoDescriptor().setAggregator(true);
        assertThat(runTogether(aggregator, goal(true))).isFalse();
    }

    @Test
    void aGoalThatForksOneThatIsNotThreadSafe_runsAlone() throws Exception {
        MojoExecution forking = goal(true);
        forking.setForkedExecutions("com.acme:lib", List.of(goal(false)));
        assertThat(runTogether(forking, goal(true))).isFalse();
    }

    private static MojoExecution tests(String configuration) {
        MojoExecution execution = goal(true);
        execution.getMojoDescriptor().getPluginDescriptor().setArtifactId("maven-surefire-plugin");
        execution.setConfiguration(Samples.xml("<configuration>" + configuration + "</configuration>"));
        return execution;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<forkCount>0</forkCount>",
                "<forkMode>never</forkMode>",
                "<forkCount default-value='1'>${forkCount}</forkCount>"
            })
    void testsInMavensOwnJvm_runAlone(String configuration) throws Exception {
        session.getUserProperties().setProperty("forkCount", "0");
        assertThat(runTogether(tests(configuration), goal(true))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<forkCount>2</forkCount>", "<forkCount default-value='1'>${forkCount}</forkCount>"})
    void testsInAJvmOfTheirOwn_runTogether(String configuration) throws Exception {
        assertThat(runTogether(tests(configuration), goal(true))).isTrue();
    }

    @Test
    void aGoalWithinAGoal_doesNotWaitForItself() throws Exception {
        MojoExecution outer = goal(false);
        assertThat(lock.<Boolean>with(
                        outer,
                        session,
                        () -> lock.with(outer, session, () -> lock.with(goal(true), session, () -> true))))
                .isTrue();
    }
}
