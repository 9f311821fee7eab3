package io.github.accelmaven.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

    private final Path directory;
    private final Path target;

    AtomicFilesTest(@TempDir Path temporary) {
        directory = temporary.resolve("with space/nested");
        target = directory.resolve("records.json");
    }

    private static void put(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void write_createsMissingDirectories_andLeavesNothingBesideTheFile() throws IOException {
        AtomicFiles.write(target, out -> put("one", out));
        AtomicFiles.write(target, out -> put("two", out));
        assertThat(target).hasContent("two");
        assertThat(directory)
                .isDirectoryContaining(file -> true)
                .isDirectoryNotContaining(file -> !file.equals(target));
    }

    @Test
    void write_whileItLasts_leavesTheOldContentToReaders() throws IOException {
        AtomicFiles.write(target, out -> put("old", out));
        AtomicFiles.write(target, out -> {
            put("half", out);
            out.flush();
            assertThat(target).hasContent("old");
        });
        assertThat(target).hasContent("half");
    }

    @Test
    void write_ontoADirectory_namesTheDirectory() throws IOException {
        Files.createDirectories(target);

        assertThatThrownBy(() -> AtomicFiles.write(target, out -> put("one", out)))
                .isInstanceOf(FileSystemException.class)
                .satisfies(fault -> assertThat(FileFaults.describe(fault)).isEqualTo(target + ": is a directory"));
        assertThat(target.getParent()).isDirectoryNotContaining(file -> !file.equals(target));
    }

    @Test
    void write_thatFails_leavesTheOldContentAndNoTemporaryFile() throws IOException {
        AtomicFiles.write(target, out -> put("old", out));
        assertThatThrownBy(() -> AtomicFiles.write(target, out -> {
                    put("half", out);
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(target).hasContent("old");
        assertThat(directory).isDirectoryNotContaining(file -> !file.equals(target));
    }

    @Test
    void write_overALink_replacesTheLinkAndNotWhatItLeadsTo() throws IOException {
        Path elsewhere = Files.writeString(Files.createDirectories(directory).resolve("elsewhere"), "untouched");
        Files.createSymbolicLink(target, elsewhere);
        AtomicFiles.write(target, out -> put("new", out));
        assertThat(elsewhere).hasContent("untouched");
        assertThat(target).hasContent("new");
        assertThat(Files.isSymbolicLink(target)).isFalse();
    }

    @Test
    void write_withADirectoryForTemporaryFiles_leavesItEmpty() throws IOException {
        Path temporary = directory.resolve("tmp");
        AtomicFiles.write(target, temporary, out -> {
            put("new", out);
            assertThat(temporary).isNotEmptyDirectory();
            assertThat(target).doesNotExist();
        });
        assertThat(temporary).isEmptyDirectory();
        assertThat(target).hasContent("new");
    }

    @Test
    void write_whereADirectoryLies_failsAndLeavesNothing() throws IOException {
        Files.createDirectories(target.resolve("full"));
        assertThatThrownBy(() -> AtomicFiles.write(target, out -> put("new", out)))
                .isInstanceOf(IOException.class);
        assertThat(directory).isDirectoryNotContaining(file -> !file.equals(target));
    }
}
