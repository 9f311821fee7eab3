package io.github.accelmaven.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedGoalsFileTest {

    private final Path file;
    private final WatchedGoalsFile goals;

    WatchedGoalsFileTest(@TempDir Path directory) {
        file = directory.resolve(".accel/watched.json");
        goals = new WatchedGoalsFile(file);
    }

    private static WatchedGoal goal(String unit, String read) {
        return new WatchedGoal(
                "lib", unit, "1", List.of(read), List.of("target/a b"), true, List.of("sh -c x"), List.of("talks"));
    }

    private List<WatchedGoal> read() {
        return ((WatchedGoalsFile.Content.Present) goals.read()).goals();
    }

    @Test
    void read_withoutAFile_isNothing() {
        assertThat(read()).isEmpty();
    }

    @Test
    void read_givesWhatWasWritten() throws IOException {
        goals.write(List.of(), List.of(goal("g:a:one@x", "src/\"quoted\"/**"), goal("g:a:two@x", "b")));
        assertThat(read()).containsExactly(goal("g:a:one@x", "src/\"quoted\"/**"), goal("g:a:two@x", "b"));
    }

    @Test
    void write_keepsTheLastRunOfAGoal() throws IOException {
        goals.write(List.of(goal("one", "a"), goal("two", "b")), List.of(goal("one", "c")));
        assertThat(read()).containsExactly(goal("two", "b"), goal("one", "c"));
    }

    @Test
    void write_ofMoreThanMayBeKept_dropsThoseThatWereWatchedFirst() throws IOException {
        List<WatchedGoal> many = IntStream.range(0, WatchedGoalsFile.MOST_GOALS + 2)
                .mapToObj(i -> goal("goal" + i, "a"))
                .toList();
        goals.write(many.subList(0, 2), many.subList(2, many.size()));
        assertThat(read()).isEqualTo(many.subList(2, many.size()));
    }

    @Test
    void commandLines_areKeptInOneShortLine() {
        WatchedGoal goal = new WatchedGoal(
                "lib", "one", "1", List.of(), List.of(), false, List.of("sh -c\n" + "x".repeat(200)), List.of());
        assertThat(goal.processes())
                .singleElement()
                .asString()
                .startsWith("sh -c xxx")
                .endsWith("…")
                .hasSize(100);
    }

    @Test
    void commandLines_areNotKeptWithoutLimit() {
        List<String> many =
                IntStream.range(0, 100).mapToObj(i -> "process " + i).toList();
        WatchedGoal goal = new WatchedGoal("lib", "one", "1", List.of(), List.of(), false, many, List.of());
        assertThat(goal.processes()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "[]",
                "{}",
                "{\"format\":1,\"goals\":[{\"unit\":\"a\"}",
                "{\"format\":1,\"goals\":{}}",
                "{\"format\":1,\"goals\":[{\"read\":[1]}]}",
                "{\"format\":2,\"goals\":[]}"
            })
    void read_ofADamagedFile_saysWhy(String content) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content);
        assertThat(goals.read()).isInstanceOf(WatchedGoalsFile.Content.Damaged.class);
    }
}
