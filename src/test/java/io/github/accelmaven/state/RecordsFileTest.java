package io.github.accelmaven.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsFileTest {

    private static final UnitRecord COMPILE = new UnitRecord(
            "org.apache.maven.plugins:maven-compiler-plugin:compile@default-compile",
            "compile",
            "0123abcd",
            1234,
            List.of(
                    new RecordedFile("target/classes/a/Größe.class", "ab", false),
                    new RecordedFile("target/run \"me\".sh", "cd", true)),
            List.of("target/generated-sources/annotations"),
            List.of(new RecordedEffect(
                    "property", new TreeMap<>(Map.of("name", "argLine", "value", "-javaagent:${localRepo}/x")))),
            List.of("unchecked\n  in two lines"));

    private static final UnitRecord FAILED =
            new UnitRecord("surefire:test@default-test", "test", "", 0, List.of(), List.of(), List.of(), List.of());

    private final Path path;
    private final RecordsFile file;

    RecordsFileTest(@TempDir Path directory) {
        path = directory.resolve(".accel/records.json");
        file = new RecordsFile(path);
    }

    private static ModuleRecord module(UnitRecord... units) {
        Map<String, UnitRecord> byId = new LinkedHashMap<>();
        for (UnitRecord unit : units) {
            byId.put(unit.unit(), unit);
        }
        return new ModuleRecord(byId);
    }

    @Test
    void read_ofWhatWasWritten_isTheSame_inItsOrder() throws IOException {
        Map<String, ModuleRecord> modules = new LinkedHashMap<>();
        modules.put("", module());
        modules.put("lib", module(FAILED, COMPILE));
        file.write(modules);
        assertThat(file.read()).isEqualTo(new RecordsFile.Content.Present(modules));
        RecordsFile.Content.Present present = (RecordsFile.Content.Present) file.read();
        assertThat(present.modules().getOrDefault("lib", ModuleRecord.EMPTY).all())
                .containsExactly(FAILED, COMPILE);
    }

    @Test
    void read_ofNoFile_isAbsent() {
        assertThat(file.read()).isEqualTo(new RecordsFile.Content.Absent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "accel",
                "[]",
                "{\"format\": 1",
                "{\"format\": 99, \"modules\": {}}",
                "{\"format\": \"one\"}",
                "{\"format\": 1, \"modules\": []}",
                "{\"format\": 1, \"modules\": {\"lib\": 7}}",
                "{\"format\": 1, \"modules\": {\"lib\": [{\"files\": [1, 2, 3]}]}}",
                "{\"format\": 1, \"modules\": {\"lib\": [{\"unit\": \"x\", \"files\": [\"a\"]}]}}",
                "{\"format\": 1, \"modules\": {\"lib\": [{\"effects\": [{\"type\": \"property\", \"\": \"x\"}]}]}}",
                "{\"format\": 1, \"modules\": {\"lib\": [{\"took\": 99999999999999999999}]}}",
                "{\"format\": 99999999999999999999}",
                "{\"modules\": {}}",
                "{}",
            })
    void read_ofSomethingElse_isDamaged(String content) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        assertThat(file.read()).isInstanceOf(RecordsFile.Content.Damaged.class);
    }

    @Test
    void read_ofAFileCutShort_isDamagedWhereverItWasCut() throws IOException {
        file.write(Map.of("lib", module(COMPILE)));
        String whole = Files.readString(path);
        for (int length = 0; length < whole.stripTrailing().length(); length++) {
            Files.writeString(path, whole.substring(0, length));
            assertThat(file.read()).as("cut after %s", length).isInstanceOf(RecordsFile.Content.Damaged.class);
        }
    }

    /** A disk that forgets a byte must not end a build. */
    @Test
    void read_ofAFileWithAByteMissingOrChanged_neverThrows() throws IOException {
        file.write(Map.of("lib", module(COMPILE, FAILED)));
        byte[] whole = Files.readAllBytes(path);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x15;
            Files.write(path, changed);
            assertThat(file.read()).as("changed at %s", at).isNotNull();
            byte[] shorter = new byte[whole.length - 1];
            System.arraycopy(whole, 0, shorter, 0, at);
            System.arraycopy(whole, at + 1, shorter, at, shorter.length - at);
            Files.write(path, shorter);
            assertThat(file.read()).as("without byte %s", at).isNotNull();
        }
    }

    @Test
    void read_ofWhatALaterVersionAdds_leavesItOut() throws IOException {
        file.write(Map.of("lib", module(COMPILE)));
        String text = Files.readString(path).replace("\"took\"", "\"later\":{\"a\":[1,{}]},\"took\"");
        Files.writeString(path, text);
        assertThat(file.read()).isEqualTo(new RecordsFile.Content.Present(Map.of("lib", module(COMPILE))));
    }

    @Test
    void write_ofRecords_replacesTheEarlierOnes() throws IOException {
        file.write(Map.of("lib", module(COMPILE), "gone", module()));
        file.write(Map.of("lib", module(FAILED)));
        assertThat(file.read()).isEqualTo(new RecordsFile.Content.Present(Map.of("lib", module(FAILED))));
    }

    @Test
    void read_ofADirectory_isDamaged() throws IOException {
        Files.createDirectories(path);
        assertThat(file.read()).isInstanceOf(RecordsFile.Content.Damaged.class);
    }
}
