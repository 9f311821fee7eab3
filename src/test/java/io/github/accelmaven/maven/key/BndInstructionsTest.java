package io.github.accelmaven.maven.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.fingerprint.FileLookup;
import io.github.accelmaven.fingerprint.FileObserver;
import io.github.accelmaven.maven.Samples;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BndInstructionsTest {

    @TempDir
    Path base;

    private static BndInstructions with(Map<String, String> properties) {
        return new BndInstructions(
                properties, path -> String.valueOf(path.getFileName()), new FileLookup(FileObserver.NONE));
    }

    private static void check(String name, String value) throws UnknownInputException {
        BndInstructions instructions = with(Map.of("safe", "1", "clock", "${now}"));
        instructions.read(Map.of(name, value));
        assertThat(instructions.files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Import-Package|*",
                "_removeheaders|A,B",
                "-fixupmessages.mine|a;is:=ignore",
                "Import-Package|a;version=\"${range;[==,+);${@}}\",*",
                "Bundle-Version|$(version;===;${project.version})",
                "Export-Package|${packages;NAME;*.api}",
                "X-Safe|${safe}",
                "Include-Resource|{maven-resources}",
                "Embed-Dependency|*;scope=compile",
            })
    void instructionsThatLookAtTheProjectAlone_areKnown(String name, String value) throws Exception {
        check(name, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Time|${now}",
                "X-Time|a $[tstamp] b",
                "X-Host|$<env;HOSTNAME>",
                "X-Deep|${if;${system;date};a;b}",
                "X-Indirect|${clock}",
                "X-Unknown|${user.name}",
                "X-Composed|${a${safe}}",
                "X-Wild|${saf*}",
                "X-Place|a ./b",
                "_include|other.bnd",
                "-plugin.mine|com.example.Plugin",
                "-snapshot|${tstamp}",
                "Include-Resource|a.txt=../a.txt",
                "Merge-Headers|*",
            })
    void instructionsThatMayReadAnythingElse_areUnknown(String name, String value) {
        assertThatThrownBy(() -> check(name, value)).isInstanceOf(UnknownInputException.class);
    }

    @Test
    void propertiesThatBecomeHeaders_areInstructionsToo() throws Exception {
        assertThat(with(Map.of("lower", "${now}", "Upper", "x")).files()).isEmpty();
        assertThatThrownBy(() -> with(Map.of("Upper", "${now}")).files())
                .isInstanceOf(UnknownInputException.class)
                .hasMessage("macro 'now' of bnd may read what accel does not see");
        assertThatThrownBy(() -> with(Map.of("BNDExtension--include", "x")).files())
                .isInstanceOf(UnknownInputException.class);
    }

    @Test
    void aName_mayBeDefinedByOtherInstructions() throws Exception {
        BndInstructions instructions = with(Map.of());
        instructions.readText("Bundle-Version: ${base.version}\nbase.version = 1.0");
        assertThat(instructions.files()).isEmpty();

        BndInstructions loose = with(Map.of());
        loose.readText("Bundle-Version: ${base.version}");
        assertThatThrownBy(loose::files).isInstanceOf(UnknownInputException.class);
    }

    @Test
    void aFile_countsWithThoseThatItIncludes() throws Exception {
        Path file = Samples.write(base.resolve("lib/bnd.bnd"), "-include: ~../common.bnd, -missing.bnd\nX: ${y}\n");
        Path common = Samples.write(base.resolve("common.bnd"), "y = 1\n-noee: true\n");

        BndInstructions instructions = with(Map.of());
        instructions.readFile(file);

        assertThat(instructions.files()).containsExactlyInAnyOrder(file, common, base.resolve("lib/missing.bnd"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-include: https://example.org/x.bnd",
                "-include: ${workspace}/x.bnd",
                "-include: <com.example>",
                "X: ${now}",
                "-includeresource: a.txt",
                "X: \\u00",
            })
    void aFileThatLooksElsewhere_isUnknown(String text) throws Exception {
        Path file = Samples.write(base.resolve("bnd.bnd"), text);
        assertThatThrownBy(() -> {
                    BndInstructions instructions = with(Map.of());
                    instructions.readFile(file);
                    instructions.files();
                })
                .isInstanceOf(UnknownInputException.class);
    }

    @Test
    void aFileThatIsNotThere_countsByItsAbsence() throws Exception {
        BndInstructions instructions = with(Map.of());
        instructions.readFile(base.resolve("bnd.bnd"));
        assertThat(instructions.files()).containsExactly(base.resolve("bnd.bnd"));
    }
}
