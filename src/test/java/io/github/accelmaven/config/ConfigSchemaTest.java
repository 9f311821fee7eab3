package io.github.accelmaven.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigSchemaTest {

    @Test
    void writeTo_writesTheSchemaOfThisVersionAndNothingWhereItIs(@TempDir Path directory) throws IOException {
        Path file = directory.resolve(ConfigSchema.NAME);
        Files.writeString(file, "{}");
        ConfigSchema.writeTo(directory);
        assertThat(file).hasBinaryContent(ConfigSchema.content());
        FileTime written = FileTime.fromMillis(1000);
        Files.setLastModifiedTime(file, written);
        ConfigSchema.writeTo(directory);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
    }
}
