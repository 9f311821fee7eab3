package io.github.accelmaven.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Does the tasks of a graph with several workers: of those whose prerequisites are done, the one with the longest
 * critical path first. A worker is a thread that does one task after the other: a new one each time would leave the memory
 * behind that the JVM sets aside for each thread, a megabyte and more. Used by one thread.
 *
 * <p>A task that its graph lets begin early begins when its prerequisites are done or at their milestones. When it then
 * waits for them, its thread sleeps, and another task is done in its place.
 *
 * <p>With one worker the tasks are done by the caller's own thread, in the order of the graph.
 *
 * @param <T> a task
 */
public final class Scheduler<T> {

    private final TaskGraph<T> graph;
    private final int workers;
    private final BooleanSupplier memoryIsShort;
    private final BlockingQueue<Signal<T>> signals = new LinkedBlockingQueue<>();
    private final Map<T, Prerequisites> prerequisites = new HashMap<>();
    private final Set<T> begun = new HashSet<>();
    private final Map<T, CountDownLatch> asleep = new HashMap<>();
    private final Queue<T> ready;
    private final Queue<T> awakening;

    /** What a task that is under way tells. */
    private sealed interface Signal<T> {
        T task();
    }

    /** It came to its end; with what it threw, if it did. */
    private record Done<T>(T task, @Nullable Throwable failure) implements Signal<T> {}

    /** It is at its milestone. */
    private record AtMilestone<T>(T task) implements Signal<T> {}

    /** It waits for its prerequisites, and goes on when the latch is open. */
    private record Asleep<T>(T task, CountDownLatch latch) implements Signal<T> {}

    /** How many prerequisites a task still has before it. */
    private static final class Prerequisites {
        private int toBegin;
        private int toEnd;
        private boolean atMilestone;
    }

    /**
     * A scheduler.
     *
     * @param workers how many tasks may be under way at once; at least one
     * @param memoryIsShort asked before a task starts while others run; as long as it says so, none does
     */
    public Scheduler(TaskGraph<T> graph, int workers, BooleanSupplier memoryIsShort) {
        this.graph = graph;
        this.workers = workers;
        this.memoryIsShort = memoryIsShort;
        Map<T, Integer> places = new HashMap<>();
        graph.order().forEach(task -> places.put(task, places.size()));
        Comparator<T> byUrgency =
                Comparator.<T>comparingLong(graph::criticalPath).reversed().thenComparing(places::get);
        this.ready = new PriorityQueue<>(byUrgency);
        this.awakening = new PriorityQueue<>(byUrgency);
    }

    /**
     * Does all tasks, and returns when none is under way any more. A failure that others have to know of is the task's own
     * business; one that it throws ends the run: no further task is begun.
     *
     * @throws InterruptedException when the caller's thread is interrupted; the workers are, too
     */
    public void run(BiConsumer<T, TaskProgress> work) throws InterruptedException {
        if (workers == 1) {
            graph.order().forEach(task -> work.accept(task, TaskProgress.ALONE));
        } else {
            runInParallel(work);
        }
    }

    private void runInParallel(BiConsumer<T, TaskProgress> work) throws InterruptedException {
        for (T task : graph.order()) {
            Prerequisites own = of(task);
            own.toBegin = graph.prerequisites(task).size();
            own.toEnd = own.toBegin;
            if (own.toBegin == 0) {
                ready.add(task);
            }
        }
        ExecutorService threads = Executors.newCachedThreadPool(worker -> new Thread(worker, "accel-worker"));
        try {
            rethrow(runAll(work, threads));
        } catch (InterruptedException e) {
            threads.shutdownNow();
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            throw e;
        } finally {
            threads.shutdown();
        }
    }

    /** What one of the tasks threw, when none is under way any more. */
    private @Nullable Throwable runAll(BiConsumer<T, TaskProgress> work, Executor threads) throws InterruptedException {
        Throwable failure = null;
        while (!begun.isEmpty() || (failure == null && !ready.isEmpty())) {
            awakenAll();
            if (failure == null) {
                startAll(work, threads);
            }
            Signal<T> next = signals.take();
            if (next instanceof Done<T> done && failure == null) {
                failure = done.failure();
            }
            take(next);
        }
        return failure;
    }

    private void take(Signal<T> signal) {
        T task = signal.task();
        if (signal instanceof Asleep<T> sleeper) {
            asleep.put(task, sleeper.latch());
            awakenIfDone(task);
        } else if (signal instanceof AtMilestone<T> && !of(task).atMilestone) {
            of(task).atMilestone = true;
            for (T dependent : graph.dependents(task)) {
                if (graph.mayBeginEarly(dependent, task)) {
                    oneLessToBegin(dependent);
                }
            }
        } else if (signal instanceof Done<T>) {
            begun.remove(task);
            graph.dependents(task).forEach(dependent -> prerequisiteDone(dependent, task));
        }
    }

    private void prerequisiteDone(T task, T prerequisite) {
        of(task).toEnd--;
        if (!of(prerequisite).atMilestone || !graph.mayBeginEarly(task, prerequisite)) {
            oneLessToBegin(task);
        }
        awakenIfDone(task);
    }

    private void oneLessToBegin(T task) {
        Prerequisites own = of(task);
        own.toBegin--;
        if (own.toBegin == 0) {
            ready.add(task);
        }
    }

    private void awakenIfDone(T task) {
        if (of(task).toEnd == 0 && asleep.containsKey(task)) {
            awakening.add(task);
        }
    }

    private Prerequisites of(T task) {
        return prerequisites.computeIfAbsent(task, none -> new Prerequisites());
    }

    private int underWay() {
        return begun.size() - asleep.size();
    }

    /** Tasks that have begun go before others: what they hold in memory is freed with their end. */
    private void awakenAll() {
        while (!awakening.isEmpty() && underWay() < workers) {
            CountDownLatch latch = asleep.remove(awakening.remove());
            if (latch != null) {
                latch.countDown();
            }
        }
    }

    private void startAll(BiConsumer<T, TaskProgress> work, Executor threads) {
        while (!ready.isEmpty() && underWay() < workers && (begun.isEmpty() || !memoryIsShort.getAsBoolean())) {
            T task = ready.remove();
            Progress progress = new Progress(task, of(task).toEnd == 0);
            begun.add(task);
            threads.execute(() -> signals.add(perform(task, progress, work)));
        }
    }

    private static <T> Done<T> perform(T task, TaskProgress progress, BiConsumer<T, TaskProgress> work) {
        try {
            work.accept(task, progress);
            return new Done<>(task, null);
        } catch (Throwable e) {
            // Whatever it is, the caller's thread throws it.
            return new Done<>(task, e);
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            // A task throws nothing that is checked.
            throw (RuntimeException) failure;
        }
    }

    /** What the thread of a task sees of the run. */
    private final class Progress implements TaskProgress {

        private final T task;
        private boolean isComplete;

        Progress(T task, boolean isComplete) {
            this.task = task;
            this.isComplete = isComplete;
        }

        @Override
        public boolean prerequisitesAreDone() {
            return isComplete;
        }

        @Override
        public void awaitPrerequisites() throws InterruptedException {
            if (!isComplete) {
                CountDownLatch latch = new CountDownLatch(1);
                signals.add(new Asleep<>(task, latch));
                latch.await();
                isComplete = true;
            }
        }

        @Override
        public void reachMilestone() {
            signals.add(new AtMilestone<>(task));
        }
    }
}
