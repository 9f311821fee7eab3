package io.github.accelmaven.maven.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.maven.Samples;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooseClassesTest {

    private final MavenProject lib;
    private final MavenProject app;
    private final Path classes;
    private final Path jar;

    LooseClassesTest(@TempDir Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        lib = Samples.project(root.resolve("lib"));
        app = Samples.project(root.resolve("app"));
        classes = root.resolve("lib/target/classes");
        jar = root.resolve("lib/target/lib-1.jar");
    }

    private Artifact resolved(String artifactId, String type, String classifier) {
        Artifact artifact = new DefaultArtifact(
                "com.acme", artifactId, "1", "compile", type, classifier, new DefaultArtifactHandler(type));
        artifact.setFile(jar.toFile());
        Set<Artifact> all = new LinkedHashSet<>(app.getArtifacts());
        all.add(artifact);
        app.setArtifacts(all);
        return artifact;
    }

    @Test
    void putInPlace_showsTheClassesOfModulesThatAreUnderWay() {
        Artifact main = resolved("lib", "jar", "");
        LooseClasses loose = new LooseClasses(() -> List.of(lib, app));
        loose.putInPlace(app);
        assertThat(main.getFile()).isEqualTo(classes.toFile());
        assertThat(loose.packaged(classes)).isEqualTo(jar);
        assertThat(loose.packaged(jar)).isEqualTo(jar);
    }

    @Test
    void putInPlace_leavesOthersAsTheyAre() {
        Artifact tests = resolved("lib", "jar", "tests");
        Artifact other = resolved("other", "jar", "");
        new LooseClasses(() -> List.of(lib)).putInPlace(app);
        assertThat(tests.getFile()).isEqualTo(jar.toFile());
        assertThat(other.getFile()).isEqualTo(jar.toFile());
    }

    @Test
    void putInPlace_leavesModulesThatAreDone() {
        Artifact main = resolved("lib", "jar", "");
        LooseClasses.none().putInPlace(app);
        assertThat(main.getFile()).isEqualTo(jar.toFile());
    }

    @Test
    void contentCounts_onlyWhenADirectoryThatStandsForAJarDid() {
        resolved("lib", "jar", "");
        LooseClasses loose = new LooseClasses(() -> List.of(lib));
        loose.putInPlace(app);
        loose.countsByContent(jar);
        assertThat(loose.contentCounts()).isFalse();
        loose.countsByContent(classes);
        assertThat(loose.contentCounts()).isTrue();
    }
}
