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
        return new Module(
                "lib",
                "com.acme:lib",
                base,
                buildDirectory,
                Set.of(),
                base.resolve("aside"),
                file -> false,
                file -> false);
    }

    @Test
    void whyPlain_ofADirectoryInTheModule_isNothing() throws IOException {
        assertThat(SessionTools.whyPlain(module(base.resolve("build/maven")))).isEmpty();
    }

    @Test
    void whyPlain_ofADirectoryElsewhere_saysSo() throws IOException {
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

    @Test
    void whyPlain_withALinkOutOfTheBuildDirectory_saysSo(@TempDir Path elsewhere) throws IOException {
        Path target = Files.createDirectory(base.resolve("target"));
        Path link = Files.createSymbolicLink(target.resolve("classes"), elsewhere);
        assertThat(SessionTools.whyPlain(module(target))).get().asString().contains(link.toString());
    }

    @Test
    void whyPlain_withLinksThatStayInTheBuildDirectoryOrLeadToNoDirectory_isNothing() throws IOException {
        Path target = Files.createDirectory(base.resolve("target"));
        Files.createSymbolicLink(target.resolve("latest"), Files.createDirectory(target.resolve("1")));
        Files.createSymbolicLink(target.resolve("file"), Files.createFile(base.resolve("pom.xml")));
        Files.createSymbolicLink(target.resolve("nowhere"), base.resolve("nothing"));
        assertThat(SessionTools.whyPlain(module(target))).isEmpty();
    }
}
