package io.github.accelmaven.maven.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.maven.Samples;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ModulePathsTest {

    private static final Path ROOT = Path.of("/co");

    private static String key(Path pom) {
        MavenProject project = Samples.project(pom.resolveSibling(""));
        project.setFile(pom.toFile());
        return ModulePaths.key(project, Samples.session(project, ROOT));
    }

    @Test
    void key_isThePathWithinTheCheckout() {
        assertThat(key(ROOT.resolve("a/b c/pom.xml"))).isEqualTo("a/b c");
        assertThat(key(ROOT.resolve("pom.xml"))).isEmpty();
        assertThat(key(ROOT.resolve("a/../b/./pom.xml"))).isEqualTo("b");
        assertThat(key(Path.of("/other/pom.xml"))).isEqualTo("/other");
    }

    @Test
    void key_ofTwoPomsInOneDirectory_differs() {
        assertThat(key(ROOT.resolve("a/pom-other.xml")))
                .isNotEqualTo(key(ROOT.resolve("a/pom.xml")))
                .isNotEqualTo(key(ROOT.resolve("a/pom-third.xml")));
    }
}
