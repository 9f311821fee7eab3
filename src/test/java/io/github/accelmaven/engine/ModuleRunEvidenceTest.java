package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.event.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Units stand as they are, without anybody looking into them, as long as a {@code stat} shows the same everywhere. */
class ModuleRunEvidenceTest {

    private final Workshop shop;

    ModuleRunEvidenceTest(@TempDir Path directory) throws IOException {
        shop = new Workshop(directory);
    }

    @BeforeEach
    void writeSources() throws Exception {
        shop.write("src/A.java", "a").write("src/sub/B.java", "b").write("pom.xml", "pom");
        // A file that was written a moment ago is nothing to rely on.
        Thread.sleep(50);
    }

    private FakeUnit compile() {
        return shop.unit("compile")
                .reads("src")
                .writes("target/classes/A.class", "A")
                .writes("target/classes/sub/B.class", "B");
    }

    private FakeUnit jar() {
        return shop.unit("jar").reads("target/classes").writesBeside("target/lib.jar", "jar");
    }

    private FakeUnit built() throws Exception {
        shop.build(compile(), jar());
        FakeUnit compile = compile();
        shop.build(compile, jar());
        assertThat(compile.looks()).isZero();
        return compile();
    }

    @Test
    void process_whenNothingChanged_looksIntoNothing() throws Exception {
        shop.build(compile(), jar());
        FakeUnit compile = compile();
        FakeUnit jar = jar();
        shop.build(compile, jar);
        assertThat(shop.outcomes())
                .containsEntry("compile", Outcome.UP_TO_DATE)
                .containsEntry("jar", Outcome.UP_TO_DATE);
        assertThat(compile.looks() + jar.looks()).isZero();
    }

    @Test
    void process_ofAUnitThatStands_stillReplaysItsEffects() throws Exception {
        shop.build(compile().effect("property").warns("unchecked"));
        FakeUnit compile = compile().effect("property").warns("unchecked");
        shop.build(compile);
        assertThat(compile.replays()).hasSize(1);
        assertThat(compile.reuses()).hasSize(1);
        assertThat(compile.looks()).isZero();
    }

    @Test
    void process_ofAUnitWhoseEffectsCannotBeReplayed_runsIt() throws Exception {
        shop.build(compile().effect("property"));
        FakeUnit compile = compile().effect("property").cannotReplay("property");
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
    }

    /** What can happen to the files of a unit between two builds. */
    private enum Change {
        EDITED_INPUT,
        NEW_INPUT,
        NEW_INPUT_DIRECTORY,
        DELETED_INPUT,
        RENAMED_INPUT,
        LATER_INPUT,
        SAME_SIZE_AND_TIME,
        EDITED_OUTPUT,
        DELETED_OUTPUT,
        LATER_OUTPUT,
        STRANGE_OUTPUT,
        STRANGE_DIRECTORY,
        EXECUTABLE_OUTPUT
    }

    private void apply(Change change) throws IOException {
        switch (change) {
            case EDITED_INPUT -> shop.write("src/A.java", "a2");
            case NEW_INPUT -> shop.write("src/sub/C.java", "c");
            case NEW_INPUT_DIRECTORY -> Files.createDirectories(shop.path("src/empty"));
            case DELETED_INPUT -> shop.delete("src/sub/B.java");
            case RENAMED_INPUT -> Files.move(shop.path("src/A.java"), shop.path("src/Z.java"));
            case LATER_INPUT -> Files.setLastModifiedTime(shop.path("src/A.java"), FileTime.fromMillis(1));
            case SAME_SIZE_AND_TIME -> {
                FileTime time = Files.getLastModifiedTime(shop.path("src/A.java"));
                shop.write("src/A.java", "x");
                Files.setLastModifiedTime(shop.path("src/A.java"), time);
            }
            case EDITED_OUTPUT -> shop.write("target/classes/A.class", "edited");
            case DELETED_OUTPUT -> shop.delete("target/classes/sub/B.class");
            case LATER_OUTPUT -> Files.setLastModifiedTime(shop.path("target/classes/A.class"), FileTime.fromMillis(1));
            case STRANGE_OUTPUT -> shop.write("target/classes/sub/Old.class", "of an IDE");
            case STRANGE_DIRECTORY -> Files.createDirectories(shop.path("target/classes/old"));
            case EXECUTABLE_OUTPUT ->
                assertThat(shop.path("target/classes/A.class").toFile().setExecutable(true))
                        .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void process_afterAnyChange_looksIntoTheUnit_andOnceMoreNever(Change change) throws Exception {
        FakeUnit changed = built();
        apply(change);
        shop.build(changed, jar());
        assertThat(changed.looks()).isEqualTo(1);
        assertThat(shop.path("target/classes/sub/Old.class")).doesNotExist();
        assertThat(shop.path("target/classes/A.class")).hasContent("A");
        FakeUnit again = compile();
        FakeUnit jar = jar();
        Thread.sleep(50);
        shop.build(again, jar);
        shop.build(again, jar);
        assertThat(again.looks() + jar.looks()).isLessThanOrEqualTo(2);
        int looks = again.looks() + jar.looks();
        shop.build(again, jar);
        assertThat(again.looks() + jar.looks()).isEqualTo(looks);
    }

    @Test
    void process_inOtherSurroundings_looksIntoEveryUnit() throws Exception {
        FakeUnit compile = built();
        shop.otherSurroundings();
        shop.build(compile, jar());
        assertThat(compile.looks()).isEqualTo(1);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void process_afterABuildThatWasKilled_looksIntoEveryUnit() throws Exception {
        FakeUnit compile = built();
        shop.unknownState();
        shop.build(compile, jar());
        assertThat(compile.looks()).isEqualTo(1);
    }

    @Test
    void process_whenEveryUnitIsToRun_runsIt() throws Exception {
        FakeUnit compile = built();
        shop.rerun();
        shop.build(compile, jar());
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void process_ofAUnitThatAlwaysRuns_runsIt_andTheOthersStand() throws Exception {
        FakeUnit always = shop.unit("deploy").treated(new Treatment.AlwaysRuns("it deploys"));
        shop.build(compile(), always, jar());
        FakeUnit compile = compile();
        FakeUnit jar = jar();
        shop.build(compile, always, jar);
        assertThat(shop.outcome(always)).isEqualTo(Outcome.ALWAYS_RUNS);
        assertThat(always.runs()).isEqualTo(2);
        assertThat(compile.looks() + jar.looks()).isZero();
        assertThat(shop.record().surroundings().orElseThrow().complete()).isFalse();
    }

    @Test
    void process_afterAUnitThatDidSomethingElseToTheProject_looksIntoTheUnit() throws Exception {
        FakeUnit number = shop.unit("number").treated(new Treatment.AlwaysRuns("it asks git"));
        shop.build(number.effect("one"), jar());
        FakeUnit jar = jar();
        shop.build(
                shop.unit("number")
                        .treated(new Treatment.AlwaysRuns("it asks git"))
                        .effect("two"),
                jar);
        assertThat(jar.looks()).isEqualTo(1);
    }

    @Test
    void process_ofAUnitThatReadsWhatOneThatAlwaysRunsMade_looksIntoIt() throws Exception {
        shop.build(git("1"), compile(), jar());
        FakeUnit jar = jar();
        shop.build(git("2"), compile(), jar);
        assertThat(jar.looks()).isEqualTo(1);
        assertThat(shop.outcome(jar)).isEqualTo(Outcome.EXECUTED);
    }

    private FakeUnit git(String commit) {
        return shop.unit("git")
                .treated(new Treatment.AlwaysRuns("it asks git"))
                .writes("target/classes/git.properties", commit);
    }

    @Test
    void process_ofAUnitThatIsToldToSkip_isSkippedWithoutRunning() throws Exception {
        FakeUnit test = shop.unit("test").treated(new Treatment.ToldToSkip("skipTests is set"));
        shop.build(compile(), test);
        shop.build(compile(), test);
        assertThat(shop.outcome(test)).isEqualTo(Outcome.SKIPPED);
        assertThat(test.runs()).isEqualTo(1);
        FakeUnit unskipped = shop.unit("test").writes("target/reports/r.txt", "r");
        shop.build(compile(), unskipped);
        assertThat(shop.outcome(unskipped)).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void process_ofAUnitThatIsDeferred_staysDeferred_untilALaterOneRuns() throws Exception {
        FakeUnit agent = shop.unit("agent").treated(new Treatment.Deferrable());
        shop.build(agent, compile());
        shop.build(agent, compile());
        assertThat(agent.looks()).isEqualTo(1);
        assertThat(agent.runs()).isEqualTo(1);
        assertThat(shop.outcome(agent)).isEqualTo(Outcome.UP_TO_DATE);
        shop.write("src/A.java", "a2");
        shop.build(agent, compile());
        assertThat(shop.outcome(agent)).isEqualTo(Outcome.EXECUTED);
        assertThat(agent.runs()).isEqualTo(2);
    }

    @Test
    void process_whenAnInputChangesWhileTheUnitRuns_leavesNoEvidence() throws Exception {
        FakeUnit first = compile().then(() -> shop.write("src/A.java", "a2"));
        shop.build(first);
        FakeUnit second = compile();
        shop.build(second);
        assertThat(shop.outcome(second)).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void process_whenAnInputChangesAfterTheUnitRan_looksIntoIt() throws Exception {
        FakeUnit later = shop.unit("later").then(() -> shop.write("src/A.java", "a2"));
        shop.build(compile(), later);
        FakeUnit compile = compile();
        shop.build(compile, shop.unit("later"));
        assertThat(compile.looks()).isEqualTo(1);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void process_whenAnOutputIsChangedByNobodyWeKnow_looksIntoTheUnit() throws Exception {
        FakeUnit later = shop.unit("later").treated(new Treatment.AlwaysRuns("so it is"));
        shop.build(compile(), later);
        FakeUnit compile = compile();
        shop.build(
                compile,
                shop.unit("later")
                        .treated(new Treatment.AlwaysRuns("so it is"))
                        .then(() -> Files.delete(shop.path("target/classes/A.class"))));
        assertThat(compile.looks()).isZero();
        FakeUnit again = compile();
        shop.build(again, later);
        assertThat(again.looks()).isEqualTo(1);
        assertThat(shop.path("target/classes/A.class")).hasContent("A");
    }

    @Test
    void process_whenAnEarlierUnitMakesAnInputAnew_looksIntoTheUnit() throws Exception {
        built();
        shop.write("src/A.java", "a2");
        FakeUnit jar = jar();
        shop.build(compile().writes("target/classes/A.class", "A2"), jar);
        assertThat(jar.looks()).isEqualTo(1);
        assertThat(shop.outcome(jar)).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void process_ofAUnitThatNoLongerMakesAFile_whereItLooks_standsTheNextTime() throws Exception {
        FakeUnit two = compile().reads("target/classes").writes("target/classes/More.class", "more");
        shop.build(two);
        shop.write("src/A.java", "a2");
        shop.build(compile().reads("target/classes"));
        assertThat(shop.path("target/classes/More.class")).doesNotExist();
        FakeUnit again = compile().reads("target/classes");
        shop.build(again);
        assertThat(again.looks()).isZero();
    }

    /** As shade does: reads the jar, and puts another in its place. */
    private FakeUnit shade() {
        return shop.unit("shade")
                .reads("pom.xml")
                .readsAsMadeBefore("target/lib.jar")
                .writesBeside("target/lib.jar", "fat jar")
                .onRun(() -> found = Files.readString(shop.path("target/lib.jar")));
    }

    private String found = "";

    @Test
    void process_ofAUnitThatReplacesWhatItReads_findsItAsItWasMade_whenItHasToRun() throws Exception {
        shop.build(compile(), jar(), shade());
        assertThat(found).isEqualTo("jar");
        FakeUnit jar = jar();
        shop.build(compile(), jar, shade());
        assertThat(jar.looks()).isZero();
        assertThat(shop.path("target/lib.jar")).hasContent("fat jar");
        shop.write("pom.xml", "pom2");
        found = "";
        FakeUnit shade = shade();
        shop.build(compile(), jar, shade);
        assertThat(shop.outcome(shade)).isEqualTo(Outcome.EXECUTED);
        assertThat(found).isEqualTo("jar");
        assertThat(shop.path("target/lib.jar")).hasContent("fat jar");
        FakeUnit again = shade();
        shop.build(compile(), jar(), again);
        assertThat(again.looks()).isZero();
    }

    @Test
    void process_ofAUnitBetweenTwoThatWriteTheSameFile_findsThatOfTheFirst() throws Exception {
        shop.build(compile(), jar(), check("pom.xml"), shade());
        shop.write("pom.xml", "pom2");
        found = "";
        shop.build(compile(), jar(), check("pom.xml"), shade());
        assertThat(found).isEqualTo("jar");
        assertThat(shop.path("target/lib.jar")).hasContent("fat jar");
    }

    private FakeUnit check(String input) {
        return shop.unit("check").reads(input).reads("target/lib.jar").onRun(() -> {
            assertThat(shop.path("target/lib.jar")).hasContent("jar");
        });
    }

    /** As JaCoCo does: classes are instrumented for the tests, and what was compiled is put back for the jar. */
    @Test
    void process_ofAUnitBetweenOnesThatEditAndPutBack_findsWhatWasEdited() throws Exception {
        FakeUnit[] first = instrumented("pom.xml");
        shop.build(first);
        shop.build(instrumented("pom.xml"));
        shop.write("pom.xml", "pom2");
        found = "";
        FakeUnit[] again = instrumented("pom.xml");
        shop.build(again);
        assertThat(again[0].looks() + again[1].looks()).isZero();
        assertThat(found).isEqualTo("instrumented");
        assertThat(shop.path("target/classes/A.class")).hasContent("A");
    }

    private FakeUnit[] instrumented(String inputOfTests) {
        return new FakeUnit[] {
            compile(),
            shop.unit("instrument").edits("target/classes").writes("target/classes/A.class", "instrumented"),
            shop.unit("test")
                    .reads(inputOfTests)
                    .reads("target/classes")
                    .onRun(() -> found = Files.readString(shop.path("target/classes/A.class"))),
            shop.unit("restore").edits("target/classes").writes("target/classes/A.class", "A"),
            jar()
        };
    }

    @Test
    void process_whenWhatWasOverwrittenIsNotInTheCache_makesItAnew() throws Exception {
        shop.build(compile(), jar(), shade());
        shop.emptyCache();
        shop.write("pom.xml", "pom2");
        found = "";
        shop.build(compile(), jar(), shade());
        assertThat(found).isEqualTo("jar");
        assertThat(shop.path("target/lib.jar")).hasContent("fat jar");
    }

    @Test
    void process_ofAUnitThatIsLookedInto_afterTheReplacedFile_findsTheReplacement() throws Exception {
        FakeUnit sign = shop.unit("sign").reads("pom.xml").reads("target/lib.jar");
        shop.build(compile(), jar(), shade(), sign);
        shop.write("pom.xml", "pom2");
        shop.build(
                compile(),
                jar(),
                shade().value("same"),
                shop.unit("sign")
                        .reads("pom.xml")
                        .reads("target/lib.jar")
                        .onRun(() -> assertThat(shop.path("target/lib.jar")).hasContent("fat jar")));
        assertThat(shop.path("target/lib.jar")).hasContent("fat jar");
    }

    @Test
    void conclude_afterAFailureInOtherSurroundings_keepsNoEvidenceOfUnitsThatWereNotReached() throws Exception {
        shop.build(shop.unit("first"), independent());
        shop.otherSurroundings();
        FakeUnit failing = shop.unit("first").value("2").then(() -> {
            throw new IOException("no");
        });
        assertThatThrownBy(() -> shop.build(failing, independent())).hasMessage("no");
        FakeUnit unit = independent();
        shop.build(shop.unit("first"), unit);
        assertThat(unit.looks()).isEqualTo(1);
    }

    private FakeUnit independent() {
        return shop.unit("independent").reads("pom.xml").writes("target/independent/made.txt", "made");
    }

    @Test
    void process_ofAUnitWhoseKeyIsUnknown_looksIntoItEachTime() throws Exception {
        shop.build(compile().withUnknownKey("it reads the clock"));
        FakeUnit compile = compile().withUnknownKey("it reads the clock");
        shop.build(compile);
        assertThat(compile.looks()).isEqualTo(1);
        assertThat(compile.runs()).isEqualTo(1);
    }

    @Test
    void conclude_afterAFailure_isNotComplete_andWhatCameBeforeStands() throws Exception {
        FakeUnit failing = jar().then(() -> {
            throw new IOException("no");
        });
        assertThatThrownBy(() -> shop.build(compile(), failing)).hasMessage("no");
        assertThat(shop.record().surroundings().orElseThrow().complete()).isFalse();
        FakeUnit compile = compile();
        FakeUnit jar = jar();
        shop.build(compile, jar);
        assertThat(compile.looks()).isZero();
        assertThat(shop.outcome(jar)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.record().surroundings().orElseThrow().complete()).isTrue();
    }
}
