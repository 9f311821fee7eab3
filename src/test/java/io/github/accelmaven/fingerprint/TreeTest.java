package io.github.accelmaven.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.io.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTest {

    @TempDir
    Path directory;

    private Path root = Path.of("unset");

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectories(directory.resolve("tree"));
    }

    @Test
    void tree_isOrderedByCodeUnit() throws IOException {
        for (String name : List.of("b", "a/z", "a.b", "Z", "ä", "a/B")) {
            write(name, name);
        }
        assertThat(tree().keySet()).containsExactly("Z", "a.b", "a/B", "a/z", "b", "ä");
    }

    @Test
    void tree_ofAMissingRoot_isEmpty() throws IOException {
        assertThat(hasher().tree(root.resolve("missing"), TreeFilter.ALL)).isEmpty();
    }

    @Test
    void tree_ofAFile_isThatFile() throws IOException {
        Path file = write("a.txt", "a");
        assertThat(hasher().tree(file, new PatternFilter(List.of("nothing"), List.of(), false)))
                .containsOnlyKeys("a.txt");
    }

    @Test
    void tree_reportsEmptyDirectories() throws IOException {
        Files.createDirectories(root.resolve("a/empty"));
        write("b/file", "b");
        assertThat(tree()).containsOnlyKeys("a/empty/", "b/file");
        assertThat(tree()).containsEntry("a/empty/", FileDigest.EMPTY_DIRECTORY);
    }

    @Test
    void tree_followsLinksToFilesAndDirectories() throws IOException {
        Path outside = Files.createDirectories(directory.resolve("outside"));
        Files.writeString(outside.resolve("o.txt"), "o");
        Files.createSymbolicLink(root.resolve("dir"), outside);
        Files.createSymbolicLink(root.resolve("file.txt"), outside.resolve("o.txt"));
        SortedMap<String, FileDigest> tree = tree();
        assertThat(tree).containsOnlyKeys("dir/o.txt", "file.txt");
        assertThat(tree.get("file.txt")).isEqualTo(tree.get("dir/o.txt"));
    }

    @Test
    void tree_withALoopOfLinks_ends() throws IOException {
        write("a/file", "a");
        Files.createSymbolicLink(root.resolve("a/up"), root);
        Files.createSymbolicLink(root.resolve("a/self"), Path.of("."));
        assertThat(tree()).containsOnlyKeys("a/file", "a/up/", "a/self/");
        assertThat(tree()).containsEntry("a/up/", FileDigest.LOOP);
    }

    @Test
    void tree_withALinkToADirectoryAboveTheRoot_ends() throws IOException {
        write("a/file", "a");
        Files.createSymbolicLink(root.resolve("a/above"), directory);
        assertThat(tree()).containsOnlyKeys("a/file", "a/above/tree/");
    }

    @Test
    void tree_countsLinksThatLeadNowhere() throws IOException {
        Files.createSymbolicLink(root.resolve("dangling"), Path.of("missing"));
        Files.createSymbolicLink(root.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(root.resolve("two"), Path.of("one"));
        assertThat(tree()).containsOnlyKeys("dangling", "one", "two");
        assertThat(tree().values()).containsOnly(FileDigest.DANGLING_LINK);
    }

    @Test
    void tree_doesNotListWhatTheFilterPrunes() throws IOException {
        write("src/A.java", "A");
        write("src/A.txt", "A");
        write("target/B.java", "B");
        write(".git/C.java", "C");
        PatternFilter filter = new PatternFilter(List.of("**/*.java"), List.of("target/"), true);
        assertThat(hasher().tree(root, filter)).containsOnlyKeys("src/A.java");
        assertThat(filter.descends("target")).isFalse();
        assertThat(filter.descends("src")).isTrue();
    }

    @Test
    void treeDigest_countsPathsContentsAndExecutableBits() throws IOException {
        Path file = write("a", "1");
        Digest first = FileHasher.treeDigest(tree());
        assertThat(file.toFile().setExecutable(true)).isTrue();
        Digest executable = FileHasher.treeDigest(tree());
        write("a", "2");
        Digest changed = FileHasher.treeDigest(tree());
        FileTrees.delete(root, List.of(file));
        write("b", "2");
        Digest renamed = FileHasher.treeDigest(tree());
        assertThat(List.of(first, executable, changed, renamed)).doesNotHaveDuplicates();
    }

    @Test
    void patternFilter_matchesAsDirectoryScannerDoes() {
        assertThat(new PatternFilter(List.of(), List.of(), false).includes("a/b"))
                .isTrue();
        PatternFilter below = new PatternFilter(List.of("a/"), List.of("**/x*"), false);
        assertThat(below.includes("a/b/c")).isTrue();
        assertThat(below.includes("a/b/x1")).isFalse();
        assertThat(below.includes("A/b")).isFalse();
        assertThat(below.descends("b")).isFalse();
        assertThat(below.descends("a/xdir")).as("files below are not excluded").isTrue();
        assertThat(new PatternFilter(List.of("%regex[a.c]"), List.of(), false).includes("abc"))
                .isTrue();
    }

    private SortedMap<String, FileDigest> tree() throws IOException {
        return hasher().tree(root, TreeFilter.ALL);
    }

    private FileHasher hasher() {
        FileHashIndex index = new FileHashIndex(directory.resolve("index"), warning -> {});
        return new FileHasher(root, index, index);
    }

    private Path write(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, content);
    }
}
