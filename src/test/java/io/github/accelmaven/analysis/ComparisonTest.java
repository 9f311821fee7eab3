package io.github.accelmaven.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.analysis.Comparison.Direction;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.history.SessionRecord;
import io.github.accelmaven.history.Sessions;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Item CORE = new Item(Item.Kind.MODULE, "core");
    private static final Item COMPILE = new Item(Item.Kind.GOAL, "core compile (default)");

    @Test
    void of_twoSessions_tellsWhichWayEachTimeWent() {
        Comparison comparison =
                Comparison.of(List.of(withCompile(1_000)), List.of(withCompile(1_500)), List.of(withCompile(1_000)));

        assertThat(change(comparison, COMPILE).direction()).isEqualTo(Direction.SLOWER);
        assertThat(change(comparison, COMPILE).difference()).isEqualTo(Duration.ofMillis(500));
        assertThat(change(comparison, CORE).after()).isEqualTo(Duration.ofMillis(1_600));
        assertThat(change(comparison, Item.TOTAL).direction()).isEqualTo(Direction.UNCHANGED);
        assertThat(comparison.changed(Item.Kind.GOAL))
                .extracting(Comparison.Change::item)
                .containsExactly(COMPILE);
    }

    @Test
    void of_aDifferenceThatTheHistoryVariesBy_isUnchanged() {
        List<SessionRecord> noisy = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> withCompile(700 + 30L * i))
                .toList();

        Comparison comparison = Comparison.of(noisy, List.of(withCompile(1_300)), noisy);

        assertThat(change(comparison, COMPILE).direction()).isEqualTo(Direction.UNCHANGED);
        assertThat(change(Comparison.of(noisy, List.of(withCompile(2_300)), noisy), COMPILE)
                        .direction())
                .isEqualTo(Direction.SLOWER);
    }

    @Test
    void of_aFewMilliseconds_isUnchanged() {
        Comparison comparison =
                Comparison.of(List.of(withCompile(5)), List.of(withCompile(12)), List.of(withCompile(5)));

        assertThat(change(comparison, COMPILE).direction()).isEqualTo(Direction.UNCHANGED);
    }

    @Test
    void of_aUnitThatIsNewOrGone_countsItAsNoTime() {
        SessionRecord without = Sessions.withUnits();

        assertThat(change(Comparison.of(List.of(without), List.of(withCompile(800)), List.of()), COMPILE)
                        .before())
                .isZero();
        assertThat(change(Comparison.of(List.of(withCompile(800)), List.of(without), List.of()), COMPILE)
                        .direction())
                .isEqualTo(Direction.FASTER);
    }

    @Test
    void of_tellsWhichUnitsEndOtherwise_butNotWhereHitsCameFrom() {
        SessionRecord before = Sessions.withUnits(
                Sessions.unit("core", "compile", Outcome.UP_TO_DATE, 1),
                Sessions.unit("core", "test", Outcome.UP_TO_DATE, 1),
                Sessions.unit("core", "jar", Outcome.EXECUTED, 1));
        SessionRecord after = Sessions.withUnits(
                Sessions.unit("core", "compile", Outcome.FROM_CACHE, 1),
                Sessions.unit("core", "test", Outcome.EXECUTED, 100),
                Sessions.unit("core", "jar", Outcome.EXECUTED, 1));

        assertThat(Comparison.of(List.of(before), List.of(after), List.of()).outcomes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.after().goal()).isEqualTo("test");
                    assertThat(change.before().outcome()).isEqualTo(Outcome.UP_TO_DATE);
                });
    }

    private static SessionRecord withCompile(long millis) {
        return Sessions.withUnits(
                Sessions.unit("core", "compile", 0, millis, 0), Sessions.unit("core", "test", millis, 100, 0));
    }

    private static Comparison.Change change(Comparison comparison, Item item) {
        return comparison.items().stream()
                .filter(change -> change.item().equals(item))
                .findFirst()
                .orElseThrow();
    }
}
