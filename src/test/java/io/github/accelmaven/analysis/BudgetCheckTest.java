package io.github.accelmaven.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.analysis.Budget.Limit;
import io.github.accelmaven.analysis.Budget.Quantity;
import io.github.accelmaven.analysis.Budget.Statistic;
import io.github.accelmaven.analysis.BudgetResult.Absent;
import io.github.accelmaven.analysis.BudgetResult.Finding;
import io.github.accelmaven.analysis.BudgetResult.Measured;
import io.github.accelmaven.analysis.BudgetResult.Unknown;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetCheckTest {

    private static final SessionRecord UNITS = Sessions.withUnits(
            Sessions.unit("core", "compiler:compile", 0, 400, 0),
            Sessions.unit("web", "compiler:compile", 400, 200, 0),
            Sessions.unit("web", "surefire:test", 600, 300, 0));

    private static Limit limit(Quantity quantity, String name, long value) {
        return new Limit(quantity, name, Statistic.OF_THE_BUILD, value);
    }

    private static Finding finding(SessionRecord judged, Limit limit) {
        return new BudgetCheck(new Budget(20, 10, List.of(limit)), judged)
                .result()
                .lines()
                .get(0)
                .finding();
    }

    @ParameterizedTest
    @CsvSource({"1000,0,true", "910,10,true", "909,11,false", "500,100,false", "2000,0,true"})
    void result_isKeptUpToTheTolerance_andTheOverageIsOfTheBudgetItself(long budget, long overage, boolean isKept) {
        SessionRecord judged = Sessions.plain("one", Instant.EPOCH, 1_000, 1, 1);

        assertThat(finding(judged, limit(Quantity.TOTAL, "", budget)))
                .isEqualTo(new Measured(1_000, overage, 1, isKept));
    }

    @ParameterizedTest
    @CsvSource({"50,0,true", "55,10,true", "60,17,false", "0,0,true"})
    void result_ofTheHitRate_isKeptDownToTheTolerance(long budget, long overage, boolean isKept) {
        SessionRecord judged = Sessions.plain("one", Instant.EPOCH, 1_000, 1, 1);

        assertThat(finding(judged, limit(Quantity.HIT_RATE, "", budget)))
                .isEqualTo(new Measured(50, overage, 1, isKept));
    }

    @Test
    void result_takesTheUnitsOfAGoalOrModuleTogether() {
        assertThat(finding(UNITS, limit(Quantity.GOAL, "compiler:compile", 600)))
                .isEqualTo(new Measured(600, 0, 1, true));
        assertThat(finding(UNITS, limit(Quantity.GOAL, "surefire:test (default)", 100)))
                .isEqualTo(new Measured(300, 200, 1, false));
        assertThat(finding(UNITS, limit(Quantity.MODULE, "web", 500))).isEqualTo(new Measured(500, 0, 1, true));
    }

    @Test
    void result_knowsPhases_memoryAndOutput() {
        SessionRecord full = Sessions.full("full");

        assertThat(finding(full, limit(Quantity.PHASE, "build", 10_000))).isEqualTo(new Measured(11_000, 10, 1, true));
        assertThat(finding(full, limit(Quantity.MEMORY, "", 412_000_000))).isEqualTo(new Measured(412e6, 0, 1, true));
        assertThat(finding(full, limit(Quantity.OUTPUT, "", 1_000)))
                .isEqualTo(new Measured(56_789e3, 5_678_800, 1, false));
    }

    @Test
    void result_ofAQuantile_isOverTheBuildsThatWereAdded() {
        BudgetCheck check = new BudgetCheck(
                new Budget(
                        20,
                        0,
                        List.of(
                                new Limit(Quantity.TOTAL, "", Statistic.P50, 3_000),
                                new Limit(Quantity.TOTAL, "", Statistic.P95, 4_000))),
                Sessions.plain("s5", Instant.EPOCH, 5_000, 1, 0));
        for (int i = 1; i <= 5; i++) {
            check.add(Sessions.plain("s" + i, Instant.EPOCH, i * 1_000L, 1, 0));
        }

        BudgetResult result = check.result();

        assertThat(result.lines())
                .extracting(BudgetResult.Line::finding)
                .containsExactly(new Measured(3_000, 0, 5, true), new Measured(4_800, 20, 5, false));
        assertThat(result.builds()).isEqualTo(5);
        assertThat(result.hasTooFewBuilds()).isTrue();
    }

    @Test
    void result_hasFailingLinesLast() {
        BudgetResult result = new BudgetCheck(
                        new Budget(
                                20,
                                10,
                                List.of(
                                        limit(Quantity.MODULE, "core", 1),
                                        limit(Quantity.TOTAL, "", 1_000),
                                        limit(Quantity.MODULE, "web", 1))),
                        UNITS)
                .result();

        assertThat(result.lines())
                .extracting(line -> line.limit().label())
                .containsExactly("total", "module core", "module web");
        assertThat(result.failing()).hasSize(2);
        assertThat(result.hasTooFewBuilds()).isFalse();
    }

    @Test
    void result_ofWhatNoBuildHas_failsWithTheNearestName() {
        assertThat(finding(UNITS, limit(Quantity.MODULE, "webb", 500))).isEqualTo(new Unknown(Optional.of("web")));
        assertThat(finding(UNITS, limit(Quantity.GOAL, "compile:compile", 500)))
                .isEqualTo(new Unknown(Optional.of("compiler:compile")));
        assertThat(finding(UNITS, limit(Quantity.PHASE, "lint", 500))).isEqualTo(new Unknown(Optional.empty()));
        assertThat(finding(UNITS, limit(Quantity.MODULE, "webb", 500)).isKept()).isFalse();
    }

    @Test
    void result_ofWhatOnlyAnotherBuildHas_isAbsent() {
        BudgetCheck check = new BudgetCheck(new Budget(20, 10, List.of(limit(Quantity.MODULE, "docs", 500))), UNITS);
        assertThat(check.isAnythingMissing()).isTrue();
        check.addNames(Sessions.withUnits(Sessions.unit("docs", "site:site", 0, 400, 0)));

        Finding finding = check.result().lines().get(0).finding();

        assertThat(finding).isEqualTo(new Absent("not in this build"));
        assertThat(finding.isKept()).isTrue();
    }

    @Test
    void result_ofTheHitRateWithoutAnythingToHit_isAbsent() {
        SessionRecord judged = Sessions.plain("one", Instant.EPOCH, 1_000, 0, 0);

        assertThat(finding(judged, limit(Quantity.HIT_RATE, "", 80))).isEqualTo(new Absent("nothing could be a hit"));
    }
}
