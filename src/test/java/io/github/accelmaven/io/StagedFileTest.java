package io.github.accelmaven.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFileTest {

    @TempDir
    Path directory;

    private static StagedFile staged(Path target, boolean executable) throws IOException {
        return StagedFile.write(target, executable, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void publish_putsTheFileInItsPlace_andNotBefore() throws IOException {
        Path target = Files.writeString(directory.resolve("A.class"), "old");
        StagedFile staged = staged(target, false);
        assertThat(target).hasContent("old");
        staged.publish();
        assertThat(target).hasContent("new");
        staged.discard();
        assertThat(target).hasContent("new");
        assertThat(directory).isDirectoryNotContaining(file -> !file.equals(target));
    }

    @Test
    void publish_ofAnExecutableFile_keepsTheBit() throws IOException {
        Path script = directory.resolve("run.sh");
        Path text = directory.resolve("text");
        staged(script, true).publish();
        staged(text, false).publish();
        assertThat(script).isExecutable();
        assertThat(Files.isExecutable(text)).isFalse();
    }

    @Test
    void publish_overALink_leavesWhatItLeadsTo() throws IOException {
        Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "untouched");
        Path target = Files.createSymbolicLink(directory.resolve("link"), elsewhere);
        staged(target, false).publish();
        assertThat(elsewhere).hasContent("untouched");
        assertThat(target).hasContent("new");
    }

    @Test
    void discard_leavesNothing() throws IOException {
        staged(directory.resolve("A.class"), false).discard();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void write_thatFails_leavesNothing() {
        assertThatThrownBy(() -> StagedFile.write(directory.resolve("A.class"), false, out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void write_ofTheLongestNameThereCanBe_works() throws IOException {
        Path target = directory.resolve("x".repeat(255));
        staged(target, false).publish();
        assertThat(target).hasContent("new");
    }
}
