package io.github.accelmaven.maven.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.analysis.Budget;
import io.github.accelmaven.analysis.Budget.Limit;
import io.github.accelmaven.analysis.Budget.Quantity;
import io.github.accelmaven.analysis.Budget.Statistic;
import io.github.accelmaven.config.TomlDocument;
import io.github.accelmaven.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetConfigTest {

    private static Budget read(String toml) {
        TomlDocument document = TomlDocument.parse("accel.toml", toml);
        Budget budget = BudgetConfig.read(document).orElseThrow();
        assertThat(document.problems()).isEmpty();
        return budget;
    }

    private static List<String> problems(String toml) {
        TomlDocument document = TomlDocument.parse("accel.toml", toml);
        BudgetConfig.read(document);
        return document.problems().stream().map(Problem::sentence).toList();
    }

    @Test
    void read_knowsEveryLimit() {
        Budget budget = read("""
                [budget]
                last      = 7
                tolerance = "5 %"
                total     = { p50 = "30s", p90 = "40s", p95 = "1m" }
                hit-rate  = "80 %"
                memory    = "2 GB"
                output    = "100 MB"
                [budget.phase]
                build = { p95 = "40s" }
                [budget.goal]
                "compiler:compile" = "20s"
                [budget.module]
                web = "0.5s"
                """);

        assertThat(budget.last()).isEqualTo(7);
        assertThat(budget.tolerance()).isEqualTo(5);
        assertThat(budget.limits())
                .containsExactly(
                        new Limit(Quantity.TOTAL, "", Statistic.P50, 30_000),
                        new Limit(Quantity.TOTAL, "", Statistic.P90, 40_000),
                        new Limit(Quantity.TOTAL, "", Statistic.P95, 60_000),
                        new Limit(Quantity.PHASE, "build", Statistic.P95, 40_000),
                        new Limit(Quantity.GOAL, "compiler:compile", Statistic.OF_THE_BUILD, 20_000),
                        new Limit(Quantity.MODULE, "web", Statistic.OF_THE_BUILD, 500),
                        new Limit(Quantity.HIT_RATE, "", Statistic.OF_THE_BUILD, 80),
                        new Limit(Quantity.MEMORY, "", Statistic.OF_THE_BUILD, 2_000_000_000),
                        new Limit(Quantity.OUTPUT, "", Statistic.OF_THE_BUILD, 100_000_000));
    }

    @Test
    void read_withoutTheTable_isEmpty() {
        assertThat(BudgetConfig.read(TomlDocument.parse("accel.toml", "profile = 'x'")))
                .isEmpty();
    }

    @Test
    void read_ofWhatIsNotGiven_isTwentyBuildsAndTenPercent() {
        assertThat(read("budget.total = '1m'").last()).isEqualTo(20);
        assertThat(read("budget.total = '1m'").tolerance()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "'10'", "'10%'", "'10 %'"})
    void read_takesAToleranceWithOrWithoutASign(String tolerance) {
        assertThat(read("budget = { total = '1m', tolerance = " + tolerance + " }")
                        .tolerance())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "total = 'soon'|accel.toml:2:1, 'total' in [budget]: 'soon' is no time.",
                "total = '0s'|'0s' is no time.",
                "total = 30|Write a time in quotes, as in \"30s\", or { p50",
                "total = { p51 = '1s' }|Did you mean 'p50'?",
                "total = {}|[budget.total]: It limits nothing.",
                "last = 5|[budget]: It limits nothing.",
                "total = '1m'\\nlast = 0|0 is no number of builds.",
                "total = '1m'\\ntolerance = '101 %'|'101 %' is no part in percent.",
                "hit-rate = 0.8|Write \"10 %\", or 10.",
                "memory = 'much'|'much' is no size.",
                "output = '0'|'0' is no size.",
                "hitrate = '80 %'|Did you mean 'hit-rate'?",
                "goal = { 'a:b' = { p95 = 'x' } }|'p95' in [budget.goal.\"a:b\"]: 'x' is no time."
            })
    void read_notesMistakesWithTheirPlaces(String line, String problem) {
        assertThat(problems("[budget]\n" + line.replace("\\n", "\n")))
                .singleElement()
                .asString()
                .contains(problem);
    }
}
