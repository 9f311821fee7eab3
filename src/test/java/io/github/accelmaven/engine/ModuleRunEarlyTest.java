package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit that is brought about before everything that it reads has its final form. */
class ModuleRunEarlyTest {

    private final Workshop shop;

    ModuleRunEarlyTest(@TempDir Path directory) throws IOException {
        shop = new Workshop(directory);
        shop.write("src/A.java", "class A {}");
        shop.write("lib/Lib.class", "lib");
    }

    private FakeUnit compile() {
        return shop.unit("compile").reads("src").reads("lib").writes("target/classes/A.class", "A");
    }

    private List<Event.UnitFinished> told() {
        return shop.events().stream()
                .filter(Event.UnitFinished.class::isInstance)
                .map(Event.UnitFinished.class::cast)
                .toList();
    }

    @Test
    void confirm_whenItReadsTheSame_lets_theResultStand_andTellsItOnce() throws Exception {
        FakeUnit compile = compile().effect("source-root").warns("careful");
        shop.buildEarly(() -> {}, compile);
        assertThat(compile.runs()).isEqualTo(1);
        assertThat(told()).hasSize(1);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
        // What the run did to the project was undone before, and is done again.
        assertThat(compile.replays()).hasSize(1);
        assertThat(compile.reuses()).isEmpty();
    }

    @Test
    void confirm_leavesWhatTheNextSessionComparesWith() throws Exception {
        shop.buildEarly(() -> {}, compile());
        FakeUnit again = compile();
        shop.build(again);
        assertThat(shop.outcome(again)).isEqualTo(Outcome.UP_TO_DATE);
        FakeUnit untouched = compile();
        shop.build(untouched);
        assertThat(shop.outcome(untouched)).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(untouched.looks()).isZero();
    }

    @Test
    void confirm_whenItReadsSomethingElse_hasItRunAgain() throws Exception {
        FakeUnit compile = compile();
        shop.buildEarly(() -> shop.write("lib/Lib.class", "another"), compile);
        assertThat(compile.runs()).isEqualTo(2);
        assertThat(told()).hasSize(1);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
        FakeUnit again = compile();
        shop.build(again);
        assertThat(shop.outcome(again)).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void confirm_whenTheResultWasChangedMeanwhile_hasItBroughtAgain() throws Exception {
        FakeUnit compile = compile();
        shop.buildEarly(() -> shop.write("target/classes/A.class", "changed"), compile);
        assertThat(shop.files("target")).isEqualTo(Map.of("target/classes/A.class", "A"));
    }

    @Test
    void processEarly_findsEarlierResults() throws Exception {
        shop.build(compile());
        FakeUnit inPlace = compile();
        shop.buildEarly(() -> {}, inPlace);
        assertThat(shop.outcome(inPlace)).isEqualTo(Outcome.UP_TO_DATE);
        shop.delete("target/classes/A.class");
        FakeUnit restored = compile();
        shop.buildEarly(() -> {}, restored);
        assertThat(shop.outcome(restored)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(restored.runs() + inPlace.runs()).isZero();
        assertThat(told()).hasSize(1);
    }

    @Test
    void processEarly_whenItFails_tellsNothing_andIsTriedAgain() throws Exception {
        FakeUnit compile = compile().onRun(() -> {
            shop.write("target/classes/Half.class", "half");
            if (!Files.readString(shop.path("lib/Lib.class")).equals("complete")) {
                throw new IllegalStateException("Lib is not complete");
            }
        });
        shop.buildEarly(() -> shop.write("lib/Lib.class", "complete"), compile);
        assertThat(told()).hasSize(1);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
        assertThat(compile.runs()).isEqualTo(2);
    }

    @Test
    void processEarly_whenItFailsForGood_tellsItOnce_andLeavesNothingOfTheFirstTime() throws Exception {
        FakeUnit compile = compile().then(() -> {
            throw new IllegalStateException("never compiles");
        });
        FakeUnit before = compile().then(() -> shop.write("target/classes/B.class", "B"));
        shop.build(before);
        shop.write("src/A.java", "class Other {}");
        assertThatThrownBy(() -> shop.buildEarly(() -> {}, compile)).hasMessage("never compiles");
        assertThat(told()).hasSize(1);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.FAILED);
        assertThat(shop.files("target")).isEqualTo(Map.of("target/classes/A.class", "A"));
    }

    @Test
    void processEarly_ofWhatHasNoKey_waits() throws Exception {
        FakeUnit unknown = compile().withUnknownKey("it may read anything");
        shop.buildEarly(() -> assertThat(unknown.runs()).isZero(), unknown);
        assertThat(shop.outcome(unknown)).isEqualTo(Outcome.ALWAYS_RUNS);
        FakeUnit always = compile().treated(new Treatment.AlwaysRuns("it uploads"));
        shop.buildEarly(() -> assertThat(always.runs()).isZero(), always);
        assertThat(shop.outcome(always)).isEqualTo(Outcome.ALWAYS_RUNS);
    }

    @Test
    void processKnown_ofWhatNobodyKnowsWhatItReads_doesNothing() throws Exception {
        FakeUnit unknown = shop.unit("check").withUnknownKey("it may read anything");
        FakeUnit always = shop.unit("upload").treated(new Treatment.AlwaysRuns("it uploads"));
        shop.build(
                run -> {
                    for (FakeUnit unit : List.of(unknown, always)) {
                        assertThat(run.processKnown(unit)).isFalse();
                        assertThat(unit.runs()).isZero();
                        run.process(unit);
                    }
                },
                unknown,
                always);
        assertThat(shop.outcome(unknown)).isEqualTo(Outcome.ALWAYS_RUNS);
        assertThat(shop.outcome(always)).isEqualTo(Outcome.ALWAYS_RUNS);
    }

    @Test
    void processKnown_ofAnythingElse_isToProcessIt() throws Exception {
        for (Outcome outcome : List.of(Outcome.EXECUTED, Outcome.UP_TO_DATE)) {
            FakeUnit known = compile();
            shop.build(run -> assertThat(run.processKnown(known)).isTrue(), known);
            assertThat(shop.outcome(known)).isEqualTo(outcome);
        }
        FakeUnit skipped = shop.unit("test").treated(new Treatment.ToldToSkip("skipTests is set"));
        shop.build(run -> assertThat(run.processKnown(skipped)).isTrue(), skipped);
        assertThat(shop.outcome(skipped)).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void units_thatComeLater_seeWhatWasConfirmed() throws Exception {
        FakeUnit jar = shop.unit("jar").reads("target/classes").writes("target/lib.jar", "jar");
        shop.buildEarly(() -> {}, compile(), jar);
        FakeUnit again = shop.unit("jar").reads("target/classes").writes("target/lib.jar", "jar");
        shop.build(compile(), again);
        assertThat(shop.outcome(again)).isEqualTo(Outcome.UP_TO_DATE);
    }
}
