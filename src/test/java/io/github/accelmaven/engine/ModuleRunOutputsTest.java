package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.event.Counter;
import io.github.accelmaven.event.Event;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.io.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files belong to whom, which of them are removed, and when. */
class ModuleRunOutputsTest {

    private final Workshop shop;

    ModuleRunOutputsTest(@TempDir Path directory) throws IOException {
        shop = new Workshop(directory);
    }

    private FakeUnit compile() {
        return shop.unit("compile").writes("target/classes/A.class", "A");
    }

    private FakeUnit resources() {
        return shop.unit("resources").writes("target/classes/a.properties", "a");
    }

    private FakeUnit jar() {
        return shop.unit("jar").reads("target/classes").writes("target/lib.jar", "jar");
    }

    private FakeUnit always(String name) {
        return shop.unit(name).treated(new Treatment.AlwaysRuns("no rule"));
    }

    @Test
    void process_ofTwoUnitsInOneDirectory_removesOnlyTheFilesOfTheOneThatRuns() throws Exception {
        shop.build(resources(), compile());
        FakeUnit changed = resources().value("2").then(() -> {
            assertThat(shop.path("target/classes/A.class")).exists();
        });
        FakeUnit compile = compile();
        shop.build(changed, compile);
        assertThat(shop.outcomes()).isEqualTo(Map.of("resources", Outcome.EXECUTED, "compile", Outcome.UP_TO_DATE));
        FakeUnit recompiled = compile().value("2").then(() -> {
            assertThat(shop.path("target/classes/a.properties")).exists();
        });
        shop.build(changed, recompiled);
        assertThat(shop.outcomes()).isEqualTo(Map.of("resources", Outcome.UP_TO_DATE, "compile", Outcome.EXECUTED));
        assertThat(shop.aside()).doesNotExist();
    }

    @Test
    void process_whenALaterUnitWroteIntoItsInputs_isUpToDateAllTheSame() throws Exception {
        FakeUnit javadoc = shop.unit("late").writes("target/classes/late.txt", "late");
        shop.build(compile(), jar(), javadoc);
        FakeUnit jar = jar();
        shop.build(compile(), jar, shop.unit("late").writes("target/classes/late.txt", "late"));
        assertThat(shop.outcome(jar)).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(shop.outcomes()).containsEntry("late", Outcome.UP_TO_DATE);
    }

    /** As shade does: reads the jar as it was made, and puts another in its place. */
    private FakeUnit replacer() {
        return shop.unit("shade").readsAsMadeBefore("target/lib.jar").writes("target/lib.jar", "fat jar");
    }

    @Test
    void process_ofAUnitThatReplacesWhatItReads_isAHit() throws Exception {
        shop.build(jar(), replacer());
        assertThat(shop.reason(replacer())).doesNotContain("not stored");
        shop.build(jar(), replacer());
        assertThat(shop.outcomes()).isEqualTo(Map.of("jar", Outcome.UP_TO_DATE, "shade", Outcome.UP_TO_DATE));
        shop.otherSurroundings();
        shop.build(jar(), replacer());
        assertThat(shop.outcomes()).isEqualTo(Map.of("jar", Outcome.FROM_CACHE, "shade", Outcome.FROM_CACHE));
        assertThat(shop.files("target")).containsEntry("target/lib.jar", "fat jar");
    }

    @Test
    void process_whenTheReplacedFileIsMadeAnew_doesNotSeeTheOneThatReplacedIt() throws Exception {
        shop.build(jar(), replacer());
        FakeUnit changed = shop.unit("jar")
                .reads("target/classes")
                .value("2")
                .writesOnlyWhatIsMissing()
                .writes("target/lib.jar", "new jar");
        FakeUnit replacer = shop.unit("shade")
                .readsAsMadeBefore("target/lib.jar")
                .then(() -> assertThat(shop.path("target/lib.jar")).hasContent("new jar"));
        shop.build(changed, replacer);
        assertThat(shop.outcomes()).isEqualTo(Map.of("jar", Outcome.EXECUTED, "shade", Outcome.EXECUTED));
    }

    @Test
    void forecast_ofAUnitThatReplacesWhatIsMadeAnew_isUndecided() throws Exception {
        shop.build(jar(), replacer());
        Forecast same = shop.forecast(new Unsettled());
        assertThat(same.predict(jar()).verdict()).isEqualTo(Prediction.Verdict.FROM_CACHE);
        assertThat(same.predict(replacer()).verdict()).isNotEqualTo(Prediction.Verdict.UNDECIDED);
        Forecast changed = shop.forecast(new Unsettled());
        assertThat(changed.predict(jar().value("2")).verdict()).isEqualTo(Prediction.Verdict.WOULD_RUN);
        assertThat(changed.predict(replacer()).verdict()).isEqualTo(Prediction.Verdict.UNDECIDED);
    }

    @Test
    void process_ofAUnitWithAnOutputFileBesideTheBuildDirectory_restoresIt() throws Exception {
        shop.build(shop.unit("reduce").outputs("reduced.xml").writesBeside("reduced.xml", "reduced"));
        assertThat(shop.path("reduced.xml")).hasContent("reduced");
        shop.delete("reduced.xml");
        FakeUnit again = shop.unit("reduce").outputs("reduced.xml").writesBeside("reduced.xml", "reduced");
        shop.build(again);
        assertThat(shop.outcome(again)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(shop.path("reduced.xml")).hasContent("reduced");
    }

    private FakeUnit weave() {
        return shop.unit("weave")
                .edits("target/classes")
                .reads("src/aspects")
                .writes("target/classes/A.class", "woven");
    }

    @Test
    void process_whenItEditsItsInputsInPlace_isStoredAllTheSame() throws Exception {
        FakeUnit weave = weave();
        shop.build(compile(), weave);
        assertThat(shop.reason(weave)).doesNotContain("not stored");
        shop.build(compile(), weave());
        assertThat(shop.outcomes()).isEqualTo(Map.of("compile", Outcome.UP_TO_DATE, "weave", Outcome.UP_TO_DATE));
        shop.otherSurroundings();
        shop.build(compile(), weave());
        assertThat(shop.outcomes()).isEqualTo(Map.of("compile", Outcome.FROM_CACHE, "weave", Outcome.FROM_CACHE));
        assertThat(shop.path("target/classes/A.class")).hasContent("woven");
        shop.build(compile().value("2"), weave());
        assertThat(shop.path("target/classes/A.class")).hasContent("woven");
    }

    @Test
    void process_whenItEditsItsInputsAndSaysNothingOfThat_isNotStored() throws Exception {
        FakeUnit edits = shop.unit("edits").reads("target/classes").writes("target/classes/A.class", "edited");
        shop.build(compile(), edits);
        assertThat(shop.reason(edits)).contains("not stored: its inputs changed while it ran");
    }

    @Test
    void process_whenItEditsInPlaceAndOtherInputsChangeMeanwhile_isNotStored() throws Exception {
        shop.write("src/aspects/B.aj", "aspect B {}");
        FakeUnit weave = weave().then(() -> shop.write("src/aspects/B.aj", "aspect B { int edited; }"));
        shop.build(compile(), weave);
        assertThat(shop.reason(weave)).contains("not stored: its inputs changed while it ran");
    }

    @Test
    void process_whenItSetsTheTimesOfItsInputs_isStoredAllTheSame() throws Exception {
        FakeUnit jar = jar().then(() -> cutOffNanoseconds(shop.path("target/classes/A.class")));
        FakeUnit compile = compile()
                .then(() -> Files.setLastModifiedTime(
                        shop.path("target/classes/A.class"),
                        FileTime.from(1_700_000_000_123_456_789L, TimeUnit.NANOSECONDS)));
        shop.build(compile, jar);
        assertThat(shop.reason(jar)).doesNotContain("not stored");
        shop.build(compile(), jar());
        assertThat(shop.outcomes()).isEqualTo(Map.of("compile", Outcome.UP_TO_DATE, "jar", Outcome.UP_TO_DATE));
    }

    private static void cutOffNanoseconds(Path file) throws IOException {
        Files.setLastModifiedTime(
                file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis()));
    }

    @Test
    void process_whenItRuns_doesNotSeeFilesOfLaterUnits() throws Exception {
        shop.build(compile(), jar(), shop.unit("late").writes("target/classes/late.txt", "late"));
        FakeUnit jar = jar().value("2")
                .then(() -> assertThat(shop.files("target/classes")).containsOnlyKeys("target/classes/A.class"));
        FakeUnit late = shop.unit("late").writes("target/classes/late.txt", "late");
        shop.build(compile(), jar, late);
        assertThat(shop.outcome(jar)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.outcome(late)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(shop.path("target/classes/late.txt")).hasContent("late");
    }

    @Test
    void process_whenAnEarlierUnitMadeItsInputAnew_seesThat() throws Exception {
        shop.build(compile(), jar());
        FakeUnit jar = jar();
        shop.build(compile().value("2").writes("target/classes/A.class", "A2"), jar);
        assertThat(shop.outcome(jar)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.reason(jar)).isEqualTo("target/classes/A.class changed");
    }

    @Test
    void process_whenAnEarlierUnitMadeTheSameAgain_isUpToDate() throws Exception {
        shop.build(compile(), jar());
        FakeUnit compile = compile().value("2");
        FakeUnit jar = jar();
        shop.build(compile, jar);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.outcome(jar)).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void process_ofAFileThatALaterUnitWritesOver_givesEachItsOwn() throws Exception {
        FakeUnit weave = shop.unit("weave").reads("target/classes").writes("target/classes/A.class", "A woven");
        FakeUnit read = jar();
        shop.build(compile(), read, weave);
        assertThat(shop.path("target/classes/A.class")).hasContent("A woven");
        FakeUnit jar = jar();
        shop.build(compile(), jar, shop.unit("weave").writes("target/classes/A.class", "A woven"));
        assertThat(shop.outcome(jar)).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(shop.path("target/classes/A.class")).hasContent("A woven");
    }

    @Test
    void process_ofAFileThatALaterUnitWritesOver_restoresItWithItsOldTime() throws Exception {
        FileTime old = FileTime.fromMillis(1_600_000_000_000L);
        FakeUnit first = shop.unit("first")
                .writes("target/app.properties", "first")
                .writes("target/own.txt", "own")
                .then(() -> {
                    Files.setLastModifiedTime(shop.path("target/app.properties"), old);
                    Files.setLastModifiedTime(shop.path("target/own.txt"), old);
                });
        shop.build(first, shop.unit("second").writes("target/app.properties", "second"));
        shop.delete("target/own.txt");
        FakeUnit second = shop.unit("second").value("2").writes("target/app.properties", "second");
        Path contested = shop.path("target/app.properties");
        FakeUnit looking = shop.unit("looking")
                .treated(new Treatment.AlwaysRuns("it looks"))
                .then(() -> {
                    assertThat(contested).hasContent("first");
                    assertThat(Files.getLastModifiedTime(contested)).isEqualTo(old);
                    assertThat(Files.getLastModifiedTime(shop.path("target/own.txt")))
                            .isGreaterThan(old);
                });
        shop.build(first, looking, second);
        assertThat(shop.outcomes())
                .containsEntry("first", Outcome.FROM_CACHE)
                .containsEntry("second", Outcome.EXECUTED);
    }

    @Test
    void begin_removesFilesOfUnitsThatAreGone() throws Exception {
        shop.build(compile(), resources(), shop.unit("gone").writes("target/classes/Gone.class", "gone"));
        shop.build(compile(), resources());
        assertThat(shop.files("target")).containsOnlyKeys("target/classes/A.class", "target/classes/a.properties");
        assertThat(shop.record().units()).containsOnlyKeys("id:compile", "id:resources");
        assertThat(shop.aside()).doesNotExist();
    }

    @Test
    void begin_whenAUnitIsGoneThatWroteOverAnothersFile_givesThatBackToTheOther() throws Exception {
        shop.build(compile(), shop.unit("weave").writes("target/classes/A.class", "A woven"));
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(shop.path("target/classes/A.class")).hasContent("A");
    }

    @Test
    void process_ofAnAlwaysRunningUnitThatFeedsThePackage_removesItsFilesFirst() throws Exception {
        shop.build(always("generate").writes("target/classes/Old.txt", "old").writes("target/notes", "up to date"));
        FakeUnit generate = always("generate")
                .writes("target/classes/New.txt", "new")
                .then(() -> {
                    assertThat(shop.path("target/classes/Old.txt")).doesNotExist();
                    assertThat(shop.path("target/notes")).doesNotExist();
                });
        shop.build(generate);
        assertThat(shop.outcome(generate)).isEqualTo(Outcome.ALWAYS_RUNS);
        assertThat(shop.reason(generate)).isEqualTo("no rule");
        assertThat(shop.files("target")).containsOnlyKeys("target/classes/New.txt");
    }

    @Test
    void process_ofAnAlwaysRunningUnitThatFeedsNothing_keepsItsFiles() throws Exception {
        shop.build(always("install-node").writes("target/node/node", "node"));
        FakeUnit second = always("install-node")
                .then(() -> assertThat(shop.path("target/node/node")).exists());
        shop.build(second);
        shop.build(second, compile().value("2"));
        assertThat(shop.path("target/node/node")).exists();
        shop.build(compile());
        assertThat(shop.path("target/node/node")).doesNotExist();
    }

    @Test
    void process_ofAUnitThatReadsWhereItWrites_doesNotCountTheDirectoriesThatItLeavesEmpty() throws Exception {
        FakeUnit war = shop.unit("war")
                .reads("target/site")
                .outputs("target/site")
                .then(() -> {
                    Files.createDirectories(shop.path("target/site/META-INF"));
                    shop.write("target/site/WEB-INF/web.xml", "web");
                });
        shop.build(war);
        assertThat(shop.reason(war)).doesNotContain("not stored");
        shop.build(war);
        assertThat(shop.outcome(war)).isEqualTo(Outcome.UP_TO_DATE);
        FileTrees.deleteRecursively(shop.path("target"));
        shop.build(war);
        assertThat(shop.outcome(war)).isEqualTo(Outcome.FROM_CACHE);
    }

    @Test
    void process_ofASkippedUnit_removesWhatItOnceMadeAndAsksItAllTheSame() throws Exception {
        shop.build(compile());
        FakeUnit skipped = shop.unit("compile").treated(new Treatment.ToldToSkip("maven.test.skip is set"));
        shop.build(skipped);
        assertThat(shop.outcome(skipped)).isEqualTo(Outcome.SKIPPED);
        assertThat(shop.reason(skipped)).isEqualTo("maven.test.skip is set");
        assertThat(skipped.runs()).isEqualTo(1);
        assertThat(shop.files("target")).isEmpty();
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.FROM_CACHE);
    }

    @Test
    void process_ofADeferrableUnit_whenNothingElseRuns_doesNotRunIt() throws Exception {
        FakeUnit agent = shop.unit("agent").treated(new Treatment.Deferrable());
        shop.build(agent, compile());
        assertThat(agent.runs()).isEqualTo(1);
        FakeUnit again = shop.unit("agent").treated(new Treatment.Deferrable());
        shop.build(again, compile());
        assertThat(again.runs()).isZero();
        assertThat(shop.outcome(again)).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(shop.outcomes().keySet()).containsExactly("compile", "agent");
    }

    @Test
    void process_ofADeferrableUnit_runsItRightBeforeTheFirstThatRuns() throws Exception {
        shop.build(resources());
        FakeUnit agent = shop.unit("agent").treated(new Treatment.Deferrable());
        FakeUnit compile = compile().then(() -> assertThat(agent.runs()).isEqualTo(1));
        FakeUnit resources = resources();
        shop.build(agent, resources, compile);
        assertThat(shop.outcomes().keySet()).containsExactly("resources", "agent", "compile");
        assertThat(shop.outcome(agent)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.outcome(resources)).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void process_ofADeferrableUnit_whenSomethingRanBefore_runsItAtOnce() throws Exception {
        FakeUnit agent = shop.unit("agent").treated(new Treatment.Deferrable());
        shop.build(compile(), agent);
        assertThat(shop.outcomes().keySet()).containsExactly("compile", "agent");
        assertThat(agent.runs()).isEqualTo(1);
    }

    @Test
    void process_whenADeferredUnitFails_doesNotRunTheOneThatNeededIt() throws Exception {
        FakeUnit agent = shop.unit("agent").treated(new Treatment.Deferrable()).then(() -> {
            throw new IOException("no agent");
        });
        FakeUnit compile = compile();
        assertThatThrownBy(() -> shop.build(agent, compile)).hasMessage("no agent");
        assertThat(shop.outcomes()).isEqualTo(Map.of("agent", Outcome.FAILED));
        assertThat(compile.runs()).isZero();
    }

    @Test
    void process_ofAFileOutsideTheBuildDirectory_ownsItWhereItIsAnOutputLocation() throws Exception {
        FakeUnit generate = shop.unit("generate").writes("src/gen/A.java", "A").writes("src/gen/Old.java", "Old");
        shop.write("src/gen/mine.txt", "a user's");
        shop.build(generate);
        shop.build(shop.unit("generate").value("2").writes("src/gen/A.java", "A"));
        assertThat(shop.files("src")).containsOnlyKeys("src/gen/A.java", "src/gen/mine.txt");
    }

    @Test
    void events_ofAPlainBuild_holdNoWarnings() throws Exception {
        shop.build(resources(), compile(), jar());
        shop.build(resources(), compile(), jar());
        assertThat(shop.events()).noneMatch(Event.Warned.class::isInstance);
        assertThat(shop.events())
                .filteredOn(Event.UnitFinished.class::isInstance)
                .hasSize(3);
    }

    @Test
    void events_countTheTestsOfUnitsThatRan() throws Exception {
        shop.build(resources(), shop.unit("test").tests(12));
        assertThat(shop.events()).contains(new Event.Counted(Counter.TESTS_RUN, 12));
        shop.build(resources(), shop.unit("test").tests(12));
        assertThat(shop.events()).noneMatch(new Event.Counted(Counter.TESTS_RUN, 12)::equals);
    }
}
