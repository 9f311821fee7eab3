package io.github.accelmaven.maven.shortcut;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.engine.RecordCheck;
import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.maven.Samples;
import io.github.accelmaven.maven.parameter.CurrentValues;
import io.github.accelmaven.state.RecordedStat;
import io.github.accelmaven.state.RecordedValue;
import io.github.accelmaven.state.Shortcut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortcutCheckTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_000_000);
    private static final List<String> COUNTS = List.of("PLACE");

    private final Path root;
    private final List<RecordedStat> stats = new ArrayList<>();
    private Map<String, String> environment = Map.of("PLACE", "here", "OTHER", "x");
    private final List<RecordedValue> values = List.of(CurrentValues.environment(COUNTS, environment));
    private long until = Long.MAX_VALUE;

    ShortcutCheckTest(@TempDir Path directory) {
        root = directory;
    }

    private Path recorded(String name) throws IOException {
        Path file = Samples.write(root.resolve(name), name);
        record(file);
        return file;
    }

    private void record(Path file) throws IOException {
        stats.add(new RecordedStat(file.toString(), FileStat.following(file)));
    }

    private Optional<String> difference() {
        RecordCheck check = new RecordCheck(new CurrentValues(environment, () -> NOW));
        return new ShortcutCheck(check, () -> NOW)
                .difference(new Shortcut("", until, false, ToldHistories.NONE, List.of(), values, stats));
    }

    @Test
    void nothingDiffers_whereNothingChanged() throws IOException {
        recorded("pom.xml");
        record(root.resolve("nothing"));
        environment = Map.of("PLACE", "here", "OTHER", "y");
        assertThat(difference()).isEmpty();
    }

    @Test
    void anEditedSource_differs() throws IOException {
        Path source = recorded("src/A.java");
        Files.writeString(source, "class A {}");
        assertThat(difference()).contains(source + " changed");
    }

    @Test
    void aResourceOfTheSameSizeAndOtherTime_differs() throws IOException {
        Path resource = recorded("src/a.txt");
        Files.setLastModifiedTime(resource, FileTime.fromMillis(1000));
        assertThat(difference()).contains(resource + " changed");
    }

    @Test
    void aFileThatIsNewInADirectory_differs() throws IOException {
        Path directory = Samples.write(root.resolve("src/A.java"), "").resolveSibling("");
        Files.setLastModifiedTime(directory, FileTime.fromMillis(1000));
        record(directory);
        Samples.write(root.resolve("src/B.java"), "");
        assertThat(difference()).contains(directory + " changed");
    }

    @Test
    void aDeletedOutput_differs() throws IOException {
        Path output = recorded("target/a.jar");
        Files.delete(output);
        assertThat(difference()).contains(output + " changed");
    }

    @Test
    void aFileThatAppears_differs() throws IOException {
        Path file = root.resolve("lib/extra.txt");
        record(file);
        Samples.write(file, "");
        assertThat(difference()).contains(file + " changed");
    }

    @Test
    void anEnvironmentVariableThatCounts_differs() {
        environment = Map.of("PLACE", "there");
        assertThat(difference()).contains("environment changed");
    }

    @Test
    void theTimeFromWhichOnVersionsMayBeNewer_differs() {
        until = NOW.toEpochMilli() + 1;
        assertThat(difference()).isEmpty();
        until = NOW.toEpochMilli();
        assertThat(difference()).isPresent();
    }

    @Test
    void oneOfManyThousandFiles_differs() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            stats.add(new RecordedStat(root.resolve("none" + i).toString(), Optional.empty()));
        }
        assertThat(difference()).isEmpty();
        Path last = Samples.write(root.resolve("none9999"), "");
        assertThat(difference()).contains(last + " changed");
    }
}
