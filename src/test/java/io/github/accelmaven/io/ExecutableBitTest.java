package io.github.accelmaven.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutableBitTest {

    @TempDir
    Path directory;

    private String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void set_followsWhoMayRead() throws IOException {
        Path file = Files.createFile(directory.resolve("run.sh"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        ExecutableBit.set(file, true);
        assertThat(permissions(file)).isEqualTo("rwxr-x---");
        ExecutableBit.set(file, false);
        assertThat(permissions(file)).isEqualTo("rw-r-----");
    }

    @Test
    void set_whereNobodyKnowsSuchABit_doesNothing() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path file = Files.createFile(windows.getPath("C:\\run.bat"));
            ExecutableBit.set(file, true);
            assertThat(file).exists();
        }
    }
}
