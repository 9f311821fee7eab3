package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.engine.Prediction.Verdict;
import io.github.accelmaven.state.ModuleRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastTest {

    private final Workshop shop;

    ForecastTest(@TempDir Path directory) throws IOException {
        shop = new Workshop(directory);
        shop.write("src/A.java", "class A {}");
    }

    private FakeUnit compile() {
        return shop.unit("compile").reads("src").writes("target/classes/A.class", "A");
    }

    private FakeUnit jar() {
        return shop.unit("jar").reads("target/classes").writes("target/jar/lib.jar", "jar");
    }

    private List<Prediction> predict(FakeUnit... units) throws Exception {
        Forecast forecast = shop.forecast(new Unsettled());
        List<Prediction> predictions = new ArrayList<>();
        for (FakeUnit unit : units) {
            predictions.add(forecast.predict(unit));
        }
        return predictions;
    }

    private static List<Verdict> verdicts(List<Prediction> predictions) {
        return predictions.stream().map(Prediction::verdict).toList();
    }

    @Test
    void predict_ofAModuleNeverBuilt_saysThatAllWouldRunAndRunsNothing() throws Exception {
        FakeUnit compile = compile();
        FakeUnit jar = jar();
        List<Prediction> predictions = predict(compile, jar);
        assertThat(verdicts(predictions)).containsExactly(Verdict.WOULD_RUN, Verdict.WOULD_RUN);
        assertThat(predictions.get(0).reason()).isEqualTo("no earlier result is known");
        assertThat(predictions.get(0).differences()).isEmpty();
        assertThat(predictions.get(0).parts()).extracting("name").containsExactly("src/A.java", "value");
        assertThat(compile.runs() + jar.runs()).isZero();
        assertThat(shop.path("target")).doesNotExist();
        assertThat(shop.events()).isEmpty();
    }

    @Test
    void predict_whenNothingChanged_saysThatAllIsUpToDate() throws Exception {
        shop.build(compile(), jar());
        assertThat(verdicts(predict(compile(), jar()))).containsExactly(Verdict.UP_TO_DATE, Verdict.UP_TO_DATE);
    }

    @Test
    void predict_whenAnInputChanged_saysWhichAndThatItsReadersAreUndecided() throws Exception {
        shop.build(compile(), jar());
        shop.write("src/A.java", "class A { int edited; }");
        List<Prediction> predictions = predict(compile(), jar());
        assertThat(verdicts(predictions)).containsExactly(Verdict.WOULD_RUN, Verdict.UNDECIDED);
        assertThat(predictions.get(0).reason()).isEqualTo("src/A.java changed");
        assertThat(predictions.get(0).differences()).containsExactly("src/A.java changed");
        assertThat(predictions.get(1).reason()).isEqualTo("it reads what lib compile makes");
    }

    @Test
    void predict_whenOutputsAreMissing_saysThatTheyWouldBeRestoredAndRestoresNothing() throws Exception {
        shop.build(compile());
        shop.delete("target/classes/A.class");
        List<Prediction> predictions = predict(compile());
        assertThat(verdicts(predictions)).containsExactly(Verdict.FROM_CACHE);
        assertThat(predictions.get(0).reason()).isEqualTo("its output target/classes/A.class is missing");
        assertThat(shop.path("target/classes/A.class")).doesNotExist();
    }

    @Test
    void predict_whenAllOutputsAreMissing_seesThemAsTheyWouldBeRestored() throws Exception {
        FakeUnit report = shop.unit("report").reads("target/classes").writes("target/report.txt", "report");
        shop.build(compile(), report);
        shop.delete("target/classes/A.class");
        shop.delete("target/report.txt");
        List<Prediction> predictions =
                predict(compile(), shop.unit("report").reads("target/classes").writes("target/report.txt", "report"));
        assertThat(verdicts(predictions)).containsExactly(Verdict.FROM_CACHE, Verdict.FROM_CACHE);
    }

    @Test
    void predict_whenAnEarlierResultWouldComeBack_seesItsFilesInPlaceOfTheOnesThatLieThere() throws Exception {
        shop.build(compile(), jar());
        shop.write("src/A.java", "class A { int edited; }");
        shop.build(compile().writes("target/classes/B.class", "B").writes("target/classes/A.class", "edited"), jar());
        shop.write("src/A.java", "class A {}");
        assertThat(verdicts(predict(compile(), jar()))).containsExactly(Verdict.FROM_CACHE, Verdict.FROM_CACHE);
    }

    @Test
    void predict_withRerun_saysThatAllWouldRun() throws Exception {
        shop.build(compile());
        shop.rerun();
        List<Prediction> predictions = predict(compile());
        assertThat(verdicts(predictions)).containsExactly(Verdict.WOULD_RUN);
        assertThat(predictions.get(0).reason()).isEqualTo("accel.rerun is set");
    }

    @Test
    void predict_afterAFailure_saysThatItWouldRun() throws Exception {
        FakeUnit failing = compile().then(() -> {
            throw new IOException("broken");
        });
        assertThatThrownBy(() -> shop.build(failing)).isInstanceOf(IOException.class);
        assertThat(verdicts(predict(compile()))).containsExactly(Verdict.WOULD_RUN);
    }

    @Test
    void predict_ofAnUnknownKeyAndOfAnAlwaysRunningUnit_saysWhy() throws Exception {
        List<Prediction> predictions = predict(
                compile().withUnknownKey("parameter 'x' is opaque"),
                shop.unit("install").treated(new Treatment.AlwaysRuns("it writes elsewhere")),
                shop.unit("test").treated(new Treatment.ToldToSkip("skipTests is set")));
        assertThat(verdicts(predictions)).containsExactly(Verdict.ALWAYS_RUNS, Verdict.ALWAYS_RUNS, Verdict.SKIPPED);
        assertThat(predictions)
                .extracting(Prediction::reason)
                .containsExactly("parameter 'x' is opaque", "it writes elsewhere", "skipTests is set");
    }

    @Test
    void predict_ofADeferrableUnit_dependsOnWhetherOthersWouldRun() throws Exception {
        shop.build(compile());
        FakeUnit agent = shop.unit("agent").treated(new Treatment.Deferrable());
        assertThat(verdicts(predict(compile(), agent))).containsExactly(Verdict.UP_TO_DATE, Verdict.UP_TO_DATE);
        assertThat(verdicts(predict(compile().value("2"), agent)))
                .containsExactly(Verdict.WOULD_RUN, Verdict.WOULD_RUN);
        shop.delete("target/classes/A.class");
        assertThat(verdicts(predict(compile(), agent))).containsExactly(Verdict.FROM_CACHE, Verdict.UP_TO_DATE);
    }

    @Test
    void predict_replaysTheEffectsOfTheLastRun() throws Exception {
        shop.build(compile().effect("property"));
        FakeUnit compile = compile();
        predict(compile);
        assertThat(compile.replays()).containsExactly(List.of(Effect.of("property", Map.of("of", "compile"))));
        assertThat(compile.reuses()).isEmpty();
    }

    @Test
    void predict_whenAnEffectCannotBeReplayed_leavesItsReadersUndecided() throws Exception {
        shop.build(compile().effect("strange"), jar());
        List<Prediction> predictions = predict(compile().cannotReplay("strange"), jar());
        assertThat(predictions.get(1).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void predict_ofAModuleThatReadsAnothersOutputs_isUndecidedWhenThatWouldRun() throws Exception {
        shop.build(compile());
        Unsettled unsettled = new Unsettled();
        shop.forecast(unsettled).predict(compile().value("2"));
        FakeUnit reader = shop.unit("reader").reads("target/classes");
        ModuleRecord own = shop.record();
        shop.record(ModuleRecord.EMPTY);
        assertThat(shop.forecast(unsettled).predict(reader).verdict()).isEqualTo(Verdict.UNDECIDED);
        shop.record(own);
    }

    @Test
    void predict_changesNothingForTheBuildAfterIt() throws Exception {
        shop.build(compile(), jar());
        predict(compile().value("2"), jar());
        FakeUnit compile = compile();
        FakeUnit jar = jar();
        shop.build(compile, jar);
        assertThat(compile.runs() + jar.runs()).isZero();
    }
}
