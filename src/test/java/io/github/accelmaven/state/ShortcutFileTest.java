package io.github.accelmaven.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.accelmaven.io.FileStat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortcutFileTest {

    private static final Shortcut SHORTCUT = new Shortcut(
            "4711",
            1234567890123L,
            true,
            new ToldHistory(
                    new ToldHistory.Places(
                            true, "/home/ada/.m2/accel/history.jsonl", 64_000_000L, "/co/target/trace.json", true),
                    "com.acme:shop",
                    "default",
                    List.of(30_000L, 45_000L, 120_000L),
                    new OutputSize(12, 34_567_890_123L)),
            List.of(
                    new ToldModule(
                            "lib",
                            List.of("unchecked\n  in two lines"),
                            List.of(
                                    new ToldUnit("compiler:compile", Standing.DONE, 1234),
                                    new ToldUnit("surefire:test", Standing.SKIPPED, 0))),
                    new ToldModule("größer", List.of(), List.of())),
            List.of(new RecordedValue("environment", "HOME\nPATH", "77")),
            List.of(
                    new RecordedStat(
                            "/co/lib", Optional.of(new FileStat(FileStat.Kind.DIRECTORY, 4096, 1, 2, 3, true))),
                    new RecordedStat("/co/lib/none", Optional.empty())));

    private final Path path;
    private final ShortcutFile file;

    ShortcutFileTest(@TempDir Path directory) {
        path = directory.resolve(".accel/shortcut");
        file = new ShortcutFile(path);
    }

    private String whyAbsent() {
        ShortcutFile.Content content = file.read("4711");
        assertThat(content).isInstanceOf(ShortcutFile.Content.Absent.class);
        return ((ShortcutFile.Content.Absent) content).why();
    }

    @Test
    void read_ofWhatWasWritten_isTheSame() throws IOException {
        file.write(SHORTCUT);
        assertThat(file.read("4711")).isEqualTo(new ShortcutFile.Content.Present(SHORTCUT));
    }

    @Test
    void read_forAnotherRequest_isAbsent() throws IOException {
        file.write(SHORTCUT);
        assertThat(file.read("4712")).isInstanceOf(ShortcutFile.Content.Absent.class);
    }

    @Test
    void read_ofNoFile_isAbsent() {
        assertThat(whyAbsent()).isEqualTo("the last build left none");
    }

    @Test
    void delete_removesIt_andWhatIsNotThereNeedNotBeRemoved() throws IOException {
        file.delete();
        file.write(SHORTCUT);
        file.delete();
        assertThat(path).doesNotExist();
    }

    @Test
    void read_ofAnotherVersion_isAbsent_andSaysWhich() throws IOException {
        file.write(SHORTCUT);
        byte[] bytes = Files.readAllBytes(path);
        bytes[7] = 99;
        Files.write(path, bytes);
        assertThat(whyAbsent()).endsWith("it has version 99, this accel reads version 3");
    }

    @Test
    void read_ofAFileCutShort_isAbsentWhereverItWasCut() throws IOException {
        file.write(SHORTCUT);
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThat(whyAbsent()).as("cut after %s", length).contains("is not used");
        }
    }

    @Test
    void read_ofAFileWithAByteChanged_isAbsent() throws IOException {
        file.write(SHORTCUT);
        byte[] whole = Files.readAllBytes(path);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x15;
            Files.write(path, changed);
            assertThat(whyAbsent()).as("changed at %s", at).contains("is not used");
        }
    }

    /** Somebody who damages a file can make its checksum right. */
    @Test
    void read_ofADamagedFileWithTheRightChecksum_neverThrows() throws IOException {
        file.write(SHORTCUT);
        byte[] whole = Files.readAllBytes(path);
        for (int at = 8; at < whole.length - 4; at++) {
            for (int flip : new int[] {0x01, 0x7f, 0x80, 0xff}) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) flip;
                CRC32 checksum = new CRC32();
                checksum.update(changed, 0, changed.length - 4);
                ByteBuffer.wrap(changed).putInt(changed.length - 4, (int) checksum.getValue());
                Files.write(path, changed);
                assertThatCode(() -> file.read("4711"))
                        .as("changed at %s by %s", at, flip)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void read_ofADirectory_isAbsent() throws IOException {
        Files.createDirectories(path);
        assertThat(whyAbsent()).contains("cannot be read");
    }
}
