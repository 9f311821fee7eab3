package io.github.accelmaven.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CheckoutLockTest {

    @TempDir
    Path directory;

    /** Runs in a process of its own: takes the lock, says so, and holds it until it is killed. */
    public static void main(String[] arguments) throws Exception {
        CheckoutLock lock = CheckoutLock.acquire(Path.of(arguments[0]), () -> System.out.println("waiting"));
        System.out.println("locked");
        Thread.sleep(TimeUnit.MINUTES.toMillis(1));
        lock.close();
    }

    @Test
    void acquire_whenFree_doesNotWait() throws IOException {
        AtomicInteger waits = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            try (CheckoutLock lock = CheckoutLock.acquire(file(), waits::incrementAndGet)) {
                assertThat(lock).isNotNull();
            }
        }
        assertThat(waits).hasValue(0);
    }

    @Test
    void acquire_whenAnotherThreadHoldsIt_waitsAndSaysSoOnce() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        AtomicInteger waits = new AtomicInteger();
        CompletableFuture<Void> second;
        try (CheckoutLock first = CheckoutLock.acquire(file(), () -> {})) {
            assertThat(first).isNotNull();
            second = CompletableFuture.runAsync(() -> lockAndRelease(() -> {
                waits.incrementAndGet();
                waiting.countDown();
            }));
            assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(200);
            assertThat(second).isNotDone();
        }
        second.get(10, TimeUnit.SECONDS);
        assertThat(waits).hasValue(1);
    }

    @Test
    void acquire_whenInterrupted_failsAndLeavesTheLockWithItsHolder() throws Exception {
        try (CheckoutLock first = CheckoutLock.acquire(file(), () -> {})) {
            assertThat(first).isNotNull();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> CheckoutLock.acquire(file(), () -> {})).isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            Process other = start();
            assertThat(firstLine(other)).isEqualTo("waiting");
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void acquire_whenTheProcessThatHoldsItIsKilled_succeeds() throws Exception {
        Process other = start();
        assertThat(firstLine(other)).isEqualTo("locked");
        CompletableFuture<Void> mine = CompletableFuture.runAsync(() -> lockAndRelease(other::destroyForcibly));
        mine.get(30, TimeUnit.SECONDS);
    }

    private void lockAndRelease(Runnable whenWaiting) {
        try {
            CheckoutLock.acquire(file(), whenWaiting).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CheckoutLockTest.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        return String.valueOf(reader.readLine());
    }

    private Path file() {
        return directory.resolve("state/lock");
    }
}
