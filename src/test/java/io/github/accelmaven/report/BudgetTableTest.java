package io.github.accelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.analysis.Budget;
import io.github.accelmaven.analysis.Budget.Limit;
import io.github.accelmaven.analysis.Budget.Quantity;
import io.github.accelmaven.analysis.Budget.Statistic;
import io.github.accelmaven.analysis.BudgetResult;
import io.github.accelmaven.analysis.BudgetResult.Absent;
import io.github.accelmaven.analysis.BudgetResult.Line;
import io.github.accelmaven.analysis.BudgetResult.Measured;
import io.github.accelmaven.analysis.BudgetResult.Unknown;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetTableTest {

    private static final BudgetResult RESULT = new BudgetResult(
            new Budget(20, 10, List.of()),
            3,
            List.of(
                    new Line(new Limit(Quantity.TOTAL, "", Statistic.P95, 60_000), new Measured(63_100, 6, 3, true)),
                    new Line(
                            new Limit(Quantity.MEMORY, "", Statistic.OF_THE_BUILD, 2_000_000_000),
                            new Measured(412e6, 0, 1, true)),
                    new Line(
                            new Limit(Quantity.MODULE, "docs", Statistic.OF_THE_BUILD, 12_000),
                            new Absent("not in this build")),
                    new Line(
                            new Limit(Quantity.HIT_RATE, "", Statistic.OF_THE_BUILD, 80),
                            new Measured(60, 25, 1, false)),
                    new Line(
                            new Limit(Quantity.GOAL, "compile:compile", Statistic.OF_THE_BUILD, 20_000),
                            new Unknown(Optional.of("compiler:compile"))),
                    new Line(
                            new Limit(Quantity.OUTPUT, "", Statistic.OF_THE_BUILD, 500_000),
                            new Measured(512e3, 3, 1, false))));

    @Test
    void lines_areAligned() {
        assertThat(new BudgetTable(false).lines(RESULT))
                .containsExactly(
                        "what                  builds    budget    actual  overage",
                        "total p95                  3  1:00 min  1:03 min     +6 %  pass",
                        "memory                     1   2.00 GB  412.0 MB        -  pass",
                        "module docs                -    12.0 s         -        -  not in this build",
                        "hit rate                   1      80 %      60 %    -25 %  fail",
                        "goal compile:compile       -    20.0 s         -        -  fail, there is no such goal",
                        "output                     1  500.0 kB  512.0 kB     +3 %  fail");
    }

    @Test
    void lines_ofAShortTime_tellMilliseconds() {
        BudgetResult result = new BudgetResult(
                new Budget(20, 10, List.of()),
                1,
                List.of(new Line(
                        new Limit(Quantity.TOTAL, "", Statistic.OF_THE_BUILD, 1),
                        new Measured(420, 41_900, 1, false))));

        assertThat(new BudgetTable(false).lines(result).get(1)).contains("1 ms", "0.42 s");
        assertThat(BudgetTable.sentence(result.lines().get(0))).isEqualTo("total is 0.42 s, 41900 % over 1 ms");
    }

    @Test
    void lines_withUnicode_markWhatFails() {
        assertThat(new BudgetTable(true).lines(RESULT).get(4)).endsWith("\u274C fail");
    }

    @Test
    void sentence_tellsByHowMuchALimitIsMissed() {
        assertThat(RESULT.failing())
                .extracting(BudgetTable::sentence)
                .containsExactly(
                        "hit rate is 60 %, 25 % below 80 %",
                        "no build has a goal 'compile:compile' (did you mean 'compiler:compile'?)",
                        "output is 512.0 kB, 3 % over 500.0 kB");
    }
}
