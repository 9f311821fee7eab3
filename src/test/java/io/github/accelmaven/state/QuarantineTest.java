package io.github.accelmaven.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineTest {

    private final Path file;

    QuarantineTest(@TempDir Path directory) {
        file = directory.resolve("accel/quarantine.tsv");
    }

    @Test
    void read_withoutAFile_trustsEverything() throws IOException {
        Quarantine quarantine = Quarantine.read(file);
        assertThat(quarantine.isEmpty()).isTrue();
        assertThat(quarantine.reason("lib", "gen")).isEmpty();
    }

    @Test
    void write_thenRead_knowsTheSame() throws IOException {
        Quarantine quarantine = Quarantine.read(file);
        quarantine.put("", "com.acme:gen-plugin:gen:default", "reads a file,\twhich is\nnot in its key");
        quarantine.put("lib", "gen", "writes");
        quarantine.put("lib", "other", "writes");
        quarantine.remove("lib", "other");
        quarantine.write();
        Quarantine again = Quarantine.read(file);
        assertThat(again.reason("", "com.acme:gen-plugin:gen:default"))
                .contains("reads a file, which is not in its key");
        assertThat(again.reason("lib", "gen")).contains("writes");
        assertThat(again.reason("lib", "other")).isEmpty();
        assertThat(again.clear()).isEqualTo(2);
        again.write();
        assertThat(file).doesNotExist();
    }

    @Test
    void read_dropsLinesThatSayNothing() throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "nonsense\n\nlib\tgen\twrites\n");
        assertThat(Quarantine.read(file).clear()).isEqualTo(1);
    }

    @Test
    void read_ofWhatIsNoFile_fails() throws IOException {
        Files.createDirectories(file);
        assertThatThrownBy(() -> Quarantine.read(file)).isInstanceOf(IOException.class);
    }
}
