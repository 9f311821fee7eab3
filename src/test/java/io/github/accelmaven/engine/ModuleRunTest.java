package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.accelmaven.cache.Effect;
import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.state.ModuleRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a unit's result is reused, and when it runs. */
class ModuleRunTest {

    private final Workshop shop;

    ModuleRunTest(@TempDir Path directory) throws IOException {
        shop = new Workshop(directory);
        shop.write("src/A.java", "class A {}");
    }

    private FakeUnit compile() {
        return shop.unit("compile").reads("src").writes("target/classes/A.class", "A");
    }

    @Test
    void process_theFirstTime_runs() throws Exception {
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.reason(compile)).isEqualTo("no earlier result is known");
        assertThat(shop.last(compile).saved()).isZero();
        assertThat(shop.last(compile).took()).isPositive();
        assertThat(compile.reuses()).isEmpty();
    }

    @Test
    void process_whenNothingChanged_isUpToDateAndTouchesNothing() throws Exception {
        shop.build(compile());
        FileTime written = Files.getLastModifiedTime(shop.path("target/classes/A.class"));
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(compile.runs()).isZero();
        assertThat(Files.getLastModifiedTime(shop.path("target/classes/A.class")))
                .isEqualTo(written);
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void process_whenTheCacheIsGone_isUpToDateAllTheSame() throws Exception {
        shop.build(compile());
        shop.emptyCache();
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void process_whenOutputsAreDeleted_restoresThem() throws Exception {
        shop.build(compile());
        shop.delete("target/classes/A.class");
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(shop.reason(compile)).isEqualTo("disk");
        assertThat(compile.runs()).isZero();
        assertThat(shop.files("target")).isEqualTo(Map.of("target/classes/A.class", "A"));
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void process_whenOutputsAndCacheAreGone_runsAndSaysWhichOutput() throws Exception {
        shop.build(compile());
        shop.delete("target/classes/A.class");
        shop.emptyCache();
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.reason(compile)).isEqualTo("its output target/classes/A.class is missing");
    }

    @Test
    void process_whenAnotherChangedAnOutput_restoresIt() throws Exception {
        shop.build(compile());
        shop.write("target/classes/A.class", "B");
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(shop.files("target")).isEqualTo(Map.of("target/classes/A.class", "A"));
    }

    @Test
    void process_whenAnotherMadeAnOutputExecutable_restoresIt() throws Exception {
        shop.build(compile());
        Path output = shop.path("target/classes/A.class");
        assertThat(output.toFile().setExecutable(true)).isTrue();
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(Files.isExecutable(output)).isFalse();
    }

    @Test
    void process_whenAnEmptyDirectoryIsMissing_restoresIt() throws Exception {
        FakeUnit unit = compile().then(() -> Files.createDirectories(shop.path("target/classes/empty")));
        shop.build(unit);
        shop.delete("target/classes/empty");
        FakeUnit again = compile();
        shop.build(again);
        assertThat(shop.outcome(again)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(shop.path("target/classes/empty")).isEmptyDirectory();
    }

    @Test
    void process_whenTheKeyChanges_runsAfterItsOldFilesAreRemoved() throws Exception {
        shop.build(compile().writes("target/classes/Old.class", "Old"));
        shop.write("src/A.java", "class A { int a; }");
        FakeUnit compile = compile()
                .value("17")
                .then(() -> assertThat(shop.path("target/classes/Old.class")).doesNotExist());
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.reason(compile)).isEqualTo("src/A.java changed (and 1 more)");
        assertThat(shop.files("target")).isEqualTo(Map.of("target/classes/A.class", "A"));
    }

    @Test
    void process_whenTheKeyIsTheOneOfAnEarlierRun_restoresThatAndRemovesTheRest() throws Exception {
        shop.build(compile().value("1"));
        shop.build(compile()
                .value("2")
                .writes("target/classes/A.class", "A2")
                .writes("target/classes/More.class", "More"));
        FakeUnit compile = compile().value("1");
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(shop.files("target")).isEqualTo(Map.of("target/classes/A.class", "A"));
    }

    @Test
    void process_inAnotherCheckout_restoresTheResultAndSavesItsTime() throws Exception {
        shop.build(compile().then(() -> Thread.sleep(200)));
        FileTrees.deleteRecursively(shop.path("target"));
        shop.record(ModuleRecord.EMPTY);
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(shop.last(compile).saved()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(60));
        assertThat(shop.savedByTheCache()).isEqualTo(shop.last(compile).saved());
        assertThat(shop.files("target")).isEqualTo(Map.of("target/classes/A.class", "A"));
    }

    @Test
    void process_whenTheUnitFails_throwsThatAndStoresNothing() throws Exception {
        IllegalStateException failure = new IllegalStateException("broken");
        FakeUnit failing = compile().then(() -> {
            throw failure;
        });
        assertThatThrownBy(() -> shop.build(failing)).isSameAs(failure);
        assertThat(shop.outcome(failing)).isEqualTo(Outcome.FAILED);
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.reason(compile)).isEqualTo("its last run failed");
    }

    @Test
    void process_afterAnInterruption_saysSoAndNotThatTheRunFailed() throws Exception {
        FakeUnit interrupted = compile().then(() -> {
            throw new InterruptedException("the build is being ended");
        });
        assertThatThrownBy(() -> shop.build(interrupted)).isInstanceOf(InterruptedException.class);
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.reason(compile)).isEqualTo("its last run was interrupted");
    }

    @Test
    void process_afterAFailure_removesWhatThatLeftHalfDone() throws Exception {
        FakeUnit failing = compile()
                .writes("target/classes/Partial.class", "half")
                .then(() -> {
                    throw new IOException("broken");
                });
        assertThatThrownBy(() -> shop.build(failing)).isInstanceOf(IOException.class);
        assertThat(shop.path("target/classes/Partial.class")).exists();
        shop.write("src/A.java", "class A { int repaired; }");
        FakeUnit compile = compile()
                .then(() ->
                        assertThat(shop.path("target/classes/Partial.class")).doesNotExist());
        shop.build(compile);
        assertThat(shop.files("target")).isEqualTo(Map.of("target/classes/A.class", "A"));
        assertThat(shop.aside()).doesNotExist();
    }

    @Test
    void process_afterAFailure_ofAKeyThatOnceSucceeded_restores() throws Exception {
        shop.build(compile());
        FakeUnit failing = compile().value("2").then(() -> {
            throw new IOException("broken");
        });
        assertThatThrownBy(() -> shop.build(failing)).isInstanceOf(IOException.class);
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.FROM_CACHE);
    }

    @Test
    void process_whenTheResultIsNotReusable_runsAgainEachTime() throws Exception {
        FakeUnit test = compile().notReusable("tests failed, see TEST-A.xml");
        shop.build(test);
        assertThat(shop.reason(test)).endsWith("; not stored: tests failed, see TEST-A.xml");
        shop.build(test);
        assertThat(test.runs()).isEqualTo(2);
        assertThat(shop.reason(test)).startsWith("its last result could not be reused: tests failed, see TEST-A.xml");
        FakeUnit passing = compile();
        shop.build(passing);
        assertThat(passing.runs()).isEqualTo(1);
        assertThat(shop.files("target")).isEqualTo(Map.of("target/classes/A.class", "A"));
    }

    @Test
    void process_whenInputsChangeWhileItRuns_isNotStored() throws Exception {
        FakeUnit test = compile().then(() -> shop.write("src/A.java", "class A { int edited; }"));
        shop.build(test);
        assertThat(shop.reason(test)).contains("not stored: its inputs changed while it ran: src/A.java changed");
        shop.write("src/A.java", "class A {}");
        FakeUnit again = compile();
        shop.build(again);
        assertThat(shop.outcome(again)).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void process_whenInputsAppearOrVanishWhileItRuns_isNotStored() throws Exception {
        FakeUnit adding = compile().then(() -> shop.write("src/B.java", "class B {}"));
        shop.build(adding);
        assertThat(shop.reason(adding)).contains("not stored", "src/B.java is new");
        FakeUnit removing = compile().then(() -> shop.delete("src/B.java"));
        shop.build(removing);
        assertThat(shop.reason(removing)).contains("not stored", "src/B.java is gone");
    }

    @Test
    void process_whenItWritesIntoADirectoryThatItReads_isStored() throws Exception {
        FakeUnit generate = shop.unit("generate").reads("src").writes("src/Generated.java", "class Generated {}");
        shop.build(generate);
        assertThat(shop.reason(generate)).doesNotContain("not stored");
        shop.build(generate);
        assertThat(shop.outcome(generate)).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void process_whenItMadeALink_isNotStored() throws Exception {
        FakeUnit linking =
                compile().then(() -> Files.createSymbolicLink(shop.path("target/classes/link"), Path.of("A.class")));
        shop.build(linking);
        assertThat(shop.reason(linking)).contains("not stored: it made target/classes/link, which is no regular file");
        FakeUnit again = compile();
        shop.build(again);
        assertThat(shop.outcome(again)).isEqualTo(Outcome.EXECUTED);
        assertThat(Files.isSymbolicLink(shop.path("target/classes/link"))).isFalse();
    }

    @Test
    void process_whenItDeletedAFileOfAnotherUnit_isNotStored() throws Exception {
        FakeUnit compile = compile();
        FakeUnit deleting =
                shop.unit("shrink").writes("target/small.jar", "jar").then(() -> shop.delete("target/classes/A.class"));
        shop.build(compile, deleting);
        assertThat(shop.reason(deleting))
                .contains("not stored: it deleted target/classes/A.class, which another goal made");
        FakeUnit again = shop.unit("shrink").writes("target/small.jar", "jar");
        shop.build(compile, again);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(shop.outcome(again)).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void process_whenAFileTellsASecret_isNotStoredButUpToDate() throws Exception {
        shop.secret("hunter2");
        FakeUnit filtering = shop.unit("filter").writes("target/classes/db.properties", "key=hunter2");
        shop.build(filtering);
        assertThat(shop.reason(filtering))
                .contains("not stored: it made target/classes/db.properties, which tells a secret");
        shop.build(filtering);
        assertThat(shop.outcome(filtering)).isEqualTo(Outcome.UP_TO_DATE);
        shop.delete("target/classes/db.properties");
        shop.build(filtering);
        assertThat(shop.outcome(filtering)).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void process_whenAWarningTellsASecret_runsAgainEachTime() throws Exception {
        shop.secret("hunter2");
        FakeUnit warning = compile().warns("hunter2 is too short");
        shop.build(warning);
        assertThat(shop.reason(warning)).contains("not stored: ", "tell a secret");
        shop.build(warning);
        assertThat(shop.outcome(warning)).isEqualTo(Outcome.EXECUTED);
    }

    @Test
    void process_whenItCostsLessThanItsRestore_isNotStoredButUpToDate() throws Exception {
        FakeUnit many = shop.unit("many").outputs("target/many");
        many.then(() -> {
            for (int i = 0; i < 2000; i++) {
                Files.createFile(
                        Files.createDirectories(shop.path("target/many")).resolve("f" + i));
            }
        });
        shop.build(many);
        // On a slow file system the files may cost more to make than the estimate says.
        assumeTrue(shop.last(many).took().compareTo(StoreDecision.restoreEstimate(2000, 0)) < 0);
        assertThat(shop.reason(many)).contains("restoring it would take longer than making it");
        shop.build(many);
        assertThat(shop.outcome(many)).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void process_withRerun_runsAndStoresAnew() throws Exception {
        shop.build(compile());
        shop.rerun();
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.reason(compile)).isEqualTo("accel.rerun is set");
        assertThat(shop.record().unit(compile.id()).orElseThrow().isReusable()).isTrue();
    }

    @Test
    void process_whenTheKeyIsNotKnown_runsEachTimeAndOwnsItsFiles() throws Exception {
        FakeUnit first = compile().withUnknownKey("parameter 'x' is opaque").writes("target/classes/Old.class", "Old");
        shop.build(first);
        assertThat(shop.outcome(first)).isEqualTo(Outcome.ALWAYS_RUNS);
        assertThat(shop.reason(first)).isEqualTo("parameter 'x' is opaque");
        FakeUnit second = compile().withUnknownKey("parameter 'x' is opaque");
        shop.build(second);
        assertThat(second.runs()).isEqualTo(1);
        assertThat(shop.files("target")).isEqualTo(Map.of("target/classes/A.class", "A"));
    }

    @Test
    void process_ofAHit_replaysEffectsAndWarnings() throws Exception {
        List<Effect> effects = List.of(Effect.of("property", Map.of("of", "compile")));
        FakeUnit compile = compile().effect("property").warns("A.java: deprecated");
        shop.build(compile);
        assertThat(compile.replays()).isEmpty();
        FakeUnit upToDate = compile();
        shop.build(upToDate);
        assertThat(upToDate.replays()).containsExactly(effects);
        assertThat(upToDate.reuses()).containsExactly(List.of("A.java: deprecated"));
        shop.delete("target/classes/A.class");
        FakeUnit restored = compile();
        shop.build(restored);
        assertThat(restored.replays()).containsExactly(effects);
        assertThat(restored.reuses()).containsExactly(List.of("A.java: deprecated"));
    }

    @Test
    void process_whenAnEffectCannotBeReplayed_runs() throws Exception {
        shop.build(compile().effect("strange"));
        FakeUnit compile = compile().cannotReplay("strange");
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.reason(compile)).isEqualTo("its effect strange cannot be replayed");
        assertThat(compile.reuses()).isEmpty();
    }

    @Test
    void process_whenAnEffectOfARestoredResultCannotBeReplayed_runsWithoutTheRestoredFiles() throws Exception {
        shop.build(compile().effect("strange"));
        FakeUnit another = compile().cannotReplay("strange").writesOnlyWhatIsMissing();
        shop.delete("target/classes/A.class");
        shop.record(ModuleRecord.EMPTY);
        shop.build(another);
        assertThat(another.runs()).isEqualTo(1);
        assertThat(shop.record().unit(another.id()).orElseThrow().files()).hasSize(1);
        shop.delete("target/classes/A.class");
        FakeUnit restored = compile();
        shop.build(restored);
        assertThat(shop.outcome(restored)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(shop.files("target")).isEqualTo(Map.of("target/classes/A.class", "A"));
    }

    @Test
    void record_keepsUnitsThatTheSessionDidNotReach() throws Exception {
        FakeUnit jar = shop.unit("jar").writes("target/lib.jar", "jar");
        shop.build(compile(), jar);
        FakeUnit failing = compile().value("2").then(() -> {
            throw new IOException("broken");
        });
        assertThatThrownBy(() -> shop.build(failing, jar)).isInstanceOf(IOException.class);
        shop.build(compile(), jar);
        assertThat(shop.outcomes()).isEqualTo(Map.of("compile", Outcome.FROM_CACHE, "jar", Outcome.UP_TO_DATE));
    }
}
