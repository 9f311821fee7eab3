package io.github.accelmaven.lifecycle;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs commands through the shell of the platform: {@code cmd /c} on Windows, {@code sh -c} elsewhere. Thread-safe. */
public final class Shell {

    private final List<String> shell;

    public Shell(Platform platform) {
        this.shell = platform == Platform.WINDOWS ? List.of("cmd", "/d", "/s", "/c") : List.of("sh", "-c");
    }

    /**
     * Runs a command, and returns when it is at its end.
     *
     * @param lines takes each line of its output and its errors, in their order, from another thread
     * @throws IOException when the shell cannot be started
     * @throws InterruptedException when the thread was interrupted; the command has been ended
     */
    public ChildProcess.End run(CommandRun run, Consumer<String> lines) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(shell.stream(), Stream.of(run.command())).toList();
        return ChildProcess.run(command, run.directory(), run.environment(), run.timeout(), lines);
    }
}
