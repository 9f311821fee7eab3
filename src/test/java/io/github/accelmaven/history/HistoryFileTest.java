package io.github.accelmaven.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    private static final long ENOUGH = 64_000_000;

    private final Path path;
    private final HistoryFile file;

    HistoryFileTest(@TempDir Path directory) {
        path = directory.resolve("accel/history.jsonl");
        file = new HistoryFile(path, ENOUGH);
    }

    private List<SessionRecord> sessions() throws IOException {
        List<SessionRecord> sessions = new ArrayList<>();
        History.withGoals(path).forEach(sessions::add);
        return sessions;
    }

    private static SessionRecord plain(int number) {
        return Sessions.plain("s" + number, Instant.EPOCH.plusSeconds(number), 1_000, 1, 0);
    }

    @Test
    void forEach_afterAppend_givesTheSameSession() throws IOException {
        file.append(Sessions.full("one"));
        file.append(Sessions.full("two"));
        assertThat(sessions()).containsExactly(Sessions.full("one"), Sessions.full("two"));
    }

    @Test
    void forEach_ofABuildThatDidNotReachAllModules_namesThem() throws IOException {
        SessionRecord session = Sessions.like(Sessions.full("one"))
                .failed()
                .notReached("web", "\"docs\"")
                .build();
        file.append(session);
        file.append(Sessions.full("two"));

        assertThat(sessions()).containsExactly(session, Sessions.full("two"));
        assertThat(Files.readAllLines(path).get(1)).doesNotContain("not_reached");
        List<SessionRecord> heads = new ArrayList<>();
        History.withoutGoals(path).forEach(heads::add);
        assertThat(heads.get(0).notReached()).containsExactly("web", "\"docs\"");
    }

    @Test
    void forEach_withoutGoals_givesAllButThose() throws IOException {
        file.append(Sessions.full("one"));
        List<SessionRecord> heads = new ArrayList<>();
        History.withoutGoals(path).forEach(heads::add);
        assertThat(heads).hasSize(1);
        assertThat(heads.get(0).goals()).isEmpty();
        assertThat(heads.get(0).phases()).isEqualTo(Sessions.full("one").phases());
        assertThat(heads.get(0).metrics()).isEqualTo(Sessions.full("one").metrics());
    }

    @Test
    void heads_holdEverythingUpToTheCounters() throws IOException {
        SessionRecord session = Sessions.full("one");
        file.append(session);
        List<SessionRecord> heads = new ArrayList<>();
        History.heads(path).forEach(heads::add);

        assertThat(heads).singleElement().satisfies(head -> {
            assertThat(head.metrics()).isEqualTo(session.metrics());
            assertThat(head.cache()).isEqualTo(session.cache());
            assertThat(head.machine()).isEqualTo(session.machine());
            assertThat(head.git()).isEqualTo(session.git());
            assertThat(head.counters()).isEmpty();
        });
    }

    @Test
    void heads_ofALineThatWasCutOff_areDamaged_howeverMuchOfItThereIs() throws IOException {
        file.append(Sessions.full("one"));
        String line = Files.readString(path);
        for (int length = line.length() / 4; length < line.length() - 2; length++) {
            Files.writeString(path, line + line.substring(0, length));

            assertThat(History.heads(path).forEach(session -> {}))
                    .as("cut off at %d", length)
                    .isEqualTo(new History.Read(1, 1, 0));
        }
    }

    @Test
    void heads_withTimesThatCannotBe_areDamaged() throws IOException {
        file.append(Sessions.full("one"));
        String line = Files.readString(path);
        Files.writeString(
                path,
                line.replace("\"total_time_ms\":12345", "\"total_time_ms\":-5")
                        + line.replace("\"total_time_ms\":12345", "\"total_time_ms\":1e30"));

        assertThat(History.heads(path).forEach(session -> {})).isEqualTo(new History.Read(0, 2, 0));
    }

    @Test
    void heads_ofALineInAnotherOrder_areReadToItsEnd() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(
                path,
                "{\"counters\":{\"x\":1},\"goals\":[],\"schema\":1,\"session_id\":\"one\","
                        + "\"timestamp\":\"2026-03-02T08:15:30.120Z\",\"metrics\":{\"total_time_ms\":7}}\n");

        assertThat(History.heads(path).forEach(session -> {})).isEqualTo(new History.Read(1, 0, 0));
    }

    @Test
    void forEach_withoutAFile_readsNothing() throws IOException {
        assertThat(History.withGoals(path).forEach(session -> {})).isEqualTo(History.Read.NOTHING);
    }

    @Test
    void append_afterALineThatWasCutOff_losesOnlyThat() throws IOException {
        file.append(Sessions.full("one"));
        byte[] line = Files.readAllBytes(path);
        Files.write(path, java.util.Arrays.copyOf(line, line.length / 2), StandardOpenOption.APPEND);
        file.append(Sessions.full("three"));
        List<SessionRecord> read = new ArrayList<>();
        assertThat(History.withGoals(path).forEach(read::add)).isEqualTo(new History.Read(2, 1, 0));
        assertThat(read).extracting(SessionRecord::id).containsExactly("one", "three");
    }

    @Test
    void forEach_countsWhatItCannotRead() throws IOException {
        file.append(Sessions.full("one"));
        Files.writeString(
                path,
                "no json\n\n{\"session_id\":\"x\"}\n{\"session_id\":\"y\",\"schema\":2,\"timestamp\":17}\n[]\n",
                StandardOpenOption.APPEND);
        file.append(Sessions.full("two"));
        assertThat(History.withGoals(path).forEach(session -> {})).isEqualTo(new History.Read(2, 3, 1));
    }

    @Test
    void forEach_passesOverFieldsOfLaterVersions() throws IOException {
        file.append(Sessions.full("one"));
        String line = Files.readString(path);
        Files.writeString(
                path, line.replace("\"metrics\":{", "\"more\":[{\"a\":null}],\"metrics\":{\"joules\":[1,{\"b\":2}],"));
        assertThat(sessions()).containsExactly(Sessions.full("one"));
    }

    @Test
    void append_ofEightAtOnce_leavesEightWholeLines() throws Exception {
        ExecutorService builds = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                SessionRecord session = Sessions.full("build" + i);
                tasks.add(() -> {
                    file.append(session);
                    return null;
                });
            }
            for (Future<Void> task : builds.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            builds.shutdownNow();
        }
        assertThat(sessions())
                .extracting(SessionRecord::id)
                .containsExactlyInAnyOrder(
                        "build0", "build1", "build2", "build3", "build4", "build5", "build6", "build7");
    }

    @Test
    void append_beyondTheSize_dropsTheOlderHalf() throws IOException {
        int line = SessionWriter.line(plain(100)).length;
        HistoryFile small = new HistoryFile(path, 10L * line);
        for (int i = 100; i < 111; i++) {
            small.append(plain(i));
        }
        assertThat(sessions()).extracting(SessionRecord::id).startsWith("s105").endsWith("s110");
        assertThat(path.getParent()).isDirectoryNotContaining("glob:**.kept");
    }

    @Test
    void append_ofALineLargerThanTheSize_keepsIt() throws IOException {
        HistoryFile tiny = new HistoryFile(path, 10);
        tiny.append(plain(1));
        tiny.append(plain(2));
        tiny.append(plain(3));
        assertThat(sessions()).extracting(SessionRecord::id).endsWith("s3").doesNotContain("s1");
    }

    @Test
    void line_isOneLineOfJson() {
        String line = new String(SessionWriter.line(Sessions.full("one")), StandardCharsets.UTF_8);
        assertThat(line).endsWith("}\n").doesNotContain("\t");
        assertThat(line.trim()).doesNotContain("\n");
        assertThat(line)
                .startsWith("{\"session_id\":\"one\",\"schema\":1,\"timestamp\":\"2026-03-02T08:15:30.120Z\","
                        + "\"project\":\"com.acme:shop\",\"profile\":\"default\","
                        + "\"command\":\"accel:build -DskipTests=true\",\"outcome\":\"SUCCESS\",")
                .contains("\"metrics\":{\"total_time_ms\":12345,\"memory_mb\":412,\"file_count\":1234,"
                        + "\"output_size_kb\":56789,\"cpu_ms\":23456,\"workers\":4,\"parallelism\":1.875}")
                .contains("\"cache\":{\"hit_rate\":0.800,\"hit_count\":8,\"miss_count\":2,");
    }
}
