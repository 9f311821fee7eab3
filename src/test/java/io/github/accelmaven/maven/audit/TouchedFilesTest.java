package io.github.accelmaven.maven.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.maven.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TouchedFilesTest {

    private final Path base;
    private final TouchedFiles files;

    TouchedFilesTest(@TempDir Path directory) {
        base = directory.resolve("lib");
        Path other = directory.resolve("other");
        Set<Path> wide = Set.of(base, base.resolve("target"), other, other.resolve("target"));
        files = new TouchedFiles(base, wide::contains, Set.of(base.resolve("target/classes")));
    }

    /** Files of the module, which are there afterwards. */
    private List<Path> made(String... paths) throws IOException {
        List<Path> made = new ArrayList<>();
        for (String path : paths) {
            made.add(Samples.write(base.resolve(path).normalize(), "x"));
        }
        return made;
    }

    @Test
    void read_ofAllFilesOfADirectory_isTheDirectory() throws IOException {
        assertThat(files.read(made("src/a/one.txt", "src/a/two.txt"), List.of()))
                .containsExactly("src/a/**");
    }

    @Test
    void read_ofFewFilesAmongOthers_isThoseFiles() throws IOException {
        made("src/other.txt");
        assertThat(files.read(made("src/one.txt"), List.of())).containsExactly("src/one.txt");
    }

    @Test
    void read_ofManyFilesAmongOthers_isTheDirectory() throws IOException {
        made("src/other.txt");
        List<Path> many = made("src/1", "src/2", "src/3", "src/4", "src/5");
        assertThat(files.read(many, List.of())).containsExactly("src/**");
    }

    @Test
    void read_ofADirectoryAndOneWithinIt_isTheOuterOne() throws IOException {
        assertThat(files.read(made("src/one.txt", "src/in/two.txt"), List.of())).containsExactly("src/**");
    }

    @Test
    void read_inTheModuleAndItsBuildDirectory_isFiles() throws IOException {
        assertThat(files.read(made("pom.xml", "target/list.txt", "../other/pom.xml"), List.of()))
                .containsExactly("../other/pom.xml", "pom.xml", "target/list.txt");
    }

    @Test
    void read_whereTheGoalAlsoWrites_isFiles() throws IOException {
        List<Path> read = made("src/one.txt");
        assertThat(files.read(read, made("src/in/made.txt"))).containsExactly("src/one.txt");
    }

    @Test
    void read_inMorePlacesThanAPersonReads_isWidened() throws IOException {
        String[] paths = IntStream.rangeClosed(0, TouchedFiles.MOST_PATHS)
                .mapToObj(i -> "src/d" + i + "/a.txt")
                .toArray(String[]::new);
        made("src/unread.txt");
        assertThat(files.read(made(paths), List.of())).containsExactly("src/**");
        assertThat(files.read(made(Arrays.copyOf(paths, 2)), List.of())).containsExactly("src/d0/**", "src/d1/**");
    }

    @Test
    void written_isTheOutermostDirectoryThatHoldsNothingElse() throws IOException {
        made("target/classes/A.class");
        assertThat(files.written(made("target/docs/api/a.html", "target/docs/b.html", "target/list.txt")))
                .containsExactly("target/docs", "target/list.txt");
    }

    @Test
    void written_besideFilesOfOthers_isFiles() throws IOException {
        made("target/docs/other.html");
        assertThat(files.written(made("target/docs/a.html"))).containsExactly("target/docs/a.html");
    }

    @Test
    void written_inADirectoryOfSeveralGoals_isNotThatDirectory() throws IOException {
        assertThat(files.written(made("target/classes/META-INF/list", "target/classes/a.txt")))
                .containsExactly("target/classes/META-INF", "target/classes/a.txt");
    }
}
