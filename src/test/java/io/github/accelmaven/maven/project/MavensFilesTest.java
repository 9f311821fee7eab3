package io.github.accelmaven.maven.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.junit.jupiter.api.Test;

class MavensFilesTest {

    private static final Path TARGET = Path.of("lib", "target");

    private final MavensFiles files = new MavensFiles(TARGET);

    @Test
    void test_ofWhatMavenKeeps_isTrue() {
        assertThat(files.test(TARGET.resolve("project-local-repo/com/acme/lib/lib-1.jar")))
                .isTrue();
        assertThat(files.test(TARGET.resolve("consumer-1234567890.pom"))).isTrue();
    }

    @Test
    void test_ofWhatGoalsMake_isFalse() {
        assertThat(files.test(TARGET.resolve("lib-1.jar"))).isFalse();
        assertThat(files.test(TARGET.resolve("consumer-rules.pom"))).isFalse();
        assertThat(files.test(TARGET.resolve("classes/consumer-1234567890.pom")))
                .isFalse();
    }

    @Test
    void isMavens_ofAnArtifactThatAGoalAttached_isFalse() {
        var attached = new DefaultArtifact(
                "com.acme", "lib", "1", "compile", "pom", "consumer", new DefaultArtifactHandler("pom"));
        assertThat(MavensFiles.isMavens(attached)).isFalse();
    }
}
