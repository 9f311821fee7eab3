package io.github.accelmaven.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsideDirectoryTest {

    @TempDir
    private Path base;

    @Test
    void take_inTwoSessions_keepsTheFilesOfBoth() throws IOException {
        for (String content : new String[] {"one", "two", "three"}) {
            take(new AsideDirectory(base.resolve("aside/lint")), content);
        }

        assertThat(base.resolve("aside/lint/d/file")).hasContent("one");
        assertThat(base.resolve("aside/lint.2/d/file")).hasContent("two");
        assertThat(base.resolve("aside/lint.3/d/file")).hasContent("three");
    }

    @Test
    void take_twiceInOneSession_usesOneDirectory() throws IOException {
        AsideDirectory aside = new AsideDirectory(base.resolve("aside/lint"));
        take(aside, "one");
        Files.writeString(Files.createDirectories(base.resolve("d")).resolve("other"), "other");
        aside.take(base, base.resolve("d/other"));

        assertThat(aside.path()).isEqualTo(base.resolve("aside/lint"));
        assertThat(aside.path().resolve("d")).isDirectoryContaining("glob:**file");
        assertThat(aside.path().resolve("d/other")).hasContent("other");
    }

    @Test
    void path_ofTwoThatAskBeforeEitherMovesSomething_isAnother() throws IOException {
        AsideDirectory one = new AsideDirectory(base.resolve("aside/lint"));
        AsideDirectory other = new AsideDirectory(base.resolve("aside/lint"));

        assertThat(one.path()).isNotEqualTo(other.path());
    }

    @Test
    void constructor_makesNothing() {
        new AsideDirectory(base.resolve("aside/lint"));

        assertThat(base).isEmptyDirectory();
    }

    private void take(AsideDirectory aside, String content) throws IOException {
        Path file = Files.createDirectories(base.resolve("d")).resolve("file");
        Files.writeString(file, content);
        aside.take(base, file);
    }
}
