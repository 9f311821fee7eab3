package io.github.accelmaven.lifecycle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A program with all that it started. What outlives the shell that started it has no parent any more that would tell where it
 * came from; on Linux it is found by a mark in its environment, as build servers find what jobs leave behind. Thread-safe.
 */
final class ProcessTree {

    /** The variable whose value marks the processes of a command. */
    static final String MARK = "ACCEL_COMMAND";

    /** How long a process may take to end by itself after it was told to. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Path PROCESSES = Path.of("/proc");

    private final String mark = UUID.randomUUID().toString();
    private @Nullable Process root;

    /** Marks the environment of a program that is about to be started. */
    void mark(Map<String, String> environment) {
        environment.put(MARK, mark);
    }

    /** The program was started. */
    synchronized void grows(Process started) {
        root = started;
    }

    /** Ends what is left of it, at first as a user would, then for good. */
    void end() {
        Set<ProcessHandle> tree = alive();
        tree.forEach(ProcessHandle::destroy);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (ProcessHandle one : tree) {
            awaitEnd(one, deadline - System.nanoTime());
            one.destroyForcibly();
        }
    }

    private Set<ProcessHandle> alive() {
        Set<ProcessHandle> alive = new LinkedHashSet<>();
        Process started = root();
        if (started != null) {
            started.descendants().forEach(alive::add);
            alive.add(started.toHandle());
        }
        if (Files.isDirectory(PROCESSES)) {
            ProcessHandle.allProcesses().filter(this::isMarked).forEach(alive::add);
        }
        alive.removeIf(process -> !process.isAlive());
        return alive;
    }

    private synchronized @Nullable Process root() {
        return root;
    }

    private boolean isMarked(ProcessHandle process) {
        try {
            byte[] environment = Files.readAllBytes(
                    PROCESSES.resolve(Long.toString(process.pid())).resolve("environ"));
            return new String(environment, StandardCharsets.ISO_8859_1).contains(MARK + "=" + mark);
        } catch (IOException e) {
            // It is somebody else's, or gone.
            return false;
        }
    }

    private static void awaitEnd(ProcessHandle process, long nanos) {
        try {
            process.onExit().get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // It is ended for good next.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
