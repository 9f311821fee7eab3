package io.github.accelmaven.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.accelmaven.fingerprint.SeenFiles.ChangedException;
import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hasher looks at is what a {@code stat} is compared with later. */
class SeenFilesTest {

    private static final long LONG_ENOUGH = FileStat.GRANULARITY.toMillis() * 2;

    private final Path root;
    private final SeenFiles seen = new SeenFiles();
    private final FileHasher hasher;

    SeenFilesTest(@TempDir Path directory) throws IOException {
        root = directory.toRealPath();
        hasher = new FileHasher(
                        root,
                        new FileHashIndex(root.resolve("../index"), SeenFilesTest::fail),
                        new FileHashIndex(root.resolve("../shared"), SeenFilesTest::fail))
                .observedBy(seen);
    }

    private static void fail(String warning) {
        throw new AssertionError(warning);
    }

    private Path write(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, content);
    }

    private Map<Path, Optional<FileStat>> unchanged() throws ChangedException {
        return seen.unchanged(file -> false, file -> false, file -> false);
    }

    private static void age() throws InterruptedException {
        Thread.sleep(LONG_ENOUGH);
    }

    @Test
    void aTree_isSeenWithItsFilesAndDirectories_andNothingThatTheFilterLeavesOut() throws Exception {
        Path java = write("src/a/A.java", "a");
        write("src/a/notes.txt", "not read");
        write("src/hidden/B.java", "not entered");
        age();
        hasher.tree(root.resolve("src"), new PatternFilter(List.of("a/*.java"), List.of(), false));
        assertThat(unchanged().keySet()).contains(root.resolve("src"), root.resolve("src/a"), java);
        assertThat(unchanged()).doesNotContainKey(root.resolve("src/a/notes.txt"));
        assertThat(unchanged()).containsEntry(java, FileStat.following(java));
    }

    @Test
    void whatIsNotThere_isSeenAsMissing() throws Exception {
        Path nothing = root.resolve("nothing");
        hasher.tree(nothing, TreeFilter.ALL);
        hasher.classpathEntry(root.resolve("missing.jar"));
        assertThat(hasher.lookup().isFile(root.resolve("no.xml"))).isFalse();
        assertThat(unchanged())
                .containsEntry(nothing, Optional.empty())
                .containsEntry(root.resolve("missing.jar"), Optional.empty())
                .containsEntry(root.resolve("no.xml"), Optional.empty());
    }

    @Test
    void aLink_isSeenAsWhatItLeadsTo() throws Exception {
        write("real/A.txt", "a");
        Files.createDirectories(root.resolve("src"));
        Path link = Files.createSymbolicLink(root.resolve("src/link"), root.resolve("real"));
        Path dangling = Files.createSymbolicLink(root.resolve("src/dangling"), root.resolve("gone"));
        age();
        hasher.tree(root.resolve("src"), TreeFilter.ALL);
        assertThat(unchanged())
                .containsEntry(link, FileStat.following(root.resolve("real")))
                .containsEntry(link.resolve("A.txt"), FileStat.following(root.resolve("real/A.txt")))
                .containsEntry(dangling, Optional.empty());
    }

    @Test
    void aFileThatWasWrittenAMomentBefore_isReadAgain() throws Exception {
        Path file = write("A.txt", "a");
        hasher.digest(file);
        age();
        assertThat(unchanged()).containsEntry(file, FileStat.following(file));
    }

    @Test
    void aFileThatWasWrittenAMomentBefore_andAgain_isNotUnchanged() throws Exception {
        Path file = write("A.txt", "a");
        hasher.digest(file);
        Files.writeString(file, "b");
        age();
        assertThatThrownBy(this::unchanged).isInstanceOf(ChangedException.class).hasMessageContaining("A.txt");
    }

    @Test
    void aFileWhoseTextWasRead_isReadAgain() throws Exception {
        Path file = write("A.txt", "a");
        assertThat(hasher.lookup().text(file, StandardCharsets.UTF_8)).isEqualTo("a");
        Files.writeString(file, "b");
        age();
        assertThatThrownBy(this::unchanged).isInstanceOf(ChangedException.class);
    }

    @Test
    void aFileThatIsWrittenRightNow_isNothingToRelyOn() throws Exception {
        Path file = write("A.txt", "a");
        // As after a write within this tick, however long the test takes.
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(3600)));
        hasher.digest(file);
        assertThatThrownBy(this::unchanged).isInstanceOf(ChangedException.class).hasMessageContaining("a moment ago");
    }

    @Test
    void aDirectoryIntoWhichTheBuildWrote_isSeenAsItIsNow() throws Exception {
        Path directory = write("target/A.class", "a").resolveSibling("");
        age();
        hasher.tree(directory, TreeFilter.ALL);
        Path made = write("target/B.class", "b");
        age();
        assertThat(seen.unchanged(file -> false, file -> false, made::equals))
                .containsEntry(directory, FileStat.following(directory));
        assertThatThrownBy(this::unchanged)
                .isInstanceOf(ChangedException.class)
                .hasMessageContaining("what lies in " + directory);
    }

    @Test
    void aDirectoryFromWhichTheBuildRemovedWhatItHadMade_isSeenAsItIsNow() throws Exception {
        write("target/A.class", "a");
        Path old = write("target/B.class", "b");
        age();
        hasher.tree(root.resolve("target"), TreeFilter.ALL);
        Files.delete(old);
        age();
        assertThat(seen.unchanged(old::equals, old::equals, file -> false))
                .containsEntry(root.resolve("target"), FileStat.following(root.resolve("target")));
    }

    @Test
    void aFileThatTheBuildWrites_isNotSpokenOf() throws Exception {
        Path file = write("A.txt", "a");
        hasher.digest(file);
        assertThat(seen.unchanged(file::equals, file::equals, file::equals)).isEmpty();
        assertThat(seen.paths()).containsExactly(file);
    }
}
