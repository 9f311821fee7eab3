package io.github.accelmaven.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikeBuildsTest {

    private static final SessionRecord JUDGED = failed("judged");

    private final SessionFinder history;

    LikeBuildsTest(@TempDir Path directory) {
        history = new SessionFinder(directory.resolve("history.jsonl"));
    }

    private static SessionRecord of(String id, String command, int hits) {
        return Sessions.like(Sessions.plain(id, Instant.EPOCH, 1_000, hits, 1))
                .command(command)
                .build();
    }

    private static SessionRecord failed(String id) {
        return Sessions.like(of(id, "verify", 9)).failed().build();
    }

    @BeforeEach
    void write() throws IOException {
        HistoryFile file = new HistoryFile(history.file(), 1_000_000);
        file.append(of("cold", "verify", 0));
        file.append(of("other", "package", 9));
        file.append(failed("failed"));
        file.append(of("warm", "verify", 99));
        file.append(JUDGED);
        file.append(of("later", "verify", 9));
    }

    @Test
    void comparable_areThoseThatFoundAsMuchInTheCache_andSucceededBefore() throws IOException {
        assertThat(LikeBuilds.comparable(history, JUDGED).before(20))
                .extracting(SessionRecord::id)
                .containsExactly("warm");
    }

    @Test
    void ofTheSameKind_areThoseOfTheSameCommand_howeverMuchWasInTheCache() throws IOException {
        assertThat(LikeBuilds.ofTheSameKind(history, JUDGED).before(20))
                .extracting(SessionRecord::id)
                .containsExactly("cold", "warm");
    }

    @Test
    void forEachBefore_givesTheLastOneFirst_andNoMoreThanAreAskedFor() throws IOException {
        List<String> taken = new ArrayList<>();
        LikeBuilds.ofTheSameKind(history, JUDGED).forEachBefore(1, session -> taken.add(session.id()));

        assertThat(taken).containsExactly("warm");
    }

    @Test
    void before_ofASessionThatIsNotInTheHistory_areAll() throws IOException {
        assertThat(LikeBuilds.comparable(history, of("new", "verify", 9)).headsBefore(20))
                .extracting(SessionRecord::id)
                .containsExactly("warm", "later");
    }
}
