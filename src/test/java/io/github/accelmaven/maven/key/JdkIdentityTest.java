package io.github.accelmaven.maven.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.cache.KeyPart;
import io.github.accelmaven.cache.KeyParts;
import io.github.accelmaven.fingerprint.FileLookup;
import io.github.accelmaven.fingerprint.FileObserver;
import io.github.accelmaven.maven.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkIdentityTest {

    private final Path directory;
    private final MavenSession session;

    JdkIdentityTest(@TempDir Path directory) {
        this.directory = directory;
        this.session = Samples.session(Samples.project(directory), directory);
    }

    /** A JDK as far as anybody asks. */
    private record Jdk(Path home) implements Toolchain {

        @Override
        public String getType() {
            return "jdk";
        }

        @Override
        public String findTool(String toolName) {
            return home.resolve("bin").resolve(toolName).toString();
        }
    }

    /** One JDK for the build, others for goals that ask for one of version 25. */
    private record Toolchains(Jdk ofBuild, List<Toolchain> ofVersion25) implements ToolchainManager {

        @Override
        public Toolchain getToolchainFromBuildContext(String type, MavenSession context) {
            return ofBuild;
        }

        @Override
        public List<Toolchain> getToolchains(MavenSession context, String type, Map<String, String> requirements) {
            return requirements.equals(Map.of("version", "25")) ? ofVersion25 : List.of();
        }
    }

    private Jdk jdk(String version) throws IOException {
        Path home = Files.createDirectories(directory.resolve(version));
        Files.createDirectories(home.resolve("bin"));
        Files.createFile(home.resolve("bin/javac"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return new Jdk(home);
    }

    private Optional<String> toolchain(ToolchainManager manager, Map<String, String> required) throws IOException {
        KeyParts parts = new KeyParts();
        new JdkIdentity(manager, new FileLookup(FileObserver.NONE)).addTo(parts, required, session);
        return parts.list().stream()
                .filter(part -> part.name().equals("JDK of the toolchain"))
                .map(KeyPart::value)
                .findFirst();
    }

    @Test
    void addTo_ofAGoalThatAsksForAToolchain_takesTheFirstOfThose() throws IOException {
        ToolchainManager manager = new Toolchains(jdk("17"), List.of(jdk("25.0.1"), jdk("25.0.2")));
        assertThat(toolchain(manager, Map.of("version", "25"))).contains("25.0.1");
    }

    @Test
    void addTo_ofAGoalThatAsksForNone_orForOneThatIsNotThere_takesThatOfTheBuild() throws IOException {
        ToolchainManager manager = new Toolchains(jdk("17"), List.of(jdk("25")));
        assertThat(toolchain(manager, Map.of())).contains("17");
        assertThat(toolchain(manager, Map.of("version", "11"))).contains("17");
    }
}
