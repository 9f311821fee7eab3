package io.github.accelmaven.maven.staging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.staging.StageResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagingNotesTest {

    private static final Path BASE = Path.of("/project").toAbsolutePath();

    private final StagingNotes notes = new StagingNotes(BASE);

    @Test
    void whereNobodyElseHadAHandInIt_nothingIsTold() {
        assertThat(of(List.of(), List.of(), List.of(), List.of())).isEmpty();
    }

    @Test
    void eachKindOfFile_isToldOnce() {
        assertThat(of(List.of("out/a"), List.of("out/b"), List.of(".accel/aside/stage.x"), List.of("out/c", "out/d")))
                .containsExactly(
                        "staged over 1 changed file: out/a",
                        "1 file that accel did not stage is moved to .accel/aside/stage.x: out/b",
                        "2 files without a source stay, changed since they were staged: out/c, out/d");
    }

    @Test
    void manyFiles_areNotAllNamed() {
        assertThat(of(List.of("a", "b", "c", "d", "e"), List.of(), List.of(), List.of()))
                .containsExactly("staged over 5 changed files: a, b, c and 2 more");
    }

    private List<String> of(List<String> edited, List<String> moved, List<String> asides, List<String> kept) {
        return notes.of(new StageResult.Others(files(edited), files(moved), files(asides), files(kept)));
    }

    private static List<Path> files(List<String> names) {
        return names.stream().map(BASE::resolve).toList();
    }
}
