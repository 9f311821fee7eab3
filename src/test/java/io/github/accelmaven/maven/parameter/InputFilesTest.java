package io.github.accelmaven.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.maven.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {

    @TempDir
    private Path root;

    @Test
    void exist_withAPattern_isTrueForFilesThatMatchAlone() throws IOException {
        Samples.write(root.resolve("a/b/data.txt"), "x");

        assertThat(new InputFiles(root, "**/*.txt").exist()).isTrue();
        assertThat(new InputFiles(root, "a/*/data.*").exist()).isTrue();
        assertThat(new InputFiles(root, "a/*.txt").exist()).isFalse();
        assertThat(new InputFiles(root, "**/*.md").exist()).isFalse();
        assertThat(new InputFiles(root.resolve("gone"), "**").exist()).isFalse();
    }

    @Test
    void exist_behindALink_isTrue(@TempDir Path elsewhere) throws IOException {
        Samples.write(elsewhere.resolve("data.txt"), "x");
        Files.createSymbolicLink(root.resolve("link"), elsewhere);

        assertThat(new InputFiles(root, "link/*.txt").exist()).isTrue();
        assertThat(new InputFiles(root, "link/*.md").exist()).isFalse();
    }

    @Test
    void exist_withoutAPattern_isTrueForAFileAndForADirectory() throws IOException {
        assertThat(new InputFiles(Samples.write(root.resolve("data.txt"), "x"), "").exist())
                .isTrue();
        assertThat(new InputFiles(root, "").exist()).isTrue();
        assertThat(new InputFiles(root.resolve("gone"), "").exist()).isFalse();
    }
}
