package io.github.accelmaven.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentBuildsTest {

    private final Path path;
    private final HistoryFile file;

    RecentBuildsTest(@TempDir Path directory) {
        path = directory.resolve("history.jsonl");
        file = new HistoryFile(path, 64_000_000);
    }

    private static SessionRecord plain(long millis, int hits, int misses) {
        return Sessions.plain("id", Instant.EPOCH, millis, hits, misses);
    }

    private void append(long millis, int hits, int misses) throws IOException {
        file.append(plain(millis, hits, misses));
    }

    @Test
    void usualTime_isTheMedianOfComparableBuilds() throws IOException {
        append(1_000, 10, 0);
        append(90_000, 0, 10);
        append(1_100, 10, 0);
        append(5_000, 10, 0);
        file.append(Sessions.full("another project"));
        assertThat(RecentBuilds.usualTime(path, plain(1, 7, 0))).contains(Duration.ofMillis(1_100));
        assertThat(RecentBuilds.usualTime(path, plain(1, 0, 7))).isEmpty();
    }

    @Test
    void usualTime_isThatOfTheLastTwenty() throws IOException {
        for (int i = 0; i < 30; i++) {
            append(50_000, 1, 0);
        }
        for (int i = 0; i < 20; i++) {
            append(1_000, 1, 0);
        }
        assertThat(RecentBuilds.usualTime(path, plain(1, 1, 0))).contains(Duration.ofSeconds(1));
    }

    @Test
    void usualTime_withoutAHistory_isUnknown() throws IOException {
        assertThat(RecentBuilds.usualTime(path, plain(1, 1, 0))).isEmpty();
        append(1_000, 1, 0);
        append(1_000, 1, 0);
        assertThat(RecentBuilds.usualTime(path, plain(1, 1, 0))).isEmpty();
    }

    @Test
    void usualTime_passesOverDamagedLinesAndLongOnes() throws IOException {
        append(1_000, 1, 0);
        Files.writeString(path, "{\"session_id\":\n" + "x".repeat(200_000) + "\n\n", StandardOpenOption.APPEND);
        append(2_000, 1, 0);
        append(3_000, 1, 0);
        Files.writeString(path, "{\"cut off", StandardOpenOption.APPEND);
        assertThat(RecentBuilds.usualTime(path, plain(1, 1, 0))).contains(Duration.ofSeconds(2));
    }
}
