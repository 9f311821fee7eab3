package io.github.accelmaven.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ShellTest {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path directory;

    @Test
    void run_takesOutputAndErrorsLineByLine() throws Exception {
        assertThat(run("echo one; echo two >&2; printf three")).isEqualTo(new ChildProcess.End.Exited(0));

        assertThat(lines).containsExactly("one", "two", "three");
    }

    @Test
    void run_whenTheCommandFails_answersItsExitCode() throws Exception {
        assertThat(run("exit 7")).isEqualTo(new ChildProcess.End.Exited(7));
    }

    @Test
    void run_whenThereIsNoSuchCommand_answersTheShellsExitCode() throws Exception {
        assertThat(run("there-is-no-such-command")).isEqualTo(new ChildProcess.End.Exited(127));
    }

    @Test
    void run_worksInTheDirectoryWithTheEnvironmentAlone() throws Exception {
        run("pwd; echo $GREETING; echo ${JAVA_HOME-none}");

        assertThat(lines).containsExactly(directory.toRealPath().toString(), "hello", "none");
    }

    @Test
    void run_hasNothingToRead() throws Exception {
        assertThat(run("read answer || echo nobody")).isEqualTo(new ChildProcess.End.Exited(0));

        assertThat(lines).containsExactly("nobody");
    }

    @Test
    void run_whenTheTimeIsOver_endsAllThatTheCommandStarted() throws Exception {
        Duration timeout = Duration.ofMillis(500);

        ChildProcess.End end = run("(sleep 60; touch survived) & echo $!; sleep 60", Optional.of(timeout));

        assertThat(end).isEqualTo(new ChildProcess.End.TimedOut(timeout));
        assertThat(isAlive(lines.element())).isFalse();
    }

    @Test
    void run_whenItsThreadIsInterrupted_endsAllThatTheCommandStarted() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                run("sleep 60 & echo $!; wait");
            } catch (IOException | InterruptedException e) {
                thrown.set(e);
            }
        });
        caller.start();
        while (lines.isEmpty()) {
            Thread.sleep(10);
        }

        caller.interrupt();
        caller.join();

        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        assertThat(isAlive(lines.element())).isFalse();
    }

    @Test
    void run_whenTheTimeIsOver_endsWhatHasNoParentAnyMore() throws Exception {
        String command = "sh -c 'trap \"\" INT; sleep 60 & echo $!'; sleep 60";

        run(command, Optional.of(Duration.ofMillis(500)));

        assertThat(isAlive(lines.element())).isFalse();
    }

    @Test
    void run_whenTheShellIsToldToEnd_endsWhatItLeavesBehind() throws Exception {
        assertThat(run("sleep 60 & echo $!; kill -TERM $$; sleep 60")).isEqualTo(new ChildProcess.End.Exited(143));

        assertThat(isAlive(lines.element())).isFalse();
    }

    @Test
    void run_whenAProcessInTheBackgroundHoldsTheOutput_doesNotWaitForIt() throws Exception {
        assertThat(run("sleep 30 & echo $!")).isEqualTo(new ChildProcess.End.Exited(0));

        String pid = lines.element();
        assertThat(isAlive(pid)).isTrue();
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void run_whenTheDirectoryIsMissing_fails() {
        CommandRun run = new CommandRun("true", directory.resolve("none"), Map.of(), Optional.empty());

        assertThatThrownBy(() -> new Shell(Platform.LINUX).run(run, lines::add)).isInstanceOf(IOException.class);
    }

    private ChildProcess.End run(String command) throws IOException, InterruptedException {
        return run(command, Optional.empty());
    }

    private ChildProcess.End run(String command, Optional<Duration> timeout) throws IOException, InterruptedException {
        Map<String, String> environment = Map.of("GREETING", "hello", "PATH", System.getenv("PATH"));
        return new Shell(Platform.LINUX).run(new CommandRun(command, directory, environment, timeout), lines::add);
    }

    /** A process that has ended may still stand in the list until its parent looks. */
    private static boolean isAlive(String pid) throws IOException {
        Path status = Path.of("/proc", pid, "stat");
        return Files.exists(status)
                ? !List.of("Z", "X")
                        .contains(Files.readString(status)
                                .replaceFirst(".*\\) ", "")
                                .substring(0, 1))
                : ProcessHandle.of(Long.parseLong(pid))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }
}
