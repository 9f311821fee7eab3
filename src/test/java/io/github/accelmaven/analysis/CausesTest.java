package io.github.accelmaven.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Sessions;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CausesTest {

    private static final SessionRecord USUAL = Sessions.withUnits(
            Sessions.unit("core", "compile", 0, 1_000, 0), Sessions.unit("core", "test", 1_000, 2_000, 0));

    @Test
    void find_namesTheGoalsThatTakeLonger_andByHowMuch() {
        SessionRecord slower = Sessions.ofUnits(
                        Sessions.unit("core", "compile", 0, 1_010, 0), Sessions.unit("core", "test", 1_010, 2_600, 0))
                .took(1_600)
                .build();

        assertThat(causes(USUAL, slower))
                .containsExactly(new Cause.SlowerGoal(
                        "core test (default)", Duration.ofMillis(2_000), Duration.ofMillis(2_600)));
    }

    @Test
    void find_aLowerHitRate_namesTheUnitThatCostMost_andWhyItRan() {
        SessionRecord before = Sessions.ofUnits(
                        Sessions.unit("core", "compile", Outcome.UP_TO_DATE, 1),
                        Sessions.unit("core", "test", Outcome.UP_TO_DATE, 1))
                .hits(8, 2)
                .build();
        SessionRecord after = Sessions.like(USUAL).hits(6, 4).build();

        assertThat(causes(before, after)).contains(new Cause.LowerHitRate(0.8, 0.6, "core test (default)", "no entry"));
    }

    @Test
    void find_tellsOfMoreModulesAndGoals() {
        SessionRecord more = Sessions.withUnits(
                Stream.concat(USUAL.goals().stream(), Stream.of(Sessions.unit("web", "compile", 3_000, 400, 0)))
                        .toArray(SessionRecord.UnitTime[]::new));

        assertThat(causes(USUAL, more))
                .containsExactly(new Cause.MoreWork("modules", 1, 2), new Cause.MoreWork("goals and phases", 2, 3));
    }

    @Test
    void find_fewerWorkers_comesFirst() {
        assertThat(causes(withWorkers(4), withWorkers(1))).containsExactly(new Cause.FewerWorkers(4, 1));
    }

    private static SessionRecord withWorkers(int workers) {
        return Sessions.like(USUAL).workers(workers).build();
    }

    @Test
    void find_whereTheLinesTellNothing_isEmpty() {
        assertThat(causes(USUAL, Sessions.like(USUAL).took(3_000).build())).isEmpty();
    }

    @Test
    void series_looksForCausesInTheBuildsThatAreSlower() {
        SessionRecord slower = Sessions.ofUnits(
                        Sessions.unit("core", "compile", 0, 1_000, 0), Sessions.unit("core", "test", 1_000, 2_600, 0))
                .took(1_600)
                .build();
        Series series = new Series(
                Stream.concat(IntStream.range(0, 20).mapToObj(i -> USUAL), Collections.nCopies(5, slower).stream())
                        .toList());

        assertThat(series.trend())
                .isInstanceOfSatisfying(
                        Trend.Slower.class,
                        trend -> assertThat(series.causes(trend))
                                .hasOnlyElementsOfType(Cause.SlowerGoal.class)
                                .hasSize(1));
    }

    private static List<Cause> causes(SessionRecord before, SessionRecord after) {
        return new Causes(Collections.nCopies(20, before), Collections.nCopies(5, after)).find();
    }
}
