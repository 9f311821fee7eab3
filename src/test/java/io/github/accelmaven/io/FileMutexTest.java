package io.github.accelmaven.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMutexTest {

    @TempDir
    Path directory;

    @Test
    void tryAcquire_whileHeldByThisJvm_isEmpty_andTheLockHolds() throws IOException {
        Path file = directory.resolve("a/b.lock");
        FileMutex first = FileMutex.tryAcquire(file).orElseThrow();
        assertThat(FileMutex.tryAcquire(file)).isEmpty();
        assertThat(FileMutex.acquire(file, Duration.ofMillis(20))).isEmpty();
        first.close();
        FileMutex second = FileMutex.tryAcquire(file).orElseThrow();
        assertThat(FileMutex.tryAcquire(file)).isEmpty();
        second.close();
    }
}
