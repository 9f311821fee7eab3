package io.github.accelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the tables about integration tests against the folders. */
class TrapsTest {

    private static final Path FOLDERS = Path.of("src/it");
    private static final Path UNIT_TESTS = Path.of("src/test/java");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9]+(?:-[a-z0-9]+)+)`");
    private static final Pattern CLASS = Pattern.compile("`(\\w+Test)`");

    private final String readme = read();
    private final List<String> traps = readme.lines()
            .filter(line -> line.matches("\\| \\d+ \\|.*"))
            .map(line -> line.substring(2))
            .toList();

    private static String read() {
        try {
            return Files.readString(FOLDERS.resolve("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void everyTrapHasItsRow() {
        assertThat(traps.stream().map(row -> row.substring(0, row.indexOf(' '))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 27).mapToObj(String::valueOf).toList());
    }

    @Test
    void everyTrapHasAFolder_andAllThatIsNamedIsThere() {
        assertThat(traps).allSatisfy(row -> assertThat(names(NAME, row)).isNotEmpty());
        assertThat(names(NAME, String.join("\n", traps)))
                .allSatisfy(folder -> assertThat(FOLDERS.resolve(folder).resolve("verify.groovy"))
                        .exists());
    }

    @Test
    void everyUnitTestThatIsNamedIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(UNIT_TESTS)) {
            List<String> classes =
                    files.map(file -> String.valueOf(file.getFileName())).toList();
            assertThat(names(CLASS, String.join("\n", traps)))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(classes).contains(name + ".java"));
        }
    }

    @Test
    void everyFolderIsListed() throws IOException {
        try (Stream<Path> files = Files.list(FOLDERS)) {
            assertThat(files.filter(Files::isDirectory).map(folder -> String.valueOf(folder.getFileName())))
                    .allSatisfy(folder -> assertThat(readme).contains("`" + folder + "`"));
        }
    }
}
