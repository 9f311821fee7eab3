package io.github.accelmaven.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    private static Optional<Duration> baseline(Path path, SessionRecord session) throws IOException {
        return RecentBuilds.baseline(path, session).map(Baseline::time);
    }

    @Test
    void baseline_isTheMedianOfComparableBuilds() throws IOException {
        append(1_000, 10, 0);
        append(90_000, 0, 10);
        append(1_100, 10, 0);
        append(5_000, 10, 0);
        file.append(Sessions.full("another project"));
        assertThat(baseline(path, plain(1, 7, 0))).contains(Duration.ofMillis(1_100));
        assertThat(baseline(path, plain(1, 0, 7))).isEmpty();
    }

    @Test
    void baseline_isThatOfTheLastTwenty() throws IOException {
        for (int i = 0; i < 30; i++) {
            append(50_000, 1, 0);
        }
        for (int i = 0; i < 20; i++) {
            append(1_000, 1, 0);
        }
        assertThat(baseline(path, plain(1, 1, 0))).contains(Duration.ofSeconds(1));
    }

    @Test
    void baseline_withoutAHistory_isUnknown() throws IOException {
        assertThat(baseline(path, plain(1, 1, 0))).isEmpty();
        append(1_000, 1, 0);
        append(1_000, 1, 0);
        assertThat(baseline(path, plain(1, 1, 0))).isEmpty();
    }

    @Test
    void baseline_passesOverDamagedLinesAndLongOnes() throws IOException {
        append(1_000, 1, 0);
        Files.writeString(path, "{\"session_id\":\n" + "x".repeat(200_000) + "\n\n", StandardOpenOption.APPEND);
        append(2_000, 1, 0);
        append(3_000, 1, 0);
        Files.writeString(path, "{\"cut off", StandardOpenOption.APPEND);
        assertThat(baseline(path, plain(1, 1, 0))).contains(Duration.ofSeconds(2));
    }

    @Test
    void baseline_isWhatAUserPinned_forBuildsLikeIt() throws IOException {
        append(1_000, 10, 0);
        append(1_000, 10, 0);
        append(1_000, 10, 0);
        PinnedBuilds pinned = PinnedBuilds.of(path);
        pinned.pin(plain(700, 10, 0));
        pinned.pin(plain(9_000, 0, 10));

        assertThat(RecentBuilds.baseline(path, plain(1, 7, 0)))
                .contains(new Baseline(Duration.ofMillis(700), true, Noise.NONE));
        assertThat(RecentBuilds.baseline(path, plain(1, 0, 7)))
                .contains(new Baseline(Duration.ofSeconds(9), true, Noise.NONE));

        pinned.pin(plain(800, 10, 0));
        assertThat(pinned.like(plain(1, 7, 0)))
                .hasValueSatisfying(session -> assertThat(session.total()).isEqualTo(Duration.ofMillis(800)));

        assertThat(pinned.unpin(plain(1, 7, 0))).isTrue();
        assertThat(pinned.unpin(plain(1, 7, 0))).isFalse();
        assertThat(RecentBuilds.baseline(path, plain(1, 7, 0)))
                .contains(new Baseline(Duration.ofSeconds(1), false, Noise.NONE));
        assertThat(pinned.like(plain(1, 0, 7))).isPresent();
    }

    @Test
    void pin_keepsLinesThatANewerAccelWrote() throws IOException {
        PinnedBuilds pinned = PinnedBuilds.of(path);
        Files.writeString(pinned.file(), "{\"session_id\":\"x\",\"schema\":99}\n");

        pinned.pin(plain(700, 10, 0));

        assertThat(Files.readAllLines(pinned.file()))
                .hasSize(2)
                .first()
                .asString()
                .contains("99");
    }
}
