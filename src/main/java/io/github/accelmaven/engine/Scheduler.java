package io.github.accelmaven.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does the tasks of a graph with several workers: of those whose prerequisites are done, the one with the longest
 * critical path first. A worker is a thread that lives as long as there is a task for it. Used by one thread.
 *
 * <p>With one worker the tasks are done by the caller's own thread, in the order of the graph.
 *
 * @param <T> a task
 */
public final class Scheduler<T> {

    private final TaskGraph<T> graph;
    private final int workers;
    private final BooleanSupplier memoryIsShort;
    private final BlockingQueue<Done<T>> done = new LinkedBlockingQueue<>();
    private final Map<T, Integer> waitingFor = new HashMap<>();
    private final Map<T, Thread> running = new LinkedHashMap<>();
    private final Queue<T> ready;

    /** A task that came to its end; with what it threw, if it did. */
    private record Done<T>(T task, @Nullable Throwable failure) {}

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
        this.ready = new PriorityQueue<>(
                Comparator.<T>comparingLong(graph::criticalPath).reversed().thenComparing(places::get));
    }

    /**
     * Does all tasks, and returns when none is under way any more. A failure that others have to know of is the task's own
     * business; one that it throws ends the run: no further task is begun.
     *
     * @throws InterruptedException when the caller's thread is interrupted; the workers are, too
     */
    public void run(Consumer<T> work) throws InterruptedException {
        if (workers == 1) {
            graph.order().forEach(work);
        } else {
            runInParallel(work);
        }
    }

    private void runInParallel(Consumer<T> work) throws InterruptedException {
        for (T task : graph.order()) {
            waitingFor.put(task, graph.prerequisites(task).size());
            if (graph.prerequisites(task).isEmpty()) {
                ready.add(task);
            }
        }
        Throwable failure = null;
        try {
            while (!running.isEmpty() || (failure == null && !ready.isEmpty())) {
                if (failure == null) {
                    startAll(work);
                }
                Done<T> next = done.take();
                running.remove(next.task());
                failure = failure == null ? next.failure() : failure;
                graph.dependents(next.task()).forEach(this::prerequisiteDone);
            }
        } catch (InterruptedException e) {
            interruptAll();
            throw e;
        }
        rethrow(failure);
    }

    private void startAll(Consumer<T> work) {
        while (!ready.isEmpty() && running.size() < workers && (running.isEmpty() || !memoryIsShort.getAsBoolean())) {
            T task = ready.remove();
            Thread worker = new Thread(() -> done.add(perform(task, work)), "accel-worker");
            running.put(task, worker);
            worker.start();
        }
    }

    private static <T> Done<T> perform(T task, Consumer<T> work) {
        try {
            work.accept(task);
            return new Done<>(task, null);
        } catch (Throwable e) {
            // Whatever it is, the caller's thread throws it.
            return new Done<>(task, e);
        }
    }

    private void prerequisiteDone(T task) {
        int left = waitingFor.merge(task, -1, Integer::sum);
        if (left == 0) {
            ready.add(task);
        }
    }

    private void interruptAll() throws InterruptedException {
        running.values().forEach(Thread::interrupt);
        for (Thread worker : running.values()) {
            worker.join();
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
}
