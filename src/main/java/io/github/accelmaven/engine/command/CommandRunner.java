package io.github.accelmaven.engine.command;

import io.github.accelmaven.fingerprint.PathNormalizer;
import io.github.accelmaven.io.FileFaults;
import io.github.accelmaven.lifecycle.ChildProcess;
import io.github.accelmaven.lifecycle.CommandEnvironment;
import io.github.accelmaven.lifecycle.CommandRun;
import io.github.accelmaven.lifecycle.PhaseDefinition;
import io.github.accelmaven.lifecycle.Shell;
import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs the commands of a phase, and tells what they print. Used by one thread. */
public final class CommandRunner {

    /** What the shell answers when it does not find a command, by POSIX. */
    private static final int NOT_FOUND = 127;

    /** What the shell answers when it may not execute what it found, by POSIX. */
    private static final int NOT_EXECUTABLE = 126;

    private final PhaseDefinition phase;
    private final Path workdir;
    private final CommandEnvironment environment;
    private final PathNormalizer paths;
    private final Shell shell;
    private final Console console;

    /** Takes what commands print. Implementations are thread-safe. */
    public interface Console {

        /** One line, as it is printed. */
        void line(String line);

        /**
         * A command failed.
         *
         * @param output all that was printed until then, as far as it is kept
         */
        default void failed(List<String> output) {}
    }

    /**
     * @param workspace its directory, absolute and normalised
     * @param paths makes texts independent of where the checkout lies
     * @param console takes what the commands print
     */
    public CommandRunner(
            PhaseDefinition phase,
            Path workspace,
            CommandEnvironment environment,
            PathNormalizer paths,
            Shell shell,
            Console console) {
        this.phase = phase;
        this.workdir = workspace.resolve(phase.workdir()).normalize();
        this.environment = environment;
        this.paths = paths;
        this.shell = shell;
        this.console = console;
    }

    /**
     * Runs the commands one after the other, up to the first that fails.
     *
     * @return what they printed, independent of where the checkout lies
     * @throws io.github.accelmaven.problem.ProblemException when one fails
     * @throws InterruptedException when the thread is interrupted; the command has been ended
     */
    List<String> run() throws InterruptedException {
        if (!Files.isDirectory(workdir)) {
            throw new Problem(
                            "The phase '" + phase.name() + "' cannot run in " + workdir,
                            "there is no such directory",
                            "Make it, or correct 'workdir' at " + phase.place())
                    .asException();
        }
        RecordedOutput output = new RecordedOutput();
        try {
            runAll(output);
        } catch (ProblemException e) {
            console.failed(output.lines().stream().map(paths::resolve).toList());
            throw e;
        }
        return output.lines();
    }

    private void runAll(RecordedOutput output) throws InterruptedException {
        long begin = System.nanoTime();
        for (String command : phase.work().commands()) {
            Optional<Duration> left = phase.timeout().map(all -> all.minusNanos(System.nanoTime() - begin));
            run(command, left, line -> {
                output.add(paths.normalize(line));
                console.line(line);
            });
        }
    }

    /** Prints a line of accel's own; gives it as it is to be printed again. */
    String note(String sentence) {
        console.line(sentence);
        return paths.normalize(sentence);
    }

    /** Prints what an earlier run printed. */
    void replay(List<String> output) {
        output.stream().map(paths::resolve).forEach(console::line);
    }

    private void run(String command, Optional<Duration> left, Consumer<String> lines) throws InterruptedException {
        ChildProcess.End end;
        try {
            end = shell.run(new CommandRun(command, workdir, environment.all(), left), lines);
        } catch (IOException e) {
            throw failure(command, "could not be started", FileFaults.describe(e), "Look for a shell on this machine");
        }
        if (end instanceof ChildProcess.End.TimedOut) {
            throw failure(
                    command,
                    "was ended",
                    "the phase took longer than "
                            + phase.timeout().orElseThrow().toMillis() / 1000.0 + " s",
                    "Find out what it waits for, or raise 'timeout' at " + phase.place());
        }
        int code = ((ChildProcess.End.Exited) end).code();
        if (code != 0) {
            throw failed(command, code);
        }
    }

    private RuntimeException failed(String command, int code) {
        if (code == NOT_FOUND) {
            return failure(
                    command,
                    "was not found, or something that it runs",
                    "the shell ended with exit code " + code + "; PATH is " + path(),
                    "Install it, or correct it at " + phase.place());
        }
        if (code == NOT_EXECUTABLE) {
            return failure(
                    command,
                    "may not be executed",
                    "the shell ended with exit code " + code,
                    "Make the file executable, or correct the command at " + phase.place());
        }
        return failure(
                command,
                "failed",
                "it ended with exit code " + code,
                "Look at what it printed above, and mend that, or correct the command at " + phase.place());
    }

    private String path() {
        return environment.all().entrySet().stream()
                .filter(variable -> variable.getKey().equalsIgnoreCase("PATH"))
                .map(variable -> variable.getValue())
                .findFirst()
                .orElse("not set");
    }

    private RuntimeException failure(String command, String what, String why, String fix) {
        return new Problem("Phase '" + phase.name() + "': the command '" + command + "' " + what, why, fix)
                .asException();
    }

    /** What commands printed, as far as it is kept. Thread-safe. */
    private static final class RecordedOutput {

        private static final int MOST_CHARACTERS = 256 * 1024;

        private final List<String> lines = new ArrayList<>();
        private int characters;
        private Optional<String> last = Optional.empty();

        synchronized void add(String line) {
            characters += line.length() + 1;
            if (characters <= MOST_CHARACTERS) {
                lines.add(line);
            } else {
                last = Optional.of("(what it printed further is not kept)");
            }
        }

        synchronized List<String> lines() {
            List<String> all = new ArrayList<>(lines);
            last.ifPresent(all::add);
            return all;
        }
    }
}
