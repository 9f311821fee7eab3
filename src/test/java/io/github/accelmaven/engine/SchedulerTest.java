package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SchedulerTest {

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    private static TaskGraph<String> graph(Map<String, Set<String>> prerequisites, String... order) {
        return new TaskGraph<>(List.of(order), task -> prerequisites.getOrDefault(task, Set.of()), String::length);
    }

    private static <T> Scheduler<T> scheduler(TaskGraph<T> graph, int workers) {
        return new Scheduler<>(graph, workers, () -> false);
    }

    @Test
    void run_withOneWorker_keepsTheOrder_inTheCallersThread() throws Exception {
        Set<Thread> threads = new HashSet<>();
        scheduler(graph(Map.of(), "b", "a", "longest"), 1).run((task, progress) -> {
            threads.add(Thread.currentThread());
            done.add(task);
        });
        assertThat(done).containsExactly("b", "a", "longest");
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void run_withSeveralWorkers_usesThreadsAgain() throws Exception {
        List<Integer> order = IntStream.range(0, 200).boxed().toList();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        scheduler(new TaskGraph<>(order, task -> List.of(), task -> 0), 2)
                .run((task, progress) -> threads.add(Thread.currentThread()));
        assertThat(threads).hasSizeLessThan(100).doesNotContain(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void run_doesEachTaskOnce_afterItsPrerequisites(int workers) throws Exception {
        Random random = new Random(workers);
        List<Integer> order = IntStream.range(0, 200).boxed().toList();
        Map<Integer, Set<Integer>> prerequisites = new HashMap<>();
        for (int task : order) {
            Set<Integer> own = new HashSet<>();
            for (int i = 0; i < 3 && task > 0; i++) {
                own.add(random.nextInt(task));
            }
            prerequisites.put(task, own);
        }
        TaskGraph<Integer> graph =
                new TaskGraph<>(order, task -> prerequisites.getOrDefault(task, Set.of()), task -> task % 7);
        List<Integer> finished = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger tooEarly = new AtomicInteger();
        scheduler(graph, workers).run((task, progress) -> {
            if (!finished.containsAll(graph.prerequisites(task))) {
                tooEarly.incrementAndGet();
            }
            finished.add(task);
        });
        assertThat(tooEarly).hasValue(0);
        assertThat(finished).containsExactlyInAnyOrderElementsOf(order);
    }

    @Test
    void run_doesIndependentTasksAtTheSameTime() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);
        scheduler(graph(Map.of(), "a", "b", "c"), 3).run((task, progress) -> {
            try {
                together.await(30, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            done.add(task);
        });
        assertThat(done).hasSize(3);
    }

    @Test
    void run_beginsWithTheLongestCriticalPath() throws Exception {
        CountDownLatch bothBegun = new CountDownLatch(2);
        scheduler(graph(Map.of(), "a", "longest", "bb", "ccc"), 2).run((task, progress) -> {
            done.add(task);
            bothBegun.countDown();
            try {
                bothBegun.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(done.subList(0, 2)).containsExactlyInAnyOrder("longest", "ccc");
    }

    @Test
    void run_neverHasMoreTasksUnderWayThanWorkers() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        TaskGraph<Integer> graph =
                new TaskGraph<>(IntStream.range(0, 50).boxed().toList(), task -> Set.of(), task -> 1);
        scheduler(graph, 3).run((task, progress) -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1000);
            underWay.decrementAndGet();
        });
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void run_whenMemoryIsShort_beginsNothingWhileSomethingRuns_butEndsAllTheSame() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        new Scheduler<>(graph(Map.of(), "a", "b", "c", "d"), 4, () -> true).run((task, progress) -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            done.add(task);
            underWay.decrementAndGet();
        });
        assertThat(done).hasSize(4);
        assertThat(most).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void run_whenATaskThrows_beginsNoOther_andThrowsItAsItIs(int workers) {
        Map<String, Set<String>> chain = Map.of("b", Set.of("a"), "c", Set.of("b"));
        Error failure = new OutOfMemoryError("not really");
        assertThatThrownBy(() -> scheduler(graph(chain, "a", "b", "c"), workers).run((task, progress) -> {
                    done.add(task);
                    if (task.equals("b")) {
                        throw failure;
                    }
                }))
                .isSameAs(failure);
        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void run_whenTheCallerIsInterrupted_interruptsTheWorkers_andWaitsForThem() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        AtomicInteger interrupted = new AtomicInteger();
        AtomicBoolean heard = new AtomicBoolean();
        AtomicInteger atReturn = new AtomicInteger();
        Thread caller = new Thread(() -> {
            try {
                scheduler(graph(Map.of(), "a", "b"), 2).run((task, progress) -> {
                    begun.countDown();
                    try {
                        Thread.sleep(TimeUnit.MINUTES.toMillis(5));
                    } catch (InterruptedException e) {
                        interrupted.incrementAndGet();
                    }
                });
            } catch (InterruptedException e) {
                atReturn.set(interrupted.get());
                heard.set(true);
            }
        });
        caller.start();
        begun.await();
        caller.interrupt();
        caller.join();
        assertThat(heard).isTrue();
        assertThat(atReturn).hasValue(2);
    }

    /** A chain in which each task may begin when the one before it is at its milestone. */
    private static TaskGraph<String> earlyChain(String... order) {
        List<String> tasks = List.of(order);
        return new TaskGraph<>(
                tasks,
                task -> tasks.subList(Math.max(0, tasks.indexOf(task) - 1), tasks.indexOf(task)),
                (task, prerequisite) -> true,
                String::length);
    }

    private static void await(TaskProgress progress) {
        try {
            progress.awaitPrerequisites();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTask_thatMayBeginEarly_beginsAtTheMilestone_andEndsAfterItsPrerequisites() throws Exception {
        CountDownLatch lastBegan = new CountDownLatch(1);
        scheduler(earlyChain("a", "b", "c"), 2).run((task, progress) -> {
            done.add(task + " begins " + (progress.prerequisitesAreDone() ? "late" : "early"));
            progress.reachMilestone();
            if (task.equals("c")) {
                lastBegan.countDown();
            }
            if (task.equals("a")) {
                try {
                    lastBegan.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            await(progress);
            done.add(task + " ends");
        });
        assertThat(done)
                .containsExactly("a begins late", "b begins early", "c begins early", "a ends", "b ends", "c ends");
    }

    @Test
    void aTask_whosePrerequisiteReachesNoMilestone_beginsWhenItIsDone() throws Exception {
        scheduler(earlyChain("a", "b"), 2).run((task, progress) -> {
            done.add(task + progress.prerequisitesAreDone());
            await(progress);
        });
        assertThat(done).containsExactly("atrue", "btrue");
    }

    @Test
    void aTask_thatMustNotBeginEarly_waitsForTheEnd_whateverTheMilestone() throws Exception {
        scheduler(graph(Map.of("b", Set.of("a")), "a", "b"), 2).run((task, progress) -> {
            progress.reachMilestone();
            progress.reachMilestone();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            done.add(task + progress.prerequisitesAreDone());
        });
        assertThat(done).containsExactly("atrue", "btrue");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void tasksThatWait_giveTheirWorkersAway_andNeverExceedThem(int workers) throws Exception {
        String[] order = IntStream.range(0, 100).mapToObj(String::valueOf).toArray(String[]::new);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        scheduler(earlyChain(order), workers).run((task, progress) -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            progress.reachMilestone();
            LockSupport.parkNanos(10_000);
            underWay.decrementAndGet();
            await(progress);
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            done.add(task);
            underWay.decrementAndGet();
        });
        assertThat(done).containsExactly(order);
        assertThat(most.get()).isLessThanOrEqualTo(workers);
    }

    @Test
    void aTask_thatWaitsForOneThatThrows_comesToItsEnd() {
        RuntimeException failure = new IllegalStateException("on purpose");
        CountDownLatch secondBegan = new CountDownLatch(1);
        assertThatThrownBy(() -> scheduler(earlyChain("a", "b", "c"), 2).run((task, progress) -> {
                    if (task.equals("a")) {
                        progress.reachMilestone();
                        try {
                            secondBegan.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        throw failure;
                    }
                    secondBegan.countDown();
                    await(progress);
                    done.add(task);
                }))
                .isSameAs(failure);
        assertThat(done).containsExactly("b");
    }
}
