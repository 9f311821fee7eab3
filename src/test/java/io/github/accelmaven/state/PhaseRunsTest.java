package io.github.accelmaven.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseRunsTest {

    private final Path file;
    private final List<String> warnings = new ArrayList<>();

    PhaseRunsTest(@TempDir Path directory) {
        file = directory.resolve(".accel/state.json");
    }

    @Test
    void open_withoutAFile_knowsNothing() {
        assertThat(open().of("setup")).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void open_knowsWhatWasSaved() throws IOException {
        PhaseRuns runs = open();
        runs.add("web/setup", run(1));
        runs.add("web/setup", run(2));
        runs.add("build", run(3));
        runs.save();

        PhaseRuns next = open();
        assertThat(next.of("web/setup")).containsExactly(run(1), run(2));
        assertThat(next.of("build")).containsExactly(run(3));
    }

    @Test
    void session_readsOnceAndWritesOnce() throws IOException {
        PhaseRuns first = open();
        first.add("a", run(1));
        first.save();
        PhaseRuns runs = open();
        for (int i = 0; i < 20; i++) {
            runs.add("phase" + i, run(i));
            runs.of("phase" + i);
        }
        runs.save();
        runs.save();

        assertThat(runs.reads()).isEqualTo(1);
        assertThat(runs.writes()).isEqualTo(1);
    }

    @Test
    void add_ofMoreRunsThanAreKept_dropsTheOldest() {
        PhaseRuns runs = open();
        for (int i = 0; i < PhaseRuns.MOST_RUNS + 5; i++) {
            runs.add("a", run(i));
        }

        assertThat(runs.of("a")).hasSize(PhaseRuns.MOST_RUNS).startsWith(run(5)).endsWith(run(PhaseRuns.MOST_RUNS + 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"format\": 2, \"phases\": {}}",
                "{\"phases\": {}}",
                "{\"format\": 1, \"phases\": []}",
                "{\"format\": 1, \"phases\": {\"a\": [{\"start\": \"soon\"}]}}",
                "{\"format\": 1, \"phases\": {\"a\": 1}}"
            })
    void open_ofADamagedFile_setsItAsideAndStartsAnew(String content) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content);

        PhaseRuns runs = open();

        assertThat(runs.of("a")).isEmpty();
        assertThat(warnings).singleElement().asString().contains("state.json.damaged");
        assertThat(file).doesNotExist();
        runs.add("a", run(1));
        runs.save();
        assertThat(open().of("a")).containsExactly(run(1));
    }

    private PhaseRuns open() {
        return PhaseRuns.open(file, warnings::add);
    }

    private static PhaseRun run(int number) {
        return new PhaseRun(1_700_000_000_000L + number, number, "EXECUTED", "ab" + number);
    }
}
