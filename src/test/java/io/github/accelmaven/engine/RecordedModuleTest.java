package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.io.FileTrees;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.RecordedFile;
import io.github.accelmaven.state.RecordedStat;
import io.github.accelmaven.state.RecordedValue;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a module made comes back by its record alone, when nothing else is gone or changed. */
class RecordedModuleTest {

    private final Workshop shop;
    private Map<String, String> made = Map.of();

    RecordedModuleTest(@TempDir Path directory) throws IOException {
        shop = new Workshop(directory);
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

    @BeforeEach
    void build() throws Exception {
        shop.write("src/A.java", "a").write("src/B.java", "b");
        // A file that was written a moment ago is nothing to rely on.
        Thread.sleep(50);
        shop.build(compile(), jar());
        assertThat(shop.isAsRecorded()).isTrue();
        made = shop.files("target");
    }

    @Test
    void bringBack_whenNothingIsGone_doesNothing() throws Exception {
        assertThat(shop.bringBack()).contains(Set.of());
        assertThat(shop.isAsRecorded()).isTrue();
    }

    @Test
    void bringBack_whenEverythingIsGone_restoresIt_andTheNextSessionFindsItAsRecorded() throws Exception {
        shop.deleteTarget();
        assertThat(shop.bringBack()).contains(Set.of("compile", "jar"));
        assertThat(shop.files("target")).isEqualTo(made);
        assertThat(shop.isAsRecorded()).isTrue();
        FakeUnit compile = compile();
        shop.build(compile, jar());
        assertThat(compile.looks()).isZero();
    }

    @Test
    void bringBack_ofADirectory_leavesTheRest() throws Exception {
        FileTrees.deleteRecursively(shop.path("target/classes"));
        assertThat(shop.bringBack()).contains(Set.of("compile"));
        assertThat(shop.files("target")).isEqualTo(made);
        assertThat(shop.isAsRecorded()).isTrue();
    }

    @Test
    void bringBack_whenAFileIsGoneFromADirectoryThatIsThere_isLeftToTheUnits() throws Exception {
        shop.delete("target/classes/A.class");
        assertThat(shop.bringBack()).isEmpty();
    }

    @Test
    void bringBack_whenAnInputChanged_isLeftToTheUnits() throws Exception {
        shop.deleteTarget();
        shop.write("src/A.java", "a2");
        assertThat(shop.bringBack()).isEmpty();
        assertThat(shop.files("target")).isEmpty();
    }

    @Test
    void bringBack_whenAnInputIsGone_isLeftToTheUnits() throws Exception {
        shop.deleteTarget();
        FileTrees.deleteRecursively(shop.path("src"));
        assertThat(shop.bringBack()).isEmpty();
        assertThat(shop.files("target")).isEmpty();
    }

    @Test
    void bringBack_whenTheCacheHasOneResultOfTwo_writesNothing() throws Exception {
        shop.deleteTarget();
        record("jar", unit -> withKey(unit, "0".repeat(64)));
        assertThat(shop.bringBack()).isEmpty();
        assertThat(shop.files("target")).isEmpty();
    }

    @Test
    void bringBack_whenTheCacheIsEmpty_writesNothing() throws Exception {
        shop.deleteTarget();
        shop.emptyCache();
        assertThat(shop.bringBack()).isEmpty();
        assertThat(shop.files("target")).isEmpty();
    }

    @Test
    void bringBack_whenTheCacheHasAnotherResultThanTheOneOnRecord_writesNothing() throws Exception {
        shop.deleteTarget();
        record(
                "compile",
                unit -> new UnitRecord(
                        unit.unit(),
                        unit.phase(),
                        unit.key(),
                        "",
                        unit.tookMillis(),
                        List.of(new RecordedFile("target/classes/A.class", "0".repeat(64), false)),
                        unit.directories(),
                        unit.effects(),
                        unit.warnings(),
                        unit.evidence()));
        assertThat(shop.bringBack()).isEmpty();
        assertThat(shop.files("target")).isEmpty();
    }

    @Test
    void bringBack_whenTheResultMayNotBeUsedAgain_isLeftToTheUnits() throws Exception {
        shop.deleteTarget();
        record("compile", unit -> withKey(unit, ""));
        assertThat(shop.bringBack()).isEmpty();
    }

    @Test
    void bringBack_whenTwoUnitsMadeOneFile_isLeftToTheUnits() throws Exception {
        FakeUnit repackage = shop.unit("repackage").reads("target/classes").writesBeside("target/lib.jar", "fat");
        shop.build(compile(), jar(), repackage);
        assertThat(shop.isAsRecorded()).isTrue();
        shop.deleteTarget();
        assertThat(shop.bringBack()).isEmpty();
        assertThat(shop.files("target")).isEmpty();
    }

    @Test
    void bringBack_ofAnEmptyDirectory_restoresIt() throws Exception {
        FakeUnit empty = shop.unit("mkdir")
                .outputs("target/empty")
                .then(() -> Files.createDirectories(shop.path("target/empty/sub")));
        shop.build(compile(), empty);
        shop.deleteTarget();
        assertThat(shop.bringBack()).contains(Set.of("compile", "mkdir"));
        assertThat(shop.path("target/empty/sub")).isEmptyDirectory();
        assertThat(shop.isAsRecorded()).isTrue();
    }

    @Test
    void bringBack_doesWhatNoUnitIsLookedIntoFor() throws Exception {
        shop.deleteTarget();
        shop.bringBack();
        assertThat(shop.savedByTheCache()).isPositive();
    }

    /** A jar that the module reads, and that the module which makes it has brought back. */
    private RecordCheck withJarOfAnother(boolean isConfirmed) throws Exception {
        Path jar = jarOfAnother();
        Files.writeString(jar, "other");
        Thread.sleep(50);
        shop.build(compile(), shop.unit("uses").reads(jar.toString()).writes("target/uses/U", "u"));
        RecordedStat recorded = new RecordedStat(jar.toString(), FileStat.following(jar));
        Files.delete(jar);
        assertThat(shop.bringBack()).isEmpty();
        Files.writeString(jar, "other");
        assertThat(shop.bringBack()).isEmpty();
        RecordCheck check = new RecordCheck(RecordedValue::digest);
        check.renewed(recorded);
        if (isConfirmed) {
            check.confirm(new RecordedStat(jar.toString(), FileStat.following(jar)));
        }
        return check;
    }

    private Path jarOfAnother() {
        return shop.path("../other.jar").normalize();
    }

    @Test
    void bringBack_whenAFileOfAnotherModuleIsBack_takesItForWhatItWas() throws Exception {
        RecordCheck check = withJarOfAnother(true);
        shop.deleteTarget();
        assertThat(shop.bringBack(check)).contains(Set.of("compile", "uses"));
        assertThat(shop.isAsRecorded()).isTrue();
    }

    @Test
    void conclude_whenNobodyFoundThatFileToBeWhatWasMade_leavesNoEvidence() throws Exception {
        assertThat(shop.bringBack(withJarOfAnother(false))).contains(Set.of());
        assertThat(shop.isAsRecorded()).isFalse();
    }

    @Test
    void bringBack_whenAFileOfAnotherModuleChangesAfterItCameBack_isLeftToTheUnits() throws Exception {
        RecordCheck check = withJarOfAnother(true);
        Files.writeString(jarOfAnother(), "changed");
        assertThat(shop.bringBack(check)).isEmpty();
    }

    private void record(String unit, UnaryOperator<UnitRecord> change) {
        Map<String, UnitRecord> units = new LinkedHashMap<>(shop.record().units());
        units.computeIfPresent("id:" + unit, (name, known) -> change.apply(known));
        assertThat(units).containsKey("id:" + unit);
        shop.record(new ModuleRecord(units, shop.record().surroundings()));
    }

    private static UnitRecord withKey(UnitRecord unit, String key) {
        return new UnitRecord(
                unit.unit(),
                unit.phase(),
                key,
                "",
                unit.tookMillis(),
                unit.files(),
                unit.directories(),
                unit.effects(),
                unit.warnings(),
                unit.evidence());
    }
}
