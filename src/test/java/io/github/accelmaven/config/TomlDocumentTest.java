package io.github.accelmaven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.problem.Problem;
import io.github.accelmaven.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TomlDocumentTest {

    @Test
    void getters_answerWhatTheKeysHold() {
        TomlSection root = parse("""
                name = "x"
                on = true
                size = 7
                list = ["a", "b"]
                mood = "good"
                [phase."a:b.c"]
                x = 1
                [[part]]
                id = "one"
                [[part]]
                id = "two"
                """).root();

        assertThat(root.string("name")).contains("x");
        assertThat(root.flag("on")).contains(true);
        assertThat(root.number("size")).contains(7L);
        assertThat(root.strings("list")).containsExactly("a", "b");
        assertThat(root.choice("mood", Map.of("good", 1, "bad", -1))).contains(1);
        assertThat(root.sections("phase")).containsOnlyKeys("a:b.c");
        assertThat(root.list("part"))
                .extracting(part -> part.string("id").orElse(""))
                .containsExactly("one", "two");
    }

    @Test
    void getters_whenTheKeyIsMissing_answerNothingAndSeeNoProblem() {
        TomlDocument document = parse("");

        assertThat(document.root().string("a")).isEmpty();
        assertThat(document.root().strings("a")).isEmpty();
        assertThat(document.root().section("a")).isEmpty();
        assertThat(document.root().list("a")).isEmpty();
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void wrongTypes_areProblemsWithThePlaceAndWhatIsAccepted() {
        TomlDocument document = parse("name = 1\nlist = [\"a\",\n  2]\non = \"true\"\n[[table]]\n");
        document.root().string("name");
        document.root().strings("list");
        document.root().flag("on");
        document.root().section("table");

        assertThat(document.problems())
                .extracting(Problem::what)
                .containsExactly(
                        "accel.toml:1:1, 'name'",
                        "accel.toml:3:3, 'list'",
                        "accel.toml:4:1, 'on'",
                        "accel.toml:5:1, 'table'");
        assertThat(document.problems().get(0).fix()).isEqualTo("Write a string in quotes");
        assertThat(document.problems().get(2).fix()).isEqualTo("Write true or false, without quotes");
    }

    @Test
    void unknownKey_isAProblemThatSaysWhatWasMeant() {
        TomlDocument document = parse("[phase.setup]\ncomands = []\n");
        TomlSection phase = document.root().sections("phase").get("setup");
        assertThat(phase).isNotNull();
        phase.strings("commands");
        phase.strings("inputs");
        phase.complainOfUnknownKeys();

        assertThat(document.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence())
                        .isEqualTo("accel.toml:2:1, 'comands' in [phase.setup]: There is no such key. "
                                + "Did you mean 'commands'? Else accepted are commands, inputs."));
    }

    @Test
    void unknownChoice_isAProblemAtTheWord() {
        TomlDocument document = parse("moods = [\"good\",\n  \"gooud\"]\n");

        assertThat(document.root().choices("moods", Map.of("good", 1, "bad", -1)))
                .containsExactly(1);
        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("accel.toml:2:3, 'gooud' in 'moods'");
            assertThat(problem.fix()).startsWith("Did you mean 'good'?");
        });
    }

    @Test
    void syntaxErrors_areAllReportedWithTheirPlaces() {
        assertThat(parse("[bad\nx = \nz = 1\n").problems())
                .extracting(Problem::what)
                .containsExactly("accel.toml:1:5 is not TOML", "accel.toml:2:5 is not TOML");
    }

    @Test
    void throwIfProblems_tellsAllAtOnce() {
        TomlDocument document = parse("a = 1\nb = 2\n");
        assertThatCode(document::throwIfProblems).doesNotThrowAnyException();
        document.root().string("a");
        document.root().string("b");

        assertThatThrownBy(document::throwIfProblems)
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll("accel.toml has 2 problems", "accel.toml:1:1, 'a'", "accel.toml:2:1, 'b'");
    }

    @Test
    void read_whenTheFileIsNotUtf8_isAProblemAtTheFirstByteThatIsNot(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("accel.toml");
        Files.write(file, List.of("a = 1", "name = \"\u00e9t\u00e9\""), StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> TomlDocument.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessage(file + ":2:9 cannot be read: the byte 0xE9 stands there, and no text in UTF-8 has it there."
                        + " Save the file in this encoding.");
    }

    @Test
    void read_whenTheFileEndsWithinACharacter_isAProblemThere(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("accel.toml");
        // The second character takes two chars of Java, and is one column all the same.
        Files.write(file, new byte[] {'#', (byte) 0xF0, (byte) 0x9F, (byte) 0x9A, (byte) 0x80, (byte) 0xC3});

        assertThatThrownBy(() -> TomlDocument.read(file)).hasMessageContaining(file + ":1:3 cannot be read");
    }

    @Test
    void read_takesEveryCharacterOfUtf8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("accel.toml");
        Files.writeString(file, "name = \"\u00e9 \u65e5 \ud83d\ude80\"");

        assertThat(TomlDocument.read(file).root().string("name")).contains("\u00e9 \u65e5 \ud83d\ude80");
    }

    @Test
    void read_whenTheFileBeginsWithAByteOrderMark_readsItAsIfThatWereNotThere(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("accel.toml");
        Files.writeString(file, "\ufeffname = 1\n");

        TomlDocument document = TomlDocument.read(file);

        assertThat(document.root().string("name")).isEmpty();
        assertThat(document.problems()).extracting(Problem::what).containsExactly(file + ":1:1, 'name'");
    }

    @Test
    void read_whenTheFileIsNotUtf8BehindAByteOrderMark_isAProblemAtThePlaceWithoutTheMark(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("accel.toml");
        Files.write(file, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '#', (byte) 0xE9});

        assertThatThrownBy(() -> TomlDocument.read(file))
                .hasMessageContaining(file + ":1:2 cannot be read: the byte 0xE9 stands there");
    }

    @Test
    void read_whenThereIsNoSuchFile_isAProblemThatNamesIt(@TempDir Path folder) {
        Path file = folder.resolve("accel.toml");

        assertThatThrownBy(() -> TomlDocument.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(file + " cannot be read");
    }

    private static TomlDocument parse(String text) {
        return TomlDocument.parse("accel.toml", text);
    }
}
