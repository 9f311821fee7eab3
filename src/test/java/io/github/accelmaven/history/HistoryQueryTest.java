package io.github.accelmaven.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryQueryTest {

    private static final HistoryQuery ALL = new HistoryQuery(
            20, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Path path;

    HistoryQueryTest(@TempDir Path directory) {
        path = directory.resolve("history.jsonl");
    }

    @BeforeEach
    void write() throws IOException {
        HistoryFile file = new HistoryFile(path, 64_000_000);
        for (int i = 1; i <= 5; i++) {
            file.append(Sessions.plain("s" + i, Instant.EPOCH.plusSeconds(i), i * 1_000L, 1, 0));
        }
        file.append(Sessions.full("full"));
    }

    @Test
    void ask_keepsTheLastBuilds_andTheTimesOfAll() throws IOException {
        HistoryQuery query = new HistoryQuery(
                2, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        HistoryQuery.Answer answer = query.ask(path, true);
        assertThat(answer.rows()).extracting(row -> row.session().id()).containsExactly("s5", "full");
        assertThat(answer.millis().size()).isEqualTo(6);
        assertThat(answer.millis().quantile(0.5)).isEqualTo(3_500);
    }

    @Test
    void ask_bySince_project_andBranch_leavesOutTheOthers() throws IOException {
        assertThat(ids(Optional.of(Instant.EPOCH.plusSeconds(5)), Optional.empty(), Optional.empty()))
                .containsExactly("s5", "full");
        assertThat(ids(Optional.empty(), Optional.of("shop"), Optional.of("main")))
                .containsExactly("full");
        assertThat(ids(Optional.empty(), Optional.of("com.acme:shop"), Optional.empty()))
                .hasSize(6);
        assertThat(ids(Optional.empty(), Optional.of("hop"), Optional.empty())).isEmpty();
    }

    private List<String> ids(Optional<Instant> since, Optional<String> project, Optional<String> branch)
            throws IOException {
        return new HistoryQuery(20, since, project, branch, Optional.empty(), Optional.empty())
                .ask(path, true).rows().stream().map(row -> row.session().id()).toList();
    }

    @Test
    void ask_forAModuleOrGoal_takesTheTimeOfItsUnits() throws IOException {
        assertThat(times(Optional.of("core"), Optional.empty())).containsExactly(Duration.ofMillis(4_200));
        assertThat(times(Optional.empty(), Optional.of("compiler:compile"))).containsExactly(Duration.ofMillis(4_200));
        assertThat(times(Optional.empty(), Optional.of("compiler:compile (default-compile)")))
                .hasSize(1);
        assertThat(times(Optional.of("web/setup"), Optional.of("compiler:compile")))
                .isEmpty();
    }

    private List<Duration> times(Optional<String> module, Optional<String> goal) throws IOException {
        return new HistoryQuery(20, Optional.empty(), Optional.empty(), Optional.empty(), module, goal)
                .ask(path, true).rows().stream().map(HistoryQuery.Row::took).toList();
    }

    @Test
    void ask_withoutAFile_answersNothing() throws IOException {
        HistoryQuery.Answer answer = ALL.ask(path.resolveSibling("none"), true);
        assertThat(answer.rows()).isEmpty();
        assertThat(answer.read()).isEqualTo(History.Read.NOTHING);
    }
}
