package io.github.accelmaven.fingerprint;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs many small tasks on a few threads. The calling thread works too, so a call inside a call finishes even when all
 * helpers are busy. Helpers are as many as cores, at most four with the caller: beyond that disks gain nothing.
 */
final class Parallel {

    private static final int WIDTH = Math.min(4, Runtime.getRuntime().availableProcessors());

    /** Idle helpers end by themselves, so that a JVM that lives on keeps neither threads nor this class's loader. */
    private static final ThreadPoolExecutor HELPERS = helpers();

    private Parallel() {}

    /** Does the piece of work with this number. */
    @FunctionalInterface
    interface Task {
        void run(int number) throws IOException;
    }

    /** Runs the task for each number below {@code count}; the first failure ends it. */
    static void forEach(int count, Task task) throws IOException {
        Work work = new Work(count, task);
        for (int helper = 1; helper < Math.min(WIDTH, count); helper++) {
            HELPERS.execute(work);
        }
        work.run();
        work.await();
    }

    private static ThreadPoolExecutor helpers() {
        int threads = Math.max(1, WIDTH - 1);
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(threads, threads, 2, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), runnable -> {
                    Thread thread = new Thread(runnable, "accel-fingerprint");
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** The numbers still to do, drawn by each thread that takes part. */
    private static final class Work implements Runnable {
        private final int count;
        private final Task task;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch open;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Work(int count, Task task) {
            this.count = count;
            this.task = task;
            this.open = new CountDownLatch(count);
        }

        @Override
        public void run() {
            for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                try {
                    if (failure.get() == null) {
                        task.run(number);
                    }
                } catch (IOException | RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    open.countDown();
                }
            }
        }

        void await() throws IOException {
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                InterruptedIOException interrupted = new InterruptedIOException("interrupted while reading files");
                interrupted.initCause(e);
                throw interrupted;
            }
            rethrow(failure.get());
        }

        private static void rethrow(@Nullable Throwable failure) throws IOException {
            if (failure instanceof IOException e) {
                throw e;
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
        }
    }
}
