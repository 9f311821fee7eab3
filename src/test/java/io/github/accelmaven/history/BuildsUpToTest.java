package io.github.accelmaven.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildsUpToTest {

    @TempDir
    Path directory;

    private static SessionRecord of(String id, String command, boolean isSuccess, int hits) {
        SessionRecord plain = Sessions.plain(id, Instant.EPOCH, 1_000, hits, 1);
        return new SessionRecord(
                plain.id(),
                plain.timestamp(),
                new SessionRecord.Build("com.acme:shop", "default", command),
                isSuccess,
                plain.machine(),
                plain.metrics(),
                plain.cache(),
                plain.git(),
                plain.counters(),
                plain.phases(),
                plain.goals());
    }

    @Test
    void forLast_takesBuildsOfTheSameKind_howeverMuchWasInTheCache_upToThatOne() throws IOException {
        assertThat(taken(of("judged", "verify", true, 9))).containsExactly("judged", "warm", "cold");
    }

    @Test
    void forLast_takesTheJudgedBuildEvenWhenItFailed() throws IOException {
        assertThat(taken(of("judged", "verify", false, 9))).containsExactly("judged", "warm", "cold");
    }

    private List<String> taken(SessionRecord judged) throws IOException {
        HistoryFile file = new HistoryFile(directory.resolve("history.jsonl"), 1_000_000);
        file.append(of("cold", "verify", true, 0));
        file.append(of("other", "package", true, 0));
        file.append(of("failed", "verify", false, 0));
        file.append(of("warm", "verify", true, 99));
        file.append(judged);
        file.append(of("later", "verify", true, 9));
        List<String> taken = new ArrayList<>();
        new SessionFinder(directory.resolve("history.jsonl"))
                .forLast(20, new BuildsUpTo(judged), session -> taken.add(session.id()));
        return taken;
    }
}
