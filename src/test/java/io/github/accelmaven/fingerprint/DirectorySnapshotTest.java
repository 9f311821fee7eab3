package io.github.accelmaven.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectorySnapshotTest {

    @TempDir
    Path directory;

    @Test
    void since_tellsCreatedModifiedAndDeletedFiles() throws IOException {
        write("kept", "1");
        write("modified", "1");
        write("deleted/file", "1");
        DirectorySnapshot before = DirectorySnapshot.take(directory);
        write("modified", "22");
        write("new/file", "1");
        Files.delete(directory.resolve("deleted/file"));
        Files.createDirectories(directory.resolve("new/empty"));
        DirectorySnapshot.Difference difference =
                DirectorySnapshot.take(directory).since(before);
        assertThat(difference.created()).containsExactly("new/file");
        assertThat(difference.modified()).containsExactly("modified");
        assertThat(difference.deleted()).containsExactly("deleted/file");
        assertThat(difference.createdEmptyDirectories()).containsExactly("new/empty");
        assertThat(difference.irregular()).isEmpty();
    }

    @Test
    void since_whenNothingHappened_isEmpty() throws IOException {
        write("a/b", "1");
        DirectorySnapshot before = DirectorySnapshot.take(directory);
        assertThat(DirectorySnapshot.take(directory).since(before).isEmpty()).isTrue();
    }

    @Test
    void since_whenAFileIsWrittenAgainWithinOneTick_seesIt() throws IOException {
        for (int i = 0; i < 100; i++) {
            write("file", "a");
            DirectorySnapshot before = DirectorySnapshot.take(directory);
            write("file", "b");
            assertThat(DirectorySnapshot.take(directory).since(before).modified())
                    .containsExactly("file");
        }
    }

    @Test
    void since_namesLinksAmongTheCreated_andDoesNotFollowThem() throws IOException {
        write("target/file", "1");
        DirectorySnapshot before = DirectorySnapshot.take(directory);
        Files.createSymbolicLink(directory.resolve("link"), Path.of("target"));
        DirectorySnapshot.Difference difference =
                DirectorySnapshot.take(directory).since(before);
        assertThat(difference.created()).containsExactly("link");
        assertThat(difference.irregular()).containsExactly("link");
    }

    @Test
    void take_ofAMissingDirectory_holdsNothing() throws IOException {
        Path missing = directory.resolve("missing");
        DirectorySnapshot before = DirectorySnapshot.take(missing);
        assertThat(before.files()).isEmpty();
        Files.createDirectories(missing);
        Files.writeString(missing.resolve("file"), "1");
        assertThat(DirectorySnapshot.take(missing).since(before).created()).containsExactly("file");
    }

    private void write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
    }
}
