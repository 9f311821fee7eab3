package io.github.accelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.accelmaven.analysis.Comparison;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Sessions;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonReportsTest {

    private static final Comparison COMPARISON = Comparison.of(
            List.of(Sessions.withUnits(
                    Sessions.unit("core", "compile", Outcome.UP_TO_DATE, 20),
                    Sessions.unit("core", "test", Outcome.EXECUTED, 2_000),
                    Sessions.unit("old", "compile", Outcome.EXECUTED, 500))),
            List.of(Sessions.ofUnits(
                            Sessions.unit("core", "compile", Outcome.EXECUTED, 1_520),
                            Sessions.unit("core", "test", Outcome.EXECUTED, 2_010),
                            Sessions.unit("web", "compile", Outcome.EXECUTED, 300))
                    .took(1_500)
                    .build()),
            List.of());

    @Test
    void times_showTheWhole_andWhatChanged_theLargestChangeFirst() {
        assertThat(new ComparisonTable(10).times(COMPARISON))
                .containsExactly(
                        "        what                    before   after   change        %",
                        "        total                   1.00 s  1.50 s  +0.50 s    +50 %  slower",
                        "module  core                    2.02 s  3.53 s  +1.51 s    +75 %  slower",
                        "module  old                     0.50 s  0.00 s  -0.50 s   -100 %  faster",
                        "module  web                     0.00 s  0.30 s  +0.30 s           slower",
                        "goal    core compile (default)  0.02 s  1.52 s  +1.50 s  +7500 %  slower",
                        "goal    old compile (default)   0.50 s  0.00 s  -0.50 s   -100 %  faster",
                        "goal    web compile (default)   0.00 s  0.30 s  +0.30 s           slower",
                        "3 of 3 modules changed",
                        "3 of 4 goals changed");
    }

    @Test
    void times_ofMoreThanAreShown_sayHowManyThereAre() {
        assertThat(new ComparisonTable(1).times(COMPARISON))
                .contains("3 of 3 modules changed; the 1 largest changes are shown")
                .noneMatch(line -> line.contains("web"));
    }

    @Test
    void outcomes_nameWhatChanged() {
        assertThat(new ComparisonTable(10).outcomes(COMPARISON))
                .containsExactly("core compile (default): UP_TO_DATE -> EXECUTED, no entry");
    }

    @Test
    void outcomes_ofWhatFailed_tellWithWhat() {
        SessionRecord before = Sessions.withUnits(Sessions.unit("core", "surefire:test", Outcome.EXECUTED, 5));
        SessionRecord after = Sessions.withUnits(
                Sessions.unit("core", "surefire:test", Outcome.FAILED, 5).failedWith("There are test failures."));

        assertThat(new ComparisonTable(10).outcomes(Comparison.of(List.of(before), List.of(after), List.of())))
                .containsExactly("core surefire:test (default): EXECUTED -> FAILED, There are test failures.");
    }

    @Test
    void outcomes_ofMany_areCut() {
        Comparison many =
                Comparison.of(List.of(units(Outcome.UP_TO_DATE)), List.of(units(Outcome.EXECUTED)), List.of());

        assertThat(new ComparisonTable(10).outcomes(many)).hasSize(11).last().isEqualTo("and 5 more");
    }

    @Test
    void json_holdsAllItems() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(String.join("\n", ComparisonExport.json("now", List.of("then"), COMPARISON)));

        assertThat(json.at("/session").textValue()).isEqualTo("now");
        assertThat(json.at("/with/0").textValue()).isEqualTo("then");
        assertThat(json.at("/items")).hasSize(8);
        assertThat(json.at("/items/0/change").textValue()).isEqualTo("SLOWER");
        assertThat(json.at("/outcomes/0/reason").textValue()).isEqualTo("no entry");
    }

    private static SessionRecord units(Outcome outcome) {
        return Sessions.withUnits(IntStream.range(0, 15)
                .mapToObj(i -> Sessions.unit("m" + i, "compile", outcome, 1))
                .toArray(SessionRecord.UnitTime[]::new));
    }
}
