package io.github.accelmaven.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreesTest {

    @TempDir
    Path directory;

    @Test
    void copyOver_replacesFilesOfTheSameNamesAndLeavesTheOthers() throws IOException {
        Path from = Files.createDirectories(directory.resolve("from/sub")).resolveSibling("");
        Path to = Files.createDirectories(directory.resolve("to/sub")).resolveSibling("");
        Files.writeString(from.resolve("sub/a"), "new");
        Files.writeString(to.resolve("sub/a"), "old");
        Files.writeString(to.resolve("b"), "kept");

        FileTrees.copyOver(from, to);

        assertThat(to.resolve("sub/a")).hasContent("new");
        assertThat(to.resolve("b")).hasContent("kept");
        assertThat(from.resolve("sub/a")).hasContent("new");
    }

    @Test
    void delete_removesFilesAndThenEmptyParentsUpToTheBase() throws IOException {
        Path base = directory.resolve("base");
        Path gone = write("base/a/b/gone");
        Path kept = write("base/c/kept");
        Path beside = write("base/c/beside");
        FileTrees.delete(base, List.of(gone, beside, Path.of("missing/file")));
        assertThat(base.resolve("a")).doesNotExist();
        assertThat(kept).exists();
        FileTrees.delete(base, List.of(Path.of("c/kept")));
        assertThat(base).isEmptyDirectory();
    }

    @Test
    void copy_takesEverythingWithTimes_andMoveKeepsTheFiles() throws IOException {
        Path file = write("base/a/file");
        FileTrees.setModified(file, 1_000_000);
        Files.createDirectories(directory.resolve("base/empty"));
        Files.createSymbolicLink(directory.resolve("base/link"), Path.of("a"));
        FileTrees.copy(directory.resolve("base"), directory.resolve("x/copy"));
        assertThat(directory.resolve("x/copy/a/file")).hasSameBinaryContentAs(file);
        assertThat(Files.getLastModifiedTime(directory.resolve("x/copy/a/file")).toMillis())
                .isEqualTo(1_000_000);
        assertThat(directory.resolve("x/copy/empty")).isEmptyDirectory();
        assertThat(directory.resolve("x/copy/link")).isSymbolicLink();
        Object identity = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        FileTrees.move(directory.resolve("base"), directory.resolve("y/moved"));
        assertThat(directory.resolve("base")).doesNotExist();
        assertThat(Files.readAttributes(directory.resolve("y/moved/a/file"), BasicFileAttributes.class)
                        .fileKey())
                .isEqualTo(identity);
    }

    @Test
    void copyAndMove_ofWhatIsNotThere_doNothing() throws IOException {
        FileTrees.copy(directory.resolve("missing"), directory.resolve("copy"));
        FileTrees.move(directory.resolve("missing"), directory.resolve("moved"));
        assertThat(directory).isEmptyDirectory();
        FileTrees.copy(write("file"), directory.resolve("copy"));
        assertThatThrownBy(() -> FileTrees.move(write("other"), directory.resolve("copy")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void delete_outsideTheBase_isRefused() throws IOException {
        Path base = Files.createDirectories(directory.resolve("base"));
        Path outside = write("outside/file");
        assertThatThrownBy(() -> FileTrees.delete(base, List.of(outside))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> FileTrees.delete(base, List.of(Path.of("../outside/file"))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> FileTrees.delete(base, List.of(base))).isInstanceOf(IOException.class);
        assertThat(outside).exists();
    }

    @Test
    void delete_throughALinkOutOfTheBase_isRefused() throws IOException {
        Path base = Files.createDirectories(directory.resolve("base"));
        Path outside = write("outside/file");
        Files.createSymbolicLink(base.resolve("link"), outside.getParent());
        assertThatThrownBy(() -> FileTrees.delete(base, List.of(Path.of("link/file"))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> FileTrees.setAside(base, Path.of("link/file"), directory.resolve("aside")))
                .isInstanceOf(IOException.class);
        FileTrees.delete(base, List.of(Path.of("link")));
        assertThat(outside).exists();
        assertThat(base).isEmptyDirectory();
    }

    @Test
    void delete_throughALinkInsideTheBase_leavesTheLink() throws IOException {
        Path base = directory.resolve("base");
        Path kept = write("base/real/kept");
        write("base/real/gone");
        Path link = Files.createSymbolicLink(base.resolve("link"), base.resolve("real"));
        FileTrees.delete(base, List.of(Path.of("link/gone")));
        assertThat(link).exists();
        assertThat(kept).exists();
    }

    @Test
    void setAside_keepsTheRelativePath() throws IOException {
        Path base = directory.resolve("base");
        Path file = write("base/a/b/file");
        Path aside = directory.resolve("aside");
        assertThat(FileTrees.setAside(base, file, aside)).isEqualTo(aside.resolve("a/b/file"));
        assertThat(aside.resolve("a/b/file")).hasContent("base/a/b/file");
        assertThat(base).isEmptyDirectory();
    }

    @Test
    void deleteRecursively_doesNotFollowLinks() throws IOException {
        Path outside = write("outside/file");
        write("tree/a/b");
        Files.createSymbolicLink(directory.resolve("tree/link"), outside.getParent());
        FileTrees.deleteRecursively(directory.resolve("tree"));
        FileTrees.deleteRecursively(directory.resolve("tree"));
        assertThat(directory.resolve("tree")).doesNotExist();
        assertThat(outside).exists();
    }

    private Path write(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, name);
    }
}
