package io.github.accelmaven.lifecycle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs programs. What a program starts ends with it when it takes too long, when the calling thread is interrupted, and
 * when the JVM is told to end. Thread-safe: it has no state.
 */
public final class ChildProcess {

    /** The exit codes of a shell that was told to end by a signal: SIGINT and SIGTERM. */
    private static final Set<Integer> TOLD_TO_END = Set.of(130, 143);

    /** How long output is waited for that a process in the background may still hold open. */
    private static final Duration LAST_OUTPUT = Duration.ofSeconds(2);

    private ChildProcess() {}

    /** How a program ended. */
    public sealed interface End {
        /** By itself, with an exit code; 0 is success. */
        record Exited(int code) implements End {}

        /** It was ended, because its time was over. */
        record TimedOut(Duration timeout) implements End {}
    }

    /**
     * Runs a program, and returns when it is at its end. It has nothing to read.
     *
     * @param command the program and its arguments
     * @param directory where it runs; it exists
     * @param environment all environment variables that it sees
     * @param timeout after which it is ended
     * @param lines takes each line of its output and its errors, in their order, from another thread
     * @throws IOException when it cannot be started
     * @throws InterruptedException when the thread was interrupted, or the JVM is being ended; the program has been ended
     */
    public static End run(
            List<String> command,
            Path directory,
            Map<String, String> environment,
            Optional<Duration> timeout,
            Consumer<String> lines)
            throws IOException, InterruptedException {
        ProcessTree tree = new ProcessTree();
        Thread atShutdown = new Thread(tree::end, "accel-end-of-command");
        endAtShutdown(atShutdown);
        boolean isDone = false;
        try {
            Process process = start(command, directory, environment, tree);
            Thread reader = new Thread(() -> read(process, lines), "accel-output-of-command");
            reader.setDaemon(true);
            reader.start();
            End end = await(process, timeout);
            reader.join(LAST_OUTPUT.toMillis());
            isDone = end instanceof End.Exited exited && !TOLD_TO_END.contains(exited.code());
            return end;
        } finally {
            if (!isDone) {
                tree.end();
            }
            remove(atShutdown);
        }
    }

    private static Process start(
            List<String> command, Path directory, Map<String, String> environment, ProcessTree tree)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        tree.mark(builder.environment());
        Process process = builder.start();
        tree.grows(process);
        // Nobody is there to answer what a program asks.
        process.getOutputStream().close();
        return process;
    }

    private static void endAtShutdown(Thread hook) throws InterruptedException {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw ending(e);
        }
    }

    private static void remove(Thread hook) throws InterruptedException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw ending(e);
        }
    }

    private static InterruptedException ending(IllegalStateException e) {
        InterruptedException interruption = new InterruptedException("the build is being ended");
        interruption.initCause(e);
        return interruption;
    }

    private static End await(Process process, Optional<Duration> limit) throws InterruptedException {
        if (limit.isEmpty()) {
            return new End.Exited(process.waitFor());
        }
        Duration timeout = limit.get();
        return process.waitFor(Math.max(0, timeout.toMillis()), TimeUnit.MILLISECONDS)
                ? new End.Exited(process.exitValue())
                : new End.TimedOut(timeout);
    }

    private static void read(Process process, Consumer<String> lines) {
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), encoding()))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.accept(line);
            }
        } catch (IOException e) {
            // Its pipe is closed under the reader when a process is ended.
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What programs write in when nobody tells them otherwise. */
    private static Charset encoding() {
        return Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    }
}
