package io.github.accelmaven.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsFileTest {

    private static final RecordedStat SOURCE = stat("/co/lib/src/main/java/a/Größe.java", 42);
    private static final RecordedStat CLASS = stat("/co/lib/target/classes/a/Größe.class", 43);
    private static final RecordedStat CLASS_LATER = stat("/co/lib/target/classes/a/Größe.class", 44);
    private static final RecordedStat NOTHING = new RecordedStat("/co/lib/src/main/resources", Optional.empty());
    private static final RecordedStat DIRECTORY =
            new RecordedStat("/co/lib", Optional.of(new FileStat(FileStat.Kind.DIRECTORY, 4096, 1, 2, 3, true)));
    private static final RecordedValue HOME = new RecordedValue("environment", "HOME\nPATH", "77");

    private static final UnitRecord COMPILE = new UnitRecord(
            "org.apache.maven.plugins:maven-compiler-plugin:compile@default-compile",
            "compile",
            "0123abcd",
            "",
            1234,
            List.of(
                    new RecordedFile("target/classes/a/Größe.class", "ab", false),
                    new RecordedFile("target/run \"me\".sh", "cd", true)),
            List.of("target/generated-sources/annotations"),
            List.of(new RecordedEffect(
                    "property", new TreeMap<>(Map.of("name", "argLine", "value", "-javaagent:${localRepo}/x")))),
            List.of("unchecked\n  in two lines"),
            Optional.of(new Evidence(
                    Standing.DONE,
                    "compiler:compile (default-compile)",
                    List.of(SOURCE, CLASS, NOTHING, DIRECTORY),
                    List.of(HOME))));

    private static final UnitRecord JAR = new UnitRecord(
            "jar:jar@default-jar",
            "package",
            "ef",
            "",
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.of(new Evidence(Standing.SKIPPED, "jar:jar", List.of(CLASS_LATER, CLASS), List.of())));

    private static final UnitRecord FAILED = new UnitRecord(
            "surefire:test@default-test",
            "test",
            "",
            "its last run failed",
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    private static final ModuleRecord LIB = module(FAILED, COMPILE, JAR);

    private final Path path;
    private final RecordsFile file;

    RecordsFileTest(@TempDir Path directory) {
        path = directory.resolve(".accel/records");
        file = new RecordsFile(path);
    }

    private static RecordedStat stat(String path, long size) {
        return new RecordedStat(
                path, Optional.of(new FileStat(FileStat.Kind.FILE, size, Long.MAX_VALUE, -5, 1L << 40, false)));
    }

    private static ModuleRecord module(UnitRecord... units) {
        Map<String, UnitRecord> byId = new LinkedHashMap<>();
        for (UnitRecord unit : units) {
            byId.put(unit.unit(), unit);
        }
        return new ModuleRecord(
                byId, Optional.of(new Surroundings("99", 1234567890123L, List.of(DIRECTORY), List.of(HOME), true)));
    }

    private static ModuleRecords records(Map<String, ModuleRecord> modules) {
        ModuleRecords records = new ModuleRecords();
        modules.forEach(records::put);
        return records;
    }

    private ModuleRecords read() {
        RecordsFile.Content content = file.read();
        assertThat(content).isInstanceOf(RecordsFile.Content.Present.class);
        return ((RecordsFile.Content.Present) content).records();
    }

    @Test
    void read_ofWhatWasWritten_isTheSame_inItsOrder() throws IOException {
        file.write(records(Map.of("", ModuleRecord.EMPTY, "lib", LIB)));
        ModuleRecords read = read();
        assertThat(read.knows("")).isTrue();
        assertThat(read.knows("other")).isFalse();
        assertThat(read.of("")).isEqualTo(ModuleRecord.EMPTY);
        assertThat(read.of("other")).isEqualTo(ModuleRecord.EMPTY);
        assertThat(read.of("lib")).isEqualTo(LIB);
        assertThat(read.of("lib").all()).containsExactly(FAILED, COMPILE, JAR);
        assertThat(read.areChanged()).isFalse();
    }

    @Test
    void tookMillis_isOfAllUnitsOfAModule_andZeroWhereNothingIsKnown() throws IOException {
        ModuleRecords records = records(Map.of("lib", LIB, "app", module(JAR)));
        file.write(records);
        for (ModuleRecords known : List.of(records, read())) {
            assertThat(known.tookMillis("lib")).isEqualTo(1234);
            assertThat(known.tookMillis("app")).isZero();
            assertThat(known.tookMillis("other")).isZero();
        }
    }

    @Test
    void write_ofRecordsThatNobodyAskedFor_keepsThem() throws IOException {
        file.write(records(Map.of("lib", LIB, "app", module(JAR))));
        ModuleRecords read = read();
        read.put("app", module(FAILED));
        assertThat(read.areChanged()).isTrue();
        file.write(read);
        assertThat(read().of("lib")).isEqualTo(LIB);
        assertThat(read().of("app")).isEqualTo(module(FAILED));
    }

    @Test
    void read_ofNoFile_isAbsent() {
        assertThat(file.read()).isEqualTo(new RecordsFile.Content.Absent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "accel", "{\"format\": 1, \"modules\": {}}", "\u0000\u0000\u0000\u0000"})
    void read_ofSomethingElse_isDamaged(String content) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        assertThat(file.read()).isInstanceOf(RecordsFile.Content.Damaged.class);
    }

    @Test
    void read_ofAnotherVersion_saysWhich() throws IOException {
        file.write(records(Map.of("lib", LIB)));
        byte[] bytes = Files.readAllBytes(path);
        bytes[7] = 99;
        Files.write(path, bytes);
        assertThat(file.read())
                .isEqualTo(new RecordsFile.Content.Damaged("it has version 99, this accel reads version 3"));
    }

    @Test
    void read_ofAFileCutShort_isDamagedWhereverItWasCut() throws IOException {
        file.write(records(Map.of("lib", LIB)));
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThat(file.read()).as("cut after %s", length).isInstanceOf(RecordsFile.Content.Damaged.class);
        }
    }

    @Test
    void read_ofAFileWithAByteChanged_isDamaged() throws IOException {
        file.write(records(Map.of("lib", LIB)));
        byte[] whole = Files.readAllBytes(path);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x15;
            Files.write(path, changed);
            assertThat(file.read()).as("changed at %s", at).isInstanceOf(RecordsFile.Content.Damaged.class);
        }
    }

    /** Somebody who damages a file can make its checksum right. */
    @Test
    void read_ofADamagedFileWithTheRightChecksum_neverThrows() throws IOException {
        file.write(records(Map.of("lib", LIB)));
        byte[] whole = Files.readAllBytes(path);
        for (int at = 8; at < whole.length - 4; at++) {
            for (int flip : new int[] {0x01, 0x7f, 0x80, 0xff}) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) flip;
                Files.write(path, withChecksum(changed));
                assertThatCode(() -> {
                            if (file.read() instanceof RecordsFile.Content.Present present) {
                                present.records().of("lib");
                            }
                        })
                        .as("changed at %s by %s", at, flip)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static byte[] withChecksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, bytes.length - 4);
        ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) checksum.getValue());
        return bytes;
    }

    @Test
    void write_ofRecords_replacesTheEarlierOnes() throws IOException {
        file.write(records(Map.of("lib", LIB, "gone", ModuleRecord.EMPTY)));
        file.write(records(Map.of("lib", module(FAILED))));
        assertThat(read().of("lib")).isEqualTo(module(FAILED));
        assertThat(read().knows("gone")).isFalse();
    }

    @Test
    void read_ofADirectory_isDamaged() throws IOException {
        Files.createDirectories(path);
        assertThat(file.read()).isInstanceOf(RecordsFile.Content.Damaged.class);
    }
}
