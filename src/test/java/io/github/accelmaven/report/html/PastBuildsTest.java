package io.github.accelmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.history.Baseline;
import io.github.accelmaven.history.HistoryFile;
import io.github.accelmaven.history.Noise;
import io.github.accelmaven.history.PinnedBuilds;
import io.github.accelmaven.history.Sample;
import io.github.accelmaven.history.SessionFinder;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Sessions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastBuildsTest {

    @TempDir
    Path directory;

    /** That of 1, 2 and 3 s: two standard deviations, which a median deviation of 1 s makes. */
    private static final Noise NOISE = Noise.of(Sample.of(List.of(1_000.0, 2_000.0, 3_000.0)));

    private Path file;

    @BeforeEach
    void setUp() {
        file = directory.resolve("history.jsonl");
    }

    @Test
    void of_aBuildThatFailed_standsAlone() throws IOException {
        append("one", 1_000, 0, 4);
        append("two", 2_000, 0, 4);
        append("three", 3_000, 0, 4);
        SessionRecord failed =
                Sessions.like(append("this", 9_000, 0, 4)).failed().build();

        PastBuilds trend = PastBuilds.of(failed, 50, new SessionFinder(file));

        assertThat(trend.builds()).containsExactly(failed);
        assertThat(trend.baseline()).isEmpty();
    }

    @Test
    void of_holdsBuildsLikeItUpToIt_theOldestFirst() throws IOException {
        append("one", 1_000, 0, 4);
        append("warm", 100, 4, 0);
        append("two", 3_000, 0, 4);
        append("three", 2_000, 0, 4);
        SessionRecord session = append("this", 5_000, 0, 4);
        append("later", 9_000, 0, 4);

        PastBuilds trend = PastBuilds.of(session, 50, new SessionFinder(file));

        assertThat(trend.builds()).extracting(SessionRecord::id).containsExactly("one", "two", "three", "this");
        assertThat(trend.baseline()).hasValue(new Baseline(Duration.ofSeconds(2), false, NOISE));
    }

    @Test
    void of_whenFewerAreShown_takesTheMedianOfTheSameBuilds() throws IOException {
        append("one", 1_000, 0, 4);
        append("two", 3_000, 0, 4);
        append("three", 2_000, 0, 4);
        SessionRecord session = append("this", 5_000, 0, 4);

        PastBuilds trend = PastBuilds.of(session, 2, new SessionFinder(file));

        assertThat(trend.builds()).extracting(SessionRecord::id).containsExactly("three", "this");
        assertThat(trend.baseline()).hasValue(new Baseline(Duration.ofSeconds(2), false, NOISE));
    }

    @Test
    void of_whenOneIsPinned_takesThat() throws IOException {
        SessionRecord pinned = append("one", 1_500, 0, 4);
        PinnedBuilds.of(file).pin(pinned);
        SessionRecord session = append("this", 5_000, 0, 4);

        assertThat(PastBuilds.of(session, 2, new SessionFinder(file)).baseline())
                .hasValue(new Baseline(Duration.ofMillis(1_500), true, Noise.NONE));
    }

    @Test
    void of_whenThereAreTooFew_saysNothingOfWhatIsUsual() throws IOException {
        append("one", 1_000, 0, 4);
        SessionRecord session = append("this", 5_000, 0, 4);

        PastBuilds trend = PastBuilds.of(session, 50, new SessionFinder(file));

        assertThat(trend.builds()).hasSize(2);
        assertThat(trend.baseline()).isEmpty();
    }

    private SessionRecord append(String id, long millis, int hits, int misses) throws IOException {
        SessionRecord session = Sessions.plain(id, Sessions.MORNING, millis, hits, misses);
        new HistoryFile(file, Long.MAX_VALUE).append(session);
        return session;
    }
}
