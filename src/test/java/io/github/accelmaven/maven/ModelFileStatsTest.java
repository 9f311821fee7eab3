package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.io.FileStat;
import io.github.accelmaven.state.RecordedStat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileStatsTest {

    @TempDir
    private Path directory;

    private Path pom;

    @BeforeEach
    void writePom() throws IOException, InterruptedException {
        pom = Files.writeString(directory.resolve("pom.xml"), "<project/>");
        TimeUnit.NANOSECONDS.sleep(FileStat.GRANULARITY.toNanos());
    }

    private ModelFileStats stats() {
        return new ModelFileStats(Instant.now(), directory.resolve("repository"));
    }

    @Test
    void atTheEnd_whenNothingHappened_isWhatWasAtTheBeginning() throws Exception {
        ModelFileStats stats = stats();
        RecordedStat before = stats.atTheBeginning(pom);

        assertThat(stats.atTheEnd(before)).isEqualTo(before);
    }

    @Test
    void atTheEnd_whenTheFileWasLinkedAMomentAgo_isWhatTheNextSessionFinds() throws Exception {
        ModelFileStats stats = stats();
        RecordedStat before = stats.atTheBeginning(pom);
        Files.createLink(directory.resolve("parent-1.pom"), pom);

        assertThat(stats.atTheEnd(before)).isEqualTo(new RecordedStat(pom.toString(), FileStat.following(pom)));
    }

    @Test
    void atTheEnd_whenTheContentChangedWithTheSameTime_isWhatWasAtTheBeginning() throws Exception {
        ModelFileStats stats = stats();
        RecordedStat before = stats.atTheBeginning(pom);
        FileTime modified = Files.getLastModifiedTime(pom);
        Files.writeString(pom, "<Project/>");
        Files.setLastModifiedTime(pom, modified);

        assertThat(stats.atTheEnd(before)).isEqualTo(before);
    }

    @Test
    void atTheEnd_whenTheFileIsGone_isWhatWasAtTheBeginning() throws Exception {
        ModelFileStats stats = stats();
        RecordedStat before = stats.atTheBeginning(pom);
        Files.delete(pom);

        assertThat(stats.atTheEnd(before)).isEqualTo(before);
    }

    @Test
    void atTheBeginning_whenTheFileWasWrittenAfterMavenStarted_isRefused() throws Exception {
        ModelFileStats stats = stats();
        Files.writeString(pom, "<project></project>");

        assertThatThrownBy(() -> stats.atTheBeginning(pom))
                .isInstanceOf(ModelFileStats.ChangedException.class)
                .hasMessageContaining("was written after Maven started");
    }

    @Test
    void atTheBeginning_whenTheFileLiesInTheLocalRepository_isTakenAsItIs() throws Exception {
        ModelFileStats stats = new ModelFileStats(Instant.EPOCH, directory);

        assertThat(stats.atTheBeginning(pom).stat()).isEqualTo(FileStat.following(pom));
    }
}
