package io.github.accelmaven.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A Maven build that runs in a process of its own. */
public final class MavenProcess {

    private static final Duration LONGEST_BUILD = Duration.ofMinutes(5);

    private final Process process;
    private final Path log;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    MavenProcess(ProcessBuilder command, Path log) {
        this.log = log;
        try {
            Files.createDirectories(log.getParent());
            process = command.redirectErrorStream(true).start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = new Thread(this::readOutput, "output of " + log.getFileName());
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits until a line that contains the text has been printed. */
    public void awaitLine(String text) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_BUILD.toNanos();
        while (lines.stream().noneMatch(line -> line.contains(text))) {
            if (!reader.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("'" + text + "' was never printed, only\n" + String.join("\n", lines));
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** Ends the build and the processes it started at once, as {@code kill -9} does. */
    public Build kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return await();
    }

    /** Waits for the build to end. */
    public Build await() throws InterruptedException {
        if (!process.waitFor(LONGEST_BUILD.toSeconds(), TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("No end after " + LONGEST_BUILD + ":\n" + String.join("\n", lines));
        }
        reader.join(TimeUnit.SECONDS.toMillis(10));
        try {
            Files.write(log, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(process.exitValue(), List.copyOf(lines));
    }

    private void readOutput() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().map(Build::withoutColours).forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("(output broke off: " + e.getMessage() + ")");
        }
    }
}
