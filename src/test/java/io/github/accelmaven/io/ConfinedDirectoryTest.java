package io.github.accelmaven.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names from a cache that others can write to must not lead anywhere else. */
class ConfinedDirectoryTest {

    private final Path base;
    private final Path outside;
    private final ConfinedDirectory confined;

    ConfinedDirectoryTest(@TempDir Path directory) throws IOException {
        Path real = directory.toRealPath();
        base = Files.createDirectories(real.resolve("base"));
        outside = Files.createDirectories(real.resolve("outside"));
        confined = ConfinedDirectory.at(base);
    }

    @Test
    void file_within_hasItsParentsAndIsNotThereYet() throws IOException {
        assertThat(confined.file("a/b c/ü.txt")).isEqualTo(base.resolve("a/b c/ü.txt"));
        assertThat(base.resolve("a/b c")).isEmptyDirectory();
        assertThat(confined.file("a/../top")).isEqualTo(base.resolve("top"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../outside/x", "a/../../outside/x", "..", "", ".", "a/..", "/etc/passwd", "../base-2/x", "x\0y"
            })
    void file_outside_isRefusedByName(String name) {
        assertThatThrownBy(() -> confined.file(name)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> confined.existing(name)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> confined.directory(name)).isInstanceOf(IOException.class);
        assertThat(base).isEmptyDirectory();
    }

    @Test
    void file_throughALinkThatLeadsOut_isRefused() throws IOException {
        Files.createSymbolicLink(base.resolve("link"), outside);
        Files.createSymbolicLink(base.resolve("up"), Path.of(".."));
        Files.createSymbolicLink(base.resolve("dangling"), outside.resolve("later"));
        for (String name : new String[] {"link/x", "link/deep/x", "up/outside/x", "dangling/x"}) {
            assertThatThrownBy(() -> confined.file(name)).as(name).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> confined.existing(name)).as(name).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> confined.directory("link")).hasMessageContaining("leads out of");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void file_throughALinkThatStaysInside_isFollowed() throws IOException {
        Files.createDirectories(base.resolve("real"));
        Files.createSymbolicLink(base.resolve("link"), Path.of("real"));
        Files.writeString(confined.file("link/sub/x"), "x");
        assertThat(base.resolve("real/sub/x")).hasContent("x");
    }

    @Test
    void file_belowAFile_isRefused() throws IOException {
        Files.writeString(base.resolve("file"), "content");
        assertThatThrownBy(() -> confined.file("file/x")).isInstanceOf(IOException.class);
        assertThat(base.resolve("file")).hasContent("content");
    }

    @Test
    void existing_createsNothing() throws IOException {
        assertThatThrownBy(() -> confined.existing("missing/x")).isInstanceOf(IOException.class);
        Files.createDirectories(base.resolve("a"));
        assertThat(confined.existing("a/x")).isEqualTo(base.resolve("a/x"));
        assertThat(base.resolve("missing")).doesNotExist();
        assertThat(base.resolve("a")).isEmptyDirectory();
    }

    @Test
    void undo_removesWhatWasCreatedAndIsStillEmpty() throws IOException {
        Files.createDirectories(base.resolve("old"));
        confined.directory("old/new/newer");
        confined.directory("used/deep");
        Files.writeString(base.resolve("used/file"), "somebody's");
        confined.undo();
        assertThat(base.resolve("old")).isEmptyDirectory();
        assertThat(base.resolve("used/deep")).doesNotExist();
        assertThat(base.resolve("used/file")).exists();
    }

    @Test
    void at_aLinkToADirectory_isThatDirectory() throws IOException {
        Path link = Files.createSymbolicLink(outside.resolve("link"), base);
        assertThat(ConfinedDirectory.at(link).file("x")).isEqualTo(base.resolve("x"));
    }
}
