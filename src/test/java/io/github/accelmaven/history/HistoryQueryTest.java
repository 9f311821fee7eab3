package io.github.accelmaven.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.event.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
    void ask_keepsTheLastBuilds_andCountsAll() throws IOException {
        HistoryQuery query = new HistoryQuery(
                2, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        HistoryQuery.Answer answer = query.ask(path, true);
        assertThat(answer.rows()).extracting(row -> row.session().id()).containsExactly("s5", "full");
        assertThat(answer.builds()).isEqualTo(6);
    }

    @Test
    void ask_keepsTheTimesOfBuildsLikeTheLastOneThatSucceeded() throws IOException {
        append("cold", 60_000, 0, 1);
        SessionRecord last = append("last", 6_000, 9, 0);
        new HistoryFile(path, 64_000_000)
                .append(Sessions.like(last).took(100).failed().build());

        HistoryQuery.Alike alike = ALL.ask(path, false).alike().orElseThrow();

        assertThat(alike.kind()).isEqualTo(Comparability.of(last));
        assertThat(alike.millis().size()).isEqualTo(6);
        assertThat(alike.millis().median()).isEqualTo(3_500);
    }

    @Test
    void ask_forAGoal_takesBuildsForAlikeInWhichItRanAsInTheLast() throws IOException {
        Path goals = path.resolveSibling("goals.jsonl");
        HistoryFile file = new HistoryFile(goals, 64_000_000);
        for (Outcome outcome : List.of(Outcome.EXECUTED, Outcome.UP_TO_DATE, Outcome.EXECUTED)) {
            file.append(Sessions.ofUnits(
                            Sessions.unit("core", "test", outcome, outcome.isHit() ? 1 : 400),
                            Sessions.unit("core", "compile", Outcome.UP_TO_DATE, 1))
                    .hits(9, 1)
                    .build());
        }
        HistoryQuery query = new HistoryQuery(
                20, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("test"));

        HistoryQuery.Answer answer = query.ask(goals, false);

        assertThat(answer.rows())
                .extracting(HistoryQuery.Row::hitRate)
                .containsExactly(OptionalDouble.of(0), OptionalDouble.of(1), OptionalDouble.of(0));
        assertThat(answer.alike()).hasValueSatisfying(alike -> {
            assertThat(alike.millis().size()).isEqualTo(2);
            assertThat(alike.millis().median()).isEqualTo(400);
        });
    }

    private SessionRecord append(String id, long millis, int hits, int misses) throws IOException {
        SessionRecord session = Sessions.plain(id, Instant.EPOCH.plusSeconds(6), millis, hits, misses);
        new HistoryFile(path, 64_000_000).append(session);
        return session;
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
        assertThat(answer.alike()).isEmpty();
        assertThat(answer.read()).isEqualTo(History.Read.NOTHING);
    }
}
