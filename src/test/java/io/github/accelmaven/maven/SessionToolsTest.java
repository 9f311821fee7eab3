package io.github.accelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.engine.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which modules the engine takes. */
class SessionToolsTest {

    private final Path base;

    SessionToolsTest(@TempDir Path directory) {
        base = directory;
    }

    private Module module(Path buildDirectory) {
        return new Module("lib", "com.acme:lib", base, buildDirectory, Set.of(), base.resolve("aside"), file -> false);
    }

    @Test
    void whyPlain_ofADirectoryInTheModule_isNothing() {
        assertThat(SessionTools.whyPlain(module(base.resolve("build/maven")))).isEmpty();
    }

    @Test
    void whyPlain_ofADirectoryElsewhere_saysSo() {
        assertThat(SessionTools.whyPlain(module(base.resolveSibling("elsewhere"))))
                .get()
                .asString()
                .contains("not inside the module");
        assertThat(SessionTools.whyPlain(module(base))).isPresent();
    }

    @Test
    void whyPlain_ofADirectoryBehindALink_saysSo(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(base.resolve("target"), elsewhere);
        assertThat(SessionTools.whyPlain(module(base.resolve("target"))))
                .get()
                .asString()
                .contains("symbolic link");
        assertThat(SessionTools.whyPlain(module(base.resolve("target/maven")))).isPresent();
    }
}
