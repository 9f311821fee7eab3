package io.github.accelmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.history.HistoryFile;
import io.github.accelmaven.history.SessionFinder;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Sessions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastBuildsTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void setUp() {
        file = directory.resolve("history.jsonl");
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
        assertThat(trend.usual()).hasValue(Duration.ofSeconds(2));
    }

    @Test
    void of_whenFewerAreShown_takesTheMedianOfTheSameBuilds() throws IOException {
        append("one", 1_000, 0, 4);
        append("two", 3_000, 0, 4);
        append("three", 2_000, 0, 4);
        SessionRecord session = append("this", 5_000, 0, 4);

        PastBuilds trend = PastBuilds.of(session, 2, new SessionFinder(file));

        assertThat(trend.builds()).extracting(SessionRecord::id).containsExactly("three", "this");
        assertThat(trend.usual()).hasValue(Duration.ofSeconds(2));
    }

    @Test
    void of_whenThereAreTooFew_saysNothingOfWhatIsUsual() throws IOException {
        append("one", 1_000, 0, 4);
        SessionRecord session = append("this", 5_000, 0, 4);

        PastBuilds trend = PastBuilds.of(session, 50, new SessionFinder(file));

        assertThat(trend.builds()).hasSize(2);
        assertThat(trend.usual()).isEmpty();
    }

    private SessionRecord append(String id, long millis, int hits, int misses) throws IOException {
        SessionRecord session = Sessions.plain(id, Sessions.MORNING, millis, hits, misses);
        new HistoryFile(file, Long.MAX_VALUE).append(session);
        return session;
    }
}
