package io.github.accelmaven.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFaultsTest {

    @TempDir
    Path directory;

    @Test
    void describe_namesTheFileAndWhatIsWrongWithIt() {
        Path missing = directory.resolve("gone");
        assertThat(FileFaults.describe(catchThrowable(() -> Files.readAllBytes(missing))))
                .isEqualTo(missing + " does not exist");
        assertThat(FileFaults.describe(new AccessDeniedException("/x/y"))).isEqualTo("/x/y may not be accessed");
        assertThat(FileFaults.describe(new FileSystemException("/x", null, "Is a directory")))
                .isEqualTo("/x: is a directory");
    }

    @Test
    void describe_ofOtherFaults_isTheirMessage_orTheirNameWithoutOne() {
        assertThat(FileFaults.describe(new IOException("Is a directory"))).isEqualTo("Is a directory");
        assertThat(FileFaults.describe(new EOFException())).isEqualTo("EOFException");
    }
}
