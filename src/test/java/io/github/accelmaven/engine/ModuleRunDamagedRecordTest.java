package io.github.accelmaven.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.event.Outcome;
import io.github.accelmaven.fingerprint.Hasher;
import io.github.accelmaven.state.ModuleRecord;
import io.github.accelmaven.state.RecordedFile;
import io.github.accelmaven.state.UnitRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records carry no truth of their own: whatever they say, nothing outside the module is touched, and builds go on. */
class ModuleRunDamagedRecordTest {

    private final Workshop shop;

    ModuleRunDamagedRecordTest(@TempDir Path directory) throws IOException {
        shop = new Workshop(directory);
        shop.write("../outside/file", "outside");
    }

    private FakeUnit compile() {
        return shop.unit("compile").writes("target/classes/A.class", "A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside/file", "target/../../outside/file", "", ".", "target/..", "a\0b"})
    void process_whenARecordNamesAFileOutsideTheModule_trustsAndDeletesNothing(String path) throws Exception {
        shop.build(compile());
        RecordedFile bad = file("../outside/file", path);
        change(record -> new UnitRecord(
                record.unit(),
                record.phase(),
                record.key(),
                "",
                record.tookMillis(),
                List.of(record.files().get(0), bad),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty()));
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.FROM_CACHE);
        assertThat(shop.path("../outside/file")).hasContent("outside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside/file", "", "a\0b"})
    void process_whenAChangedUnitsRecordNamesAFileOutsideTheModule_deletesNothing(String path) throws Exception {
        shop.record(record(new UnitRecord(
                compile().id(),
                "compile",
                "0".repeat(64),
                "",
                1,
                List.of(file("../outside/file", path)),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty())));
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.EXECUTED);
        assertThat(shop.path("../outside/file")).hasContent("outside");
    }

    @Test
    void begin_whenTheRecordOfAGoneUnitNamesAFileOutsideTheModule_deletesNothing() throws Exception {
        shop.record(record(new UnitRecord(
                "id:gone",
                "compile",
                "",
                "",
                1,
                List.of(file("../outside/file", "../outside/file")),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty())));
        shop.build(compile());
        assertThat(shop.path("../outside/file")).hasContent("outside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "target/../..", "a\0b"})
    void process_whenARecordNamesADirectoryOutsideTheModule_isNotUpToDate(String path) throws Exception {
        shop.build(compile());
        change(record -> new UnitRecord(
                record.unit(),
                record.phase(),
                record.key(),
                "",
                record.tookMillis(),
                record.files(),
                List.of(path),
                List.of(),
                List.of(),
                Optional.empty()));
        FakeUnit compile = compile();
        shop.build(compile);
        assertThat(shop.outcome(compile)).isEqualTo(Outcome.FROM_CACHE);
    }

    @Test
    void process_whenTheDirectoryOfItsFilesBecameALinkOutOfTheModule_leavesWhatLiesThere() throws Exception {
        shop.build(compile());
        shop.write("../outside/A.class", "of another");
        shop.delete("target/classes/A.class");
        shop.delete("target/classes");
        Files.createSymbolicLink(shop.path("target/classes"), shop.path("../outside"));
        try {
            shop.build(shop.unit("compile").outputs("target/classes").value("2"));
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("leads out of");
        }
        assertThat(shop.path("../outside/A.class")).hasContent("of another");
    }

    private RecordedFile file(String existing, String path) throws IOException {
        Path file = shop.path(existing);
        byte[] bytes = Files.readAllBytes(file);
        String digest = new Hasher().putRaw(bytes, 0, bytes.length).finish().hex();
        return new RecordedFile(path, digest, false);
    }

    private void change(UnaryOperator<UnitRecord> change) {
        shop.record(record(change.apply(shop.record().all().iterator().next())));
    }

    private static ModuleRecord record(UnitRecord unit) {
        return new ModuleRecord(Map.of(unit.unit(), unit), Optional.empty());
    }
}
