package io.github.accelmaven.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackLookupsTest {

    private final Path file;
    private final List<String> warnings = new ArrayList<>();

    PackLookupsTest(@TempDir Path directory) {
        file = directory.resolve("packs.json");
    }

    private PackLookups open() {
        return PackLookups.open(file, warnings::add);
    }

    @Test
    void lookups_areThereInTheNextSession() throws IOException {
        PackLookup lookup = new PackLookup("abc", 5, "\"tag\"", "Sun, 22 Nov 2026 00:00:00 GMT");
        PackLookups lookups = open();
        lookups.put("name", lookup);
        lookups.put("other", new PackLookup("def", 6, "", ""));
        lookups.save();

        assertThat(open().of("name")).contains(lookup);
        assertThat(open().of("missing")).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void save_withoutANewLookup_writesNothing() throws IOException {
        open().save();
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"format\":9,\"lookups\":{}}", "{\"format\":1,\"lookups\":{\"a\":7}}"})
    void open_whenTheFileIsDamaged_beginsAnewAndTellsSo(String content) throws IOException {
        Files.writeString(file, content);
        assertThat(open().of("a")).isEmpty();
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0)).contains("Branches and addresses are looked up again");
    }
}
