package io.github.accelmaven.maven.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void of_liesBesideTheCache_andIsAnotherOneForEachCheckout() throws IOException {
        Path cache = directory.resolve("not/yet/there");
        Path one = Files.createDirectory(directory.resolve("one"));
        Path two = Files.createDirectory(directory.resolve("two"));
        assertThat(ScratchDirectory.of(one, cache)).hasParentRaw(cache).isEqualTo(ScratchDirectory.of(one, cache));
        assertThat(ScratchDirectory.of(two, cache)).hasParentRaw(cache).isNotEqualTo(ScratchDirectory.of(one, cache));
    }

    @Test
    void of_whenTheCacheIsOnAnotherFileSystem_liesInTheCheckout() throws IOException {
        try (FileSystem other = Jimfs.newFileSystem()) {
            assertThat(ScratchDirectory.of(directory, other.getPath("/cache")))
                    .isEqualTo(directory.resolve(".accel/audit"));
        }
    }
}
